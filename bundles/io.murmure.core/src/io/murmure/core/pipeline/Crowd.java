package io.murmure.core.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.component.Sentence;
import io.murmure.core.source.HollowSource;
import io.murmure.core.source.Media;
import io.murmure.core.source.Source;
import io.murmure.core.study.Warning;

/** The files of a folder that nobody reads: where there are many of a kind they are told together, with how many they are, instead of one by one. */
final class Crowd {

	/** As many of a kind are still told one by one. */
	private static final int FEW = 3;

	/** What nobody reads. */
	private enum Kind {
		PICTURES, SOUNDS, FILMS, WITHOUT_TEXT, EMPTY, TEXTS, SIDE_FILES;

		/** Empty for what is told by itself: what may be worth a second look. */
		static Optional<Kind> of(Recognition one) {
			return one.unread().flatMap(why -> switch (why.kind()) {
				case Importer.UNREADABLE -> Media.of(one.source()).map(Kind::of);
				case Nearest.BINARY -> Optional.of(WITHOUT_TEXT);
				case Nearest.EMPTY -> Optional.of(EMPTY);
				case Nearest.TEXT -> Optional.of(TEXTS);
				case SideFiles.KIND -> Optional.of(SIDE_FILES);
				default -> Optional.empty();
			});
		}

		private static Kind of(Media media) {
			return switch (media) {
				case PICTURE -> PICTURES;
				case SOUND -> SOUNDS;
				case FILM -> FILMS;
			};
		}

		String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	/** Stands for the files of a folder. */
	private record Folder(String name) implements HollowSource {
	}

	private Crowd() {
	}

	/**
	 * What was found in the folder, with one recognition at the end for all files of the kinds that are many. It is told as a failure when nobody reads anything
	 * in the folder.
	 */
	static List<Recognition> together(String folder, List<Recognition> found) {
		Map<Kind, List<Source>> many = new EnumMap<>(Kind.class);
		found.forEach(one -> Kind.of(one).ifPresent(kind -> many.computeIfAbsent(kind, first -> new ArrayList<>()).add(one.source())));
		many.values().removeIf(files -> files.size() <= FEW);
		if (many.isEmpty()) {
			return found;
		}
		List<Recognition> told = new ArrayList<>(found.stream().filter(one -> Kind.of(one).filter(many::containsKey).isEmpty()).toList());
		String files = many.entrySet().stream().map(kind -> Sentence.of(Crowd.class, kind.getKey().key(), kind.getValue().size(), LeftOut.named(kind.getValue()))).collect(Collectors.joining(", "));
		boolean nothing = told.stream().noneMatch(one -> one.connector().isPresent());
		Source all = new Folder(folder);
		told.add(Recognition.none(all, nothing ? new Warning(all.at(0), Importer.UNREADABLE, List.of(Sentence.of(Importer.class, "left-out", folder, files)))
				: new Warning(all.at(0), LeftOut.UNKNOWN, List.of(files))));
		return told;
	}
}
