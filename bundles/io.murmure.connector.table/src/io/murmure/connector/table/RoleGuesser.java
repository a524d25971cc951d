package io.murmure.connector.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Guesses from headers and content which column says what; the best match is settled first. */
final class RoleGuesser {

	private static final double ENOUGH = 0.35;
	private static final double ANSWERED = 0.3;
	/** How surely a question names what answers it. */
	private static final double ASKED = 0.4;

	private record Match(Role role, int column, double score) {
	}

	private final List<String> columns;
	private final List<ColumnProfile> profiles;
	private final List<HeaderWords> headers;
	private final boolean unnamed;
	private final boolean dated;

	/** @param profiles one a column */
	RoleGuesser(List<String> columns, List<ColumnProfile> profiles) {
		this.columns = columns;
		this.profiles = profiles;
		this.headers = columns.stream().map(HeaderWords::of).toList();
		this.unnamed = headers.stream().noneMatch(HeaderWords::isKnown);
		this.dated = profiles.stream().anyMatch(profile -> profile.times().writtenShare() > 0.5);
	}

	/** @param named the columns that the user named, which nothing overrides */
	ColumnRoles guess(Map<Role, String> named) {
		Map<Role, String> roles = new EnumMap<>(Role.class);
		roles.putAll(named);
		Set<String> taken = new HashSet<>(named.values());
		List<Match> matches = new ArrayList<>();
		for (Role role : Role.values()) {
			for (int column = 0; column < columns.size(); column++) {
				matches.add(new Match(role, column, score(role, column)));
			}
		}
		matches.sort(Comparator.comparingDouble(Match::score).reversed());
		for (Match match : matches) {
			String column = columns.get(match.column);
			if (match.score >= ENOUGH && !roles.containsKey(match.role) && !taken.contains(column)) {
				roles.put(match.role, column);
				taken.add(column);
			}
		}
		Map<String, String> counts = counts(taken);
		List<String> answers = named.containsKey(Role.TEXT) ? List.of() : answers(taken);
		return new ColumnRoles(columns, roles, counts, answers, named.keySet());
	}

	/** A form asks several things, each of which is answered in a column of its own. */
	private List<String> answers(Set<String> taken) {
		return IntStream.range(0, columns.size()).filter(column -> !taken.contains(columns.get(column)) && !headers.get(column).isOfNoText()
				&& HeaderWords.asks(columns.get(column)) && profiles.get(column).prose() >= ANSWERED).mapToObj(columns::get).toList();
	}

	private Map<String, String> counts(Set<String> taken) {
		Map<String, String> counts = new LinkedHashMap<>();
		for (int column = 0; column < columns.size(); column++) {
			String name = columns.get(column);
			boolean number = profiles.get(column).numbers() >= 0.9;
			if (!taken.contains(name) && number) {
				headers.get(column).count().filter(count -> !counts.containsValue(count)).ifPresent(count -> counts.put(name, count));
			}
		}
		return counts;
	}

	private double score(Role role, int column) {
		ColumnProfile profile = profiles.get(column);
		double header = headers.get(column).names(role);
		return switch (role) {
			case TEXT -> text(column, header, profile.prose());
			case TIME -> time(profile, header);
			case AUTHOR -> header > 0 ? author(profile, header) : unnamed ? 0.7 * profile.people() : 0;
			case ID -> header > 0 && profile.distinct() > 0.999 && profile.filled() > 0.9 ? header : 0;
			case LANGUAGE -> profile.languages() < 0.9 ? 0 : header > 0 ? header : unnamed && profile.meanLength() < 3 ? 0.4 : 0;
			case CHANNEL -> profile.distinct() < 0.9 || profile.filled() < 1 ? header : 0.5 * header;
			case TITLE -> profile.numbers() > 0.5 ? 0 : header;
			case REPLY_TO, MENTIONS -> header;
		};
	}

	/** A header that names a text is believed however little was said; in a dated table without any header that is known, the content alone decides. */
	private double text(int column, double header, double prose) {
		if (prose == 0) {
			return 0;
		}
		boolean asked = HeaderWords.asks(columns.get(column)) && !headers.get(column).isOfNoText();
		double named = header > 0 ? header : asked ? ASKED : 0;
		double score = 0.55 * named + (unnamed && dated && named == 0 ? 0.8 : 0.45) * prose;
		return header > 0 ? Math.max(ENOUGH, score) : score;
	}

	private static double time(ColumnProfile profile, double header) {
		double written = profile.times().writtenShare();
		double numbers = header > 0 ? profile.times().numberShare() : 0;
		double share = written + numbers;
		return share < 0.5 ? 0 : 0.5 * share + 0.5 * header;
	}

	private static double author(ColumnProfile profile, double header) {
		boolean sentences = profile.meanLength() > 80;
		boolean times = profile.times().writtenShare() > 0.5;
		return sentences || times ? 0 : header;
	}
}
