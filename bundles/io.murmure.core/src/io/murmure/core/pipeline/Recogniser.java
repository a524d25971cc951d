package io.murmure.core.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.Archive;
import io.murmure.core.source.HeldSource;
import io.murmure.core.source.Media;
import io.murmure.core.source.Source;
import io.murmure.core.source.Sources;
import io.murmure.core.source.TextDamage;
import io.murmure.core.source.Unread;
import io.murmure.core.study.Warning;

/** Finds the connector for each source, in archives too. Cost: one look of every connector at the beginning of each. */
final class Recogniser {

	private static final double CERTAIN_ENOUGH = 0.1;
	/** Office documents and e-books are ZIP files too. */
	private static final Set<String> PARTS_OF_DOCUMENTS = Set.of("[Content_Types].xml", "mimetype");
	private static final double BETTER_THAN_ITS_ENTRIES = 0.3;

	private final List<Connector<?>> connectors;
	private final Nearest nearest;
	private final Progress progress;

	Recogniser(List<Connector<?>> connectors, Progress progress) {
		this.connectors = connectors;
		this.nearest = new Nearest(connectors);
		this.progress = progress;
	}

	List<Recognition> under(List<Path> paths) throws IOException {
		Map<Source, Recognition> found = new LinkedHashMap<>();
		List<List<Source>> byPath = Sources.byPath(paths);
		for (int path = 0; path < paths.size(); path++) {
			List<Recognition> together = new ArrayList<>();
			for (Source source : byPath.get(path)) {
				together.addAll(lookInto(source));
			}
			List<Recognition> kept = together.size() > 1 ? SideFiles.leaveOut(together) : together;
			if (Files.isDirectory(paths.get(path))) {
				kept = Crowd.together(nameOf(paths.get(path)), kept);
			}
			kept.forEach(one -> found.putIfAbsent(one.source(), one));
		}
		return List.copyOf(found.values());
	}

	private static String nameOf(Path folder) {
		Path whole = folder.toAbsolutePath().normalize();
		return String.valueOf(whole.getFileName() == null ? whole : whole.getFileName());
	}

	/** The source; what is in it when it is an archive that nobody reads as a whole; both when others than who reads the whole know something in it. */
	private List<Recognition> lookInto(Source source) {
		if (!isArchive(source)) {
			return List.of(recognise(source));
		}
		progress.begin(Sentence.of(Importer.class, "looking", source.name()), -1);
		try (Closeable kept = source.kept()) {
			Recognition whole = whole(source);
			return whole.confidence() < BETTER_THAN_ITS_ENTRIES ? entries(whole) : withWhatOthersKnow(whole);
		} catch (IOException notClosed) {
			throw new UncheckedIOException(notClosed);
		}
	}

	/** By nobody, where it cannot even be opened: reading it tells why. */
	private Recognition whole(Source archive) {
		try {
			return asItIs(archive, Archive.watched(archive, progress));
		} catch (IOException unreadable) {
			return Recognition.none(archive, nearest.to(archive));
		}
	}

	private List<Recognition> withWhatOthersKnow(Recognition whole) {
		List<Recognition> others = new ArrayList<>();
		List<Source> beside = new ArrayList<>();
		try {
			for (Source entry : Archive.of(whole.source()).entries()) {
				if (isArchive(entry)) {
					// what nobody reads of it is told of it
					lookInto(entry).forEach(inner -> sort(inner, SideFiles.standsByItself(inner) || inner.connector().isEmpty(), others, beside));
				} else if (isReadWith(whole, entry)) {
					beside.add(entry);
				} else {
					Recognition own = recognise(entry);
					sort(own, SideFiles.standsByItself(own), others, beside);
				}
			}
		} catch (IOException broken) {
			// told when the whole is read
		}
		others.addFirst(whole.leaving(beside));
		return others;
	}

	private static void sort(Recognition one, boolean own, List<Recognition> others, List<Source> beside) {
		if (own) {
			others.add(one);
		} else {
			beside.add(one.source());
		}
	}

	private boolean isReadWith(Recognition whole, Source entry) {
		return confidence(whole.connector().orElseThrow(), new HeldSource(entry, progress)) >= BETTER_THAN_ITS_ENTRIES;
	}

	private static boolean isArchive(Source source) {
		try {
			return Archive.is(source);
		} catch (IOException unreadable) {
			return false;
		}
	}

