package io.murmure.engine.needs;

import java.util.List;
import java.util.regex.Pattern;

import io.murmure.lib.words.NamedThings;
import io.murmure.lib.words.NamedThings.Mention;
import io.murmure.lib.words.Second;

/**
 * What a text says of a rival of the subject: that it does something better, a wish for what it has, or a move to it. What one is better at, another lacks. That something is better than a rival
 * is no such thing. French and English.
 */
public final class Rivalry {

	/** How surely who says so lacks something, in [0, 1]. */
	public static final double WEIGHT = 0.75;

	private static final String RIVAL = "§";
	private static final String ARTICLE = "(?:(?:the|my|an?|their|la|les?|une?|ma|mon|leur|des|du) |l')?[#@]?" + RIVAL;
	/** What may stand between a name and what is said of it. */
	private static final Pattern BESIDE = Pattern.compile("^(?:'s)?,?(?=\\s)");
	private static final Pattern END = Pattern.compile("(?<=[.!?…;])\\s+|\\n+");

	/** @param kind {@code better}, {@code same} and {@code moves} tell of a lack, {@code worse} before all others, {@code not} denies them */
	private record Saying(String kind, Pattern words) {

		static Saying parse(String line) {
			String[] parts = line.split(" ", 2);
			return new Saying(parts[0], Pattern.compile(parts[1].replace(RIVAL, ARTICLE), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
		}
	}

	private static final List<Saying> ALL = Resources.lines("rivals.txt").stream().map(Saying::parse).toList();

	private final NamedThings rivals;

	/** @param rivals what the subject is compared with, separated by commas; empty for none */
	public Rivalry(String rivals) {
		this.rivals = NamedThings.rivals(rivals);
	}

	/** Whether some sentence tells of a lack by a rival. O(sayings x length). */
	public boolean isToldIn(String text) {
		if (rivals.isEmpty()) {
			return false;
		}
		for (String sentence : END.split(Signs.beginning(text))) {
			for (Mention mention : rivals.in(sentence)) {
				if (tellsOfALack(sentence, mention)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean tellsOfALack(String sentence, Mention rival) {
		String before = sentence.substring(0, rival.from());
		String said = before + RIVAL + BESIDE.matcher(sentence.substring(rival.to())).replaceFirst("");
		return says("worse", said) || !says("not", said) && !Second.is(before) && (says("better", said) || says("same", said) || says("moves", said));
	}

	private static boolean says(String kind, String said) {
		return ALL.stream().anyMatch(saying -> saying.kind().equals(kind) && saying.words().matcher(said).find());
	}
}
