package io.murmure.core.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The names and handles of the people of an import, found in running text in O(words).
 *
 * <p>A full name is found in any case, with and without its accents. A part of a name (a first or last name of at least three letters) is, too,
 * unless it is also an everyday French or English word: then only with a capital, and not at the beginning of a sentence; and with accents that
 * the name has not, only with a capital ("le marché" is no Mr Marche). A one-word
 * handle in lower-case letters alone is found only behind {@code @}, {@code u/} or the like, since it may be any word, unless it has another
 * name of its bearer in it; and of one with a host
 * ({@code ana@example.social}) the host's words are everybody's. A part that is a word of
 * shops, groups or roles never means a person, and what stands beside it in a name is a word like others ("Papa Cargo"): small and behind
 * an article or a possessive it is not taken for the person ("mon cargo"). A part that two people share is replaced by {@link #SOMEBODY}.
 */
final class NameIndex {

	static final String SOMEBODY = "[name]";

	private static final int LONGEST = 5;
	private static final int SHORTEST_PART = 3;
	/** From so many letters on a part of a name does not stand in a handle by chance. */
	private static final int SURE_PART = 4;
	/** Between the words of a name that is somebody's handle, too: "@AnaFerri". */
	private static final List<String> JOINTS = List.of("", "_", ".", "-");
	/** What a handle stands behind in the addresses of pages about people. */
	private static final List<String> ADDRESSES = List.of("u/", "/user/", "/users/", "/profile/");
	private static final Set<String> DETERMINERS = Set.of("un", "une", "le", "la", "les", "l", "des", "du", "au", "aux", "d", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "ton", "ta", "tes",
			"son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their");

	private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
	private final Map<String, String> parts = new HashMap<>();
	private final Map<String, String> handles = new HashMap<>();
	/** Parts as the names write them, with their accents. */
	private final Set<String> spellings = new HashSet<>();
	private final Set<String> besideGroupWords = new HashSet<>();
	private final Set<String> everyday;
	private final Set<String> everydayBare;
	private final Set<String> ofGroups;
	private final Map<String, List<List<String>>> things = new HashMap<>();

	/** @param dotted whether the name ends with the dot of an abbreviation */
	private record Entry(List<String> words, String pseudonym, boolean dotted) {
	}

	/**
	 * @param spared names of what is listened for: who bears one, as a maker of its documents does, speaks under a pseudonym, and the name stays in texts. Only as a whole: somebody is still
	 *               called by a word of it ("Les Vélos de Camille")
	 */
	NameIndex(Collection<String> names, Function<String, String> pseudonym, Set<String> everyday, Set<String> ofGroups, Collection<String> spared) {
		this.everyday = everyday;
		this.everydayBare = bare(everyday);
		this.ofGroups = bare(ofGroups);
		for (String thing : spared) {
			List<String> words = words(thing);
			if (!words.isEmpty()) {
				things.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words);
			}
		}
		Map<String, String> plainHandles = new LinkedHashMap<>();
		for (String name : names) {
			if (!isThing(words(name))) {
				add(name, pseudonym.apply(name), plainHandles);
			}
		}
		addMadeOfNames(plainHandles);
	}

	/** A handle that has a name of its bearer in it, as "jcarter" of somebody who is also called Jonathan Carter, is no everyday word. */
	private void addMadeOfNames(Map<String, String> plainHandles) {
		Map<String, List<String>> partsOf = new HashMap<>();
		parts.forEach((word, pseudonym) -> partsOf.computeIfAbsent(pseudonym, first -> new ArrayList<>()).add(word));
		plainHandles.forEach((handle, pseudonym) -> {
			if (partsOf.getOrDefault(pseudonym, List.of()).stream().anyMatch(word -> word.length() >= SURE_PART && word.length() < handle.length() && handle.contains(word))) {
				parts.putIfAbsent(handle, pseudonym);
			}
		});
	}

	private boolean isThing(List<String> words) {
		return !words.isEmpty() && things.getOrDefault(words.get(0), List.of()).contains(words);
	}

	/** @param plainHandles where those go that may be any word */
	private void add(String name, String pseudonym, Map<String, String> plainHandles) {
		List<String> words = words(name);
		if (words.isEmpty()) {
			return;
		}
		String own = Handle.own(name);
		List<String> ownWords = words(own);
		handles.put(Letters.small(name.strip()), pseudonym);
		handles.putIfAbsent(Letters.small(own), pseudonym);
		JOINTS.forEach(joint -> handles.putIfAbsent(String.join(joint, ownWords), pseudonym));
		if (words.size() > 1 && words.size() <= LONGEST) {
			addWhole(words, pseudonym, name.strip().endsWith("."));
		}
		if (Handle.isId(name)) {
			return;
		}
		for (String part : own.split("\\s+")) {
			List<String> hyphenated = words(part);
			if (hyphenated.size() > 1 && hyphenated.size() < ownWords.size()) {
				addWhole(hyphenated, pseudonym, false);
			}
		}
		boolean plainHandle = ownWords.size() == 1 && own.chars().noneMatch(Character::isUpperCase) && own.chars().allMatch(Character::isLetter);
		if (plainHandle) {
			plainHandles.putIfAbsent(ownWords.get(0), pseudonym);
		} else if (ownWords.size() <= LONGEST) {
			Set<String> distinct = new HashSet<>(ownWords);
			if (distinct.stream().anyMatch(ofGroups::contains)) {
				besideGroupWords.addAll(distinct);
			}
			for (String word : distinct) {
				if (word.length() >= SHORTEST_PART && !ofGroups.contains(word) && !word.chars().allMatch(Character::isDigit)) {
					parts.merge(word, pseudonym, (one, other) -> one.equals(other) ? one : SOMEBODY);
				}
			}
			spellings.addAll(spelled(own));
		}
	}

	/** A name, or a first name such as Jean-Baptiste, of several words, which others may bear too. */
	private void addWhole(List<String> words, String pseudonym, boolean dotted) {
		List<Entry> entries = byFirstWord.computeIfAbsent(words.get(0), first -> new ArrayList<>());
		boolean shared = entries.removeIf(entry -> entry.words().equals(words) && !entry.pseudonym().equals(pseudonym));
		entries.add(new Entry(words, shared ? SOMEBODY : pseudonym, dotted));
	}

	/** The text with every name replaced. */
	String replace(String text) {
		if (handles.isEmpty()) {
			return text;
		}
		StringBuilder out = null;
		int copied = 0;
		int at = 0;
		int length = text.length();
		boolean sentenceStart = true;
		while (at < length) {
			char c = text.charAt(at);
			if (!isWord(c)) {
				sentenceStart |= c == '.' || c == '!' || c == '?' || c == '\n' || c == '…';
				at++;
				continue;
			}
			int end = wordEnd(text, at);
			Match match = match(text, at, end, sentenceStart);
			if (match != null) {
				out = out == null ? new StringBuilder(length + 16) : out;
				out.append(text, copied, match.start).append(match.replacement);
				copied = match.end;
				end = match.end;
			}
			sentenceStart = false;
			at = end;
		}
		return out == null ? text : out.append(text, copied, length).toString();
	}

	private record Match(int start, int end, String replacement) {
	}

	private Match match(String text, int start, int end, boolean sentenceStart) {
		boolean byHandle = start > 0 && text.charAt(start - 1) == '@';
		boolean addressed = byHandle || ADDRESSES.stream().anyMatch(address -> text.regionMatches(true, start - address.length(), address, 0, address.length()));
		if (addressed) {
			int handleEnd = handleEnd(text, start);
			String handle = text.substring(start, handleEnd);
			String pseudonym = handles.getOrDefault(Letters.small(handle), handles.get(fold(handle)));
			if (pseudonym != null) {
				return new Match(start, handleEnd, pseudonym);
			}
			if (byHandle && Handle.isHost(handle)) {
				return new Match(start, handleEnd, SOMEBODY);
			}
		}
		String word = fold(text.substring(start, end));
		Match named = fullName(text, start, word);
		int thingEnd = things.getOrDefault(word, List.of()).stream().mapToInt(thing -> endOf(thing, text, start)).max().orElse(-1);
		if (thingEnd > 0 && (named == null || named.end <= thingEnd)) {
			return new Match(start, thingEnd, text.substring(start, thingEnd));
		}
		return named != null ? named : part(text, start, end, word, addressed, sentenceStart);
	}

	private Match fullName(String text, int start, String firstWord) {
		Match longest = null;
		for (Entry entry : byFirstWord.getOrDefault(firstWord, List.of())) {
			int end = endOf(entry.words(), text, start);
			end += entry.dotted() && end > 0 && text.startsWith(".", end) ? 1 : 0;
			if (end > 0 && (longest == null || end > longest.end)) {
				longest = new Match(start, end, entry.pseudonym());
			}
		}
		return longest;
	}

	private Match part(String text, int start, int end, String word, boolean addressed, boolean sentenceStart) {
		String pseudonym = parts.get(word);
		if (pseudonym == null) {
			return null;
		}
		boolean capital = Character.isUpperCase(text.charAt(start));
		boolean thing = besideGroupWords.contains(word) && !capital && DETERMINERS.contains(wordBefore(text, start));
		String written = Letters.small(text.substring(start, end));
		boolean otherAccents = !written.equals(word) && !spellings.contains(written);
		boolean named = addressed || !isEveryday(written) && !thing && (capital || !otherAccents) || capital && !sentenceStart;
		return named ? new Match(start, end, pseudonym) : null;
	}

	/** Whether it is such a word as it is written, or one whose accents were left out. */
	private boolean isEveryday(String written) {
		return everyday.contains(written) || everydayBare.contains(written);
	}

	/** The word before, in lower case and without accents; empty when more than one space or apostrophe stands between. */
	private static String wordBefore(String text, int start) {
		int end = start - 1;
		if (end < 1 || " \u00A0'\u2019".indexOf(text.charAt(end)) < 0) {
			return "";
		}
		int from = end;
		while (from > 0 && isWord(text.charAt(from - 1))) {
			from--;
		}
		return fold(text.substring(from, end));
	}

	/** Where a run of these words, one non-word character or more apart on one line, ends; -1 when the text goes on otherwise. */
	private static int endOf(List<String> words, String text, int start) {
		int at = start;
		for (int i = 0; i < words.size(); i++) {
			int from = at;
			while (i > 0 && at < text.length() && !isWord(text.charAt(at)) && text.charAt(at) != '\n' && at - from < 4) {
				at++;
			}
			if (at >= text.length() || !isWord(text.charAt(at))) {
				return -1;
			}
			int end = wordEnd(text, at);
			if (!fold(text.substring(at, end)).equals(words.get(i))) {
				return -1;
			}
			at = end;
		}
		return at;
	}

	private static List<String> words(String name) {
		return spelled(name).stream().map(Letters::bare).toList();
	}

	/** In small letters, with their accents. */
	private static List<String> spelled(String name) {
		List<String> words = new ArrayList<>();
		for (int at = 0; at < name.length();) {
			if (isWord(name.charAt(at))) {
				int end = wordEnd(name, at);
				words.add(Letters.small(name.substring(at, end)));
				at = end;
			} else {
				at++;
			}
		}
		return words;
	}

	private static int handleEnd(String text, int start) {
		int end = start;
		while (end < text.length() && (isWord(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
			end++;
		}
		while (end > start && ".-".indexOf(text.charAt(end - 1)) >= 0) {
			end--;
		}
		return end;
	}

	private static int wordEnd(String text, int start) {
		int end = start;
		while (end < text.length() && isWord(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK;
	}

	private static Set<String> bare(Set<String> words) {
		return words.stream().map(Letters::bare).collect(Collectors.toUnmodifiableSet());
	}

	private static String fold(String word) {
		return Letters.bare(Letters.small(word));
	}
}