	private List<Recognition> entries(Recognition whole) {
		try {
			Archive archive = Archive.of(whole.source());
			if (archive.entries().stream().anyMatch(file -> PARTS_OF_DOCUMENTS.contains(file.name()))) {
				return List.of(whole);
			}
			List<Recognition> found = new ArrayList<>();
			for (Source entry : archive.entries()) {
				found.addAll(lookInto(entry));
				progress.worked(1);
			}
			List<Recognition> kept = SideFiles.leaveOut(found);
			return kept.stream().noneMatch(entry -> entry.connector().isPresent()) ? List.of(whole) : told(kept, whole.source(), archive);
		} catch (IOException broken) {
			return List.of(whole);
		}
	}

	/** What is worth a run of its own, and the archive itself when something of it could not be read, or nobody reads it. */
	private static List<Recognition> told(List<Recognition> entries, Source archive, Archive opened) {
		List<Recognition> told = new ArrayList<>();
		List<Source> leftOut = new ArrayList<>();
		for (Recognition entry : entries) {
			if (isToldByItself(entry)) {
				told.add(entry);
			} else if (Unread.isWorthTelling(entry.source())) {
				leftOut.add(entry.source());
			}
		}
		if (!opened.troubles().isEmpty()) {
			List<String> sentences = new ArrayList<>(opened.troubles());
			if (!leftOut.isEmpty()) {
				sentences.add(Sentence.of(Importer.class, LeftOut.UNKNOWN, archive.name(), LeftOut.told(leftOut)));
			}
			told.add(Recognition.none(archive, new Warning(archive.at(0), Importer.UNREADABLE, sentences)));
		} else if (!leftOut.isEmpty()) {
			told.add(Recognition.none(archive, new Warning(archive.at(0), LeftOut.UNKNOWN, List.of(LeftOut.told(leftOut)))));
		}
		return told;
	}

	private static boolean isToldByItself(Recognition entry) {
		return entry.connector().isPresent() || isSide(entry) || isArchive(entry.source()) || !canBeOpened(entry.source());
	}

	private static boolean isSide(Recognition entry) {
		return entry.unread().filter(why -> why.kind().equals(SideFiles.KIND)).isPresent();
	}

	private static boolean canBeOpened(Source entry) {
		try {
			entry.head(1);
			return true;
		} catch (IOException refused) {
			return false;
		}
	}

	/** A damaged text is recognised as what it was before. Pictures, sounds and films are told by their first bytes, and nobody looks at them. */
	private Recognition recognise(Source source) {
		HeldSource held = new HeldSource(source, progress);
		if (Media.of(held).isPresent()) {
			return Recognition.none(source, nearest.to(held));
		}
		Recognition asItIs = asItIs(source, held);
		try {
			TextDamage damage = TextDamage.ofHead(held, asItIs.connector().isEmpty());
			if (damage.isNone()) {
				return asItIs;
			}
			Recognition repaired = asItIs(damage.repaired(source), new HeldSource(damage.repaired(held), progress));
			double enough = damage.hidesTheBeginning() ? BETTER_THAN_ITS_ENTRIES : 0;
			return repaired.connector().isPresent() && repaired.confidence() >= enough ? repaired : asItIs;
		} catch (IOException unreadable) {
			return asItIs;
		}
	}

	/** @param seen the same source for those who look at it */
	private Recognition asItIs(Source source, Source seen) {
		Optional<Connector<?>> best = Optional.empty();
		double most = CERTAIN_ENOUGH;
		for (Connector<?> connector : connectors) {
			double confidence = confidence(connector, seen);
			if (confidence > most || best.isEmpty() && confidence == most) {
				best = Optional.of(connector);
				most = confidence;
			}
		}
		double confidence = most;
		if (confidence < BETTER_THAN_ITS_ENTRIES && SideFiles.isJson(seen) && nearest.isHalfOf(seen)) {
			// a table that is hardly one, and more like an export
			return Recognition.none(source, nearest.to(seen));
		}
		return best.map(connector -> Recognition.by(source, connector, confidence)).orElseGet(() -> Recognition.none(source, nearest.to(seen)));
	}

	private static double confidence(Connector<?> connector, Source source) {
		try {
			return connector.recognise(source);
		} catch (CancelledException stopped) {
			throw stopped;
		} catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
			// a connector that stumbles over a foreign file does not recognise it
			return 0;
		}
	}
}
