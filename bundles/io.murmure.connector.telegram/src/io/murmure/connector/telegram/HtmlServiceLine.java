package io.murmure.connector.telegram;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.murmure.connector.telegram.ServiceMessage.Move;
import io.murmure.core.record.Membership.Change;

/**
 * What a service line of an HTML page says, which Telegram Desktop writes in English whatever its language: who came and went, and how
 * the chat is called from then on.
 */
record HtmlServiceLine(List<Move> moves, Optional<Naming> naming) {

	private static final Pattern CREATED = Pattern.compile("(.+) created group \u00AB.*\u00BB(?: with members (.+))?");
	private static final Pattern RENAMED = Pattern.compile("(?:(.+) changed group|Channel) title (?:changed )?to \u00AB(.+)\u00BB");
	private static final Pattern INVITED = Pattern.compile("(.+) invited (.+)");
	private static final Pattern REMOVED = Pattern.compile("(.+) removed (.+)");
	private static final Pattern JOINED = Pattern.compile("(.+) joined (?:group|the group|the channel).*");
	private static final Pattern LEFT = Pattern.compile("(.+) left (?:group|the group).*");
	private static final Pattern TO_A_CALL = Pattern.compile(" to the (?:voice|video) chat$");

	/** No list of members is longer; text made to be long would be read again and again. */
	private static final int LONGEST = 20_000;

	/**
	 * A chat got another name.
	 *
	 * @param by empty for a channel, which does not tell
	 */
	record Naming(String by, String name) {
	}

	static HtmlServiceLine of(String line) {
		if (line.length() > LONGEST) {
			return new HtmlServiceLine(List.of(), Optional.empty());
		}
		Matcher renamed = RENAMED.matcher(line);
		if (renamed.matches()) {
			String by = Optional.ofNullable(renamed.group(1)).orElse("");
			return new HtmlServiceLine(List.of(), Optional.of(new Naming(by, renamed.group(2))));
		}
		return new HtmlServiceLine(movesIn(line), Optional.empty());
	}

	boolean saysNothing() {
		return moves.isEmpty() && naming.isEmpty();
	}

	private static List<Move> movesIn(String line) {
		Matcher created = CREATED.matcher(line);
		if (created.matches()) {
			Move creator = new Move(created.group(1), Change.JOINED);
			List<Move> others = created.group(2) == null ? List.of() : each(created.group(2), created.group(1), Change.ADDED, Change.JOINED);
			return Stream.concat(Stream.of(creator), others.stream()).distinct().toList();
		}
		Matcher invited = INVITED.matcher(line);
		if (invited.matches()) {
			return TO_A_CALL.matcher(line).find() ? List.of() : each(invited.group(2), invited.group(1), Change.ADDED, Change.JOINED);
		}
		Matcher removed = REMOVED.matcher(line);
		if (removed.matches()) {
			return removed.group(2).startsWith("group photo") ? List.of() : each(removed.group(2), removed.group(1), Change.REMOVED, Change.LEFT);
		}
		Matcher joined = JOINED.matcher(line);
		Matcher left = LEFT.matcher(line);
		return joined.matches() ? List.of(new Move(joined.group(1), Change.JOINED)) : left.matches() ? List.of(new Move(left.group(1), Change.LEFT)) : List.of();
	}

	/** Names that are joined in a sentence: "Ann, Bob and Cid". */
	private static List<Move> each(String names, String actor, Change byOther, Change bySelf) {
		return Stream.of(names.split(", | and ")).map(String::strip).filter(name -> !name.isEmpty())
				.map(name -> new Move(name, name.equals(actor) ? bySelf : byOther)).toList();
	}
}
