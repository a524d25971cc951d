package io.murmure.workbench.communities.internal.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.community.RelayWorth;
import io.murmure.core.focus.Focus;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * A message that was passed on.
 *
 * @param post            the first post
 * @param crossingMinutes until it reached another circle; empty when it did not
 * @param responders      how many turned to who passed it on, each counted with the certainty of their answer
 * @param emotionShift    in [0, 1], from where it began to where it arrived; empty when it did not cross
 */
public record Relay(long id, String kind, long post, String text, long posts, long people, long communities, Optional<Double> crossingMinutes, String emotion, String arrivedAs,
		RelayWorth worth, double responders, Optional<Double> emotionShift, List<Step> steps) {

	private static final int MOST = 500;

	/** People who could see it, and how many of them are expected to turn to who passed it on, with the bounds of the 90 % interval. */
	public record Reach(long raw, double trusted, double low, double high) {
	}

	/** One post of a relay; {@code from} is the step before it, 0 for none; {@code rank} of its circle, -1 for none. */
	public record Step(int step, int from, long post, String author, int rank, String circle, Instant time, String emotion) {
	}

	/** A person through whom circles are reached. */
	public record Carrier(long author, String name, long relays, long crossings, Reach reach) {

		public static List<Carrier> read(Answers answers, Focus focus) {
			String in = circles(focus, "p.author_id in (select author_id from members where community_id in (%s))");
			return answers.list(row -> new Carrier(row.number(0), row.text(1), row.number(2), row.number(3), new Reach(row.number(4), row.real(5), row.real(6), row.real(7))), """
					select p.author_id, a.author, p.relays, p.crossings, p.raw_reach, p.trusted_reach, p.trusted_low, p.trusted_high
					from relay_people p join authors a on a.author_id = p.author_id where""" + " " + in + " order by p.trusted_reach desc, p.author_id limit " + MOST,
					focus.communities().stream().sorted().toArray());
		}
	}

	public static List<Relay> read(Answers answers, Focus focus) {
		List<Object> arguments = new ArrayList<>(focus.communities().stream().sorted().toList());
		String where = circles(focus, "r.relay_id in (select relay_id from relay_steps where community_id in (%s))");
		if (focus.span().isPresent()) {
			where += " and r.started < ? and r.finished >= ?";
			arguments.add(focus.span().get().end());
			arguments.add(focus.span().get().start());
		}
		Map<Long, List<Step>> steps = steps(answers);
		return answers.list(row -> new Relay(row.number(0), row.text(1), row.number(2), row.text(3).replaceAll("\\s+", " "), row.number(4), row.number(5), row.number(6),
				row.isEmpty(7) ? Optional.empty() : Optional.of(row.real(7)), row.text(8), row.text(9),
				new RelayWorth(row.number(10), row.real(11), row.real(12), row.real(13), row.real(14)), row.real(15), row.isEmpty(16) ? Optional.empty() : Optional.of(row.real(16)),
				steps.getOrDefault(row.number(0), List.of())), """
				select r.relay_id, r.kind, r.post_id, p.text, r.posts, r.people, r.communities, r.crossing_minutes, r.emotion, r.arrived_as, r.raw_reach,
					r.trusted_reach, r.trusted_low, r.trusted_high, r.advertisement, r.responders, r.emotion_shift
				from relays r left join posts p on p.post_id = r.post_id where""" + " " + where + " order by r.trusted_reach desc, r.relay_id limit " + MOST, arguments.toArray());
	}

	private static String circles(Focus focus, String condition) {
		return focus.communities().isEmpty() ? "true" : condition.formatted(String.join(", ", focus.communities().stream().map(id -> "?").toList()));
	}

	private static Map<Long, List<Step>> steps(Answers answers) {
		Map<Long, Circle> circles = new HashMap<>();
		Circle.all(answers).forEach(circle -> circles.put(circle.id(), circle));
		Map<Long, List<Step>> steps = new HashMap<>();
		answers.list(row -> {
			Circle circle = row.isEmpty(5) ? null : circles.get(row.number(5));
			steps.computeIfAbsent(row.number(0), id -> new ArrayList<>()).add(new Step((int) row.number(1), (int) row.number(2), row.number(3), row.text(4), circle == null ? -1 : circle.rank(),
					circle == null ? "" : circle.name(), row.time(6).orElse(Instant.EPOCH), row.text(7)));
			return row.number(0);
		}, """
				select s.relay_id, s.step, coalesce(s.from_step, 0), s.post_id, a.author, s.community_id, s.time, s.emotion
				from relay_steps s join authors a on a.author_id = s.author_id
				where s.relay_id in (select relay_id from relays order by trusted_reach desc, relay_id limit 500) order by s.relay_id, s.step""");
		return steps;
	}
}
