package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.murmure.workbench.Answers;
import io.murmure.workbench.Row;

/**
 * How people feel towards a name of the Brief.
 *
 * @param negative share of its posts in [0, 1], like the next two
 * @param balance  share of positive less that of negative, in [-1, 1], with its bounds where there are any
 * @param weeks    in their order
 * @param turns    days from which on it is otherwise
 */
public record Towards(long id, String name, long posts, long people, double negative, double neutral, double positive, double balance, OptionalDouble low, OptionalDouble high,
		List<Week> weeks, List<Turn> turns) {

	/** The balance of a week, by its Monday. */
	public record Week(LocalDate monday, double balance, long people) {
	}

	/**
	 * A day from which on feelings are others.
	 *
	 * @param chance of so great a turn if feelings did not depend on the day
	 */
	public record Turn(LocalDate day, boolean worse, double before, double after, double chance) {
	}

	private record OfName<T>(long id, T value) {
	}

	/** The names of the Brief, in its order. */
	public static List<Towards> read(Answers answers) {
		ZoneId zone = answers.settings().zone();
		List<OfName<Week>> weeks = answers.list(row -> new OfName<>(row.number(0), new Week(day(row.time(1).orElse(Instant.EPOCH), zone), row.real(2), row.number(3))),
				"select name_id, week, balance, people from subject_weeks order by name_id, week");
		List<OfName<Turn>> turns = answers.list(row -> new OfName<>(row.number(0), new Turn(day(row.time(1).orElse(Instant.EPOCH), zone), row.text(2).equals("worse"), row.real(3),
				row.real(4), row.real(5))), "select name_id, day, direction, before, after, chance from subject_turns order by name_id, day");
		return answers.list(row -> new Towards(row.number(0), row.text(1), row.number(2), row.number(3), row.real(4), row.real(5), row.real(6),
				row.real(7), bound(row, 8), bound(row, 9), of(row.number(0), weeks), of(row.number(0), turns)), """
						select name_id, name, posts, people, negative, neutral, positive, balance, balance_low, balance_high
						from subject_feelings where community_id is null order by name_id""");
	}

	/** The posts that say something of a name. */
	public static Set<Long> posts(long name, Answers answers) {
		return answers.list(row -> row.number(0), "select post_id from subject_readings where name_id = ?", name).stream().collect(Collectors.toCollection(TreeSet::new));
	}

	private static <T> List<T> of(long id, List<OfName<T>> all) {
		List<T> mine = new ArrayList<>();
		all.stream().filter(one -> one.id() == id).forEach(one -> mine.add(one.value()));
		return mine;
	}

	private static OptionalDouble bound(Row row, int column) {
		return row.isEmpty(column) ? OptionalDouble.empty() : OptionalDouble.of(row.real(column));
	}

	private static LocalDate day(Instant time, ZoneId zone) {
		return time.atZone(zone).toLocalDate();
	}
}
