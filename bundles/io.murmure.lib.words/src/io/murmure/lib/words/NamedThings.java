package io.murmure.lib.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds where a text names the subject or a rival: in any case, with or without accents, as whole words, in the plural, behind the sign of a hashtag or a mention, and with
 * the words of a name written together.
 */
public final class NamedThings {

	private static final String SEPARATOR = ",";
	private static final String BETWEEN_WORDS = "[\\s_.'-]*";
	private static final String PLURAL = "(?:s|x)?";

	/** @param common whether it means other things too */
	private record Spelling(Named named, String folded, boolean common) {
	}

	/** Where a text names something; places of letters, the end behind the last. */
	public record Mention(Named named, int from, int to) {
	}

	private final List<Named> all;
	private final List<Spelling> spellings;
	private final Pattern pattern;

	private NamedThings(List<Named> named) {
		all = List.copyOf(named);
		spellings = all.stream().flatMap(one -> one.spellings().stream().map(spelling -> spelling(one, spelling)))
				.filter(spelling -> spelling.folded().chars().anyMatch(Character::isLetterOrDigit))
				.sorted(Comparator.comparingInt((Spelling spelling) -> -spelling.folded().length())).toList();
		pattern = Pattern.compile(spellings.stream().map(spelling -> "(" + words(spelling.folded()) + PLURAL + ")").collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
	}

	/**
	 * The subject under all its names, and what it is compared with; nothing where there is no subject.
	 *
	 * @param aliases of the subject, and rivals, separated by commas; a name that is empty is none
	 */
	public static NamedThings of(String subject, String aliases, String rivals) {
		return new NamedThings(subject.isBlank() ? List.of()
				: Stream.concat(Stream.of(new Named(Named.SUBJECT, subject.strip(), Stream.concat(Stream.of(subject.strip()), split(aliases)).distinct().toList())), named(rivals)).toList());
	}

	/** Rivals alone, whether there is a subject or not. */
	public static NamedThings rivals(String rivals) {
		return new NamedThings(named(rivals).toList());
	}

	private static Stream<Named> named(String rivals) {
		List<String> names = split(rivals).distinct().toList();
		return IntStream.range(0, names.size()).mapToObj(rival -> new Named(Named.SUBJECT + 1 + rival, names.get(rival), List.of(names.get(rival))));
	}

	/** What is listened for is meant as it stands; its other names may be words that everybody says. */
	private static Spelling spelling(Named named, String written) {
		return new Spelling(named, Folded.of(written).text(), !written.equals(named.text()) && CommonName.is(written));
	}

	private static Stream<String> split(String list) {
		return Arrays.stream(list.split(SEPARATOR)).map(String::strip).filter(part -> !part.isEmpty());
	}

	private static String words(String folded) {
		return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).map(Pattern::quote).collect(Collectors.joining(BETWEEN_WORDS));
	}

	public List<Named> all() {
		return all;
	}

	public boolean isEmpty() {
		return spellings.isEmpty();
	}

	/** In the order of the text; a common word counts where it is meant, or beside another name of the same. Of two names that overlap the one that begins first, of two that begin together the longer. */
	public List<Mention> in(String text) {
		if (isEmpty()) {
			return List.of();
		}
		Folded folded = Folded.of(text);
		List<Mention> mentions = new ArrayList<>();
		List<Mention> doubtful = new ArrayList<>();
		Set<Named> sure = new HashSet<>();
		for (Matcher name = pattern.matcher(folded.text()); name.find();) {
			Spelling spelling = spelling(name);
			Mention mention = new Mention(spelling.named(), folded.origins()[name.start()], folded.origins()[name.end()]);
			if (!spelling.common() || CommonName.isMeant(text, folded, name.start(), name.end())) {
				mentions.add(mention);
				sure.add(spelling.named());
			} else {
				doubtful.add(mention);
			}
		}
		doubtful.stream().filter(mention -> sure.contains(mention.named())).forEach(mentions::add);
		mentions.sort(Comparator.comparingInt(Mention::from));
		return mentions;
	}

	private Spelling spelling(Matcher name) {
		int group = 1;
		while (name.group(group) == null) {
			group++;
		}
		return spellings.get(group - 1);
	}
}
