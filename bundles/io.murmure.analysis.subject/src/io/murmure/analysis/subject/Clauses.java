package io.murmure.analysis.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.lib.words.NamedThings.Mention;
/**
 * Cuts sentences where the feeling may turn: before "but" and its like, and where a sentence names several things, between them, so that each has what is said of it alone if
 * that can be done. No cut leaves a name with nothing said beside it.
 */
final class Clauses {

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
	private static final Pattern CONTRAST = Pattern.compile("\\b(?:but|however|mais|cependant|pourtant|toutefois|par contre|en revanche)\\b", FLAGS);
	private static final Pattern JOINT = Pattern.compile("[,;:()]|\\s[-–—]\\s|\\b(?:and|while|whereas|although|though|then|so|et|alors que|tandis que|puis|donc)\\b", FLAGS);
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
	private static final Set<String> TELL_NOTHING = Set.of("a", "an", "the", "my", "your", "his", "her", "our", "their", "this", "that", "these", "those", "of", "to", "from", "for", "with", "in", "on",
			"at", "by", "between", "both", "either", "neither", "and", "or", "nor", "as", "so", "then", "while", "whereas", "although", "though", "but", "s", "un", "une", "le", "la", "les", "l", "ma", "mon",
			"mes", "ta", "ton", "sa", "son", "ses", "notre", "nos", "votre", "vos", "leur", "leurs", "ce", "cet", "cette", "ces", "de", "du", "des", "d", "à", "au", "aux", "en", "dans", "sur", "par", "pour",
			"chez", "entre", "avec", "et", "ou", "ni", "donc", "puis", "alors", "tandis", "que", "qu", "mais", "quant");

	private final String text;
	private final List<Mention> mentions;

	/** @param mentions in the order of the text */
	Clauses(String text, List<Mention> mentions) {
		this.text = text;
		this.mentions = mentions;
	}

	List<Span> all() {
		List<Span> clauses = new ArrayList<>();
		for (Span sentence : Sentences.of(text)) {
			for (Span piece : cutAtContrast(sentence)) {
				clauses.addAll(cutBetweenNames(piece));
			}
		}
		return joinedWhereNothingIsSaid(clauses);
	}

	private List<Span> cutAtContrast(Span sentence) {
		List<Span> pieces = new ArrayList<>();
		int from = sentence.from();
		for (Matcher turn = CONTRAST.matcher(text).region(sentence.from(), sentence.to()).useTransparentBounds(true); turn.find();) {
			if (mayCut(new Span(from, turn.start()), new Span(turn.end(), sentence.to()))) {
				pieces.add(new Span(from, turn.start()));
				from = turn.start();
			}
		}
		pieces.add(new Span(from, sentence.to()));
		return pieces;
	}

	/** At the last sign or joining word between two names of different things. */
	private List<Span> cutBetweenNames(Span piece) {
		List<Span> pieces = new ArrayList<>();
		int from = piece.from();
		List<Mention> named = mentions.stream().filter(piece::holds).toList();
		for (int i = 1; i < named.size(); i++) {
			if (named.get(i).named() != named.get(i - 1).named()) {
				Optional<Integer> cut = lastCut(from, named.get(i - 1).to(), named.get(i).from(), piece.to());
				if (cut.isPresent()) {
					pieces.add(new Span(from, cut.get()));
					from = behindSigns(cut.get(), piece.to());
				}
			}
		}
		pieces.add(new Span(from, piece.to()));
		return pieces;
	}

	private Optional<Integer> lastCut(int from, int after, int before, int to) {
		List<Integer> cuts = new ArrayList<>();
		for (Matcher joint = JOINT.matcher(text).region(after, before).useTransparentBounds(true); joint.find();) {
			if (mayCut(new Span(from, joint.start()), new Span(joint.start(), to))) {
				cuts.add(joint.start());
			}
		}
		return cuts.stream().max(Comparator.naturalOrder());
	}

	private int behindSigns(int cut, int to) {
		int from = cut;
		while (from < to && !Character.isLetterOrDigit(text.charAt(from)) && "#@\"«“(".indexOf(text.charAt(from)) < 0) {
			from++;
		}
		return from;
	}

	private boolean mayCut(Span one, Span other) {
		return says(one) && says(other);
	}

	/** Whether anything stands there but names and words that tell nothing by themselves. */
	private boolean says(Span span) {
		StringBuilder rest = new StringBuilder(text.substring(span.from(), span.to()));
		for (Mention mention : mentions) {
			if (span.holds(mention)) {
				for (int at = mention.from(); at < Math.min(mention.to(), span.to()); at++) {
					rest.setCharAt(at - span.from(), ' ');
				}
			}
		}
		return WORD.matcher(rest.toString().toLowerCase(Locale.ROOT)).results().anyMatch(word -> !TELL_NOTHING.contains(word.group()));
	}

	/** "And Lumio? Never again." is one. */
	private List<Span> joinedWhereNothingIsSaid(List<Span> clauses) {
		List<Span> joined = new ArrayList<>();
		int from = -1;
		for (Span clause : clauses) {
			Span grown = from < 0 ? clause : new Span(from, clause.to());
			boolean waits = mentions.stream().anyMatch(grown::holds) && !says(grown);
			if (waits) {
				from = grown.from();
			} else {
				joined.add(grown);
				from = -1;
			}
		}
		if (from >= 0) {
			joined.add(new Span(from, clauses.getLast().to()));
		}
		return joined;
	}
}
