package io.murmure.engine.comparison;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.murmure.core.comparison.Measure;
import io.murmure.core.comparison.Side;
import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Micros;

/**
 * Reads both sides of a comparison, person by person. A person of one study is not known in another. O(people x words of theirs) memory.
 */
final class CrowdReader {

	private static final String POSTS = """
			select p.author_id, p.text, r.emotion, r.sentiment, r.needs,
			  cast(case when r.need_request is null then 0 else 1 end as bigint) as needs_read
			from (select * from posts where %s) p left join readings r on r.post_id = p.post_id""";
	private static final String EXTENT = "select min(time) as earliest, max(time) as latest from posts where ";
	private static final double HOURS_A_DAY = 24;
	private static final double LEAST_DAYS = 1 / HOURS_A_DAY;

	/** Ordered, so that draws meet the same people in the same order each time. */
	private record Key(String study, long author) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			int byStudy = study.compareTo(other.study);
			return byStudy != 0 ? byStudy : Long.compare(author, other.author);
		}
	}

	private final Map<Key, Person> people = new TreeMap<>();
	private final Wording wording = new Wording();
	private final double[] days = new double[2];
	private final Progress progress;

	CrowdReader(Progress progress) {
		this.progress = progress;
	}

	CrowdBuilder read(Side first, Side second) {
		wording.leaveOutNamesOf(first.study(), progress);
		if (second.study() != first.study()) {
			wording.leaveOutNamesOf(second.study(), progress);
		}
		read(first, 0);
		read(second, 1);
		return new CrowdBuilder(List.copyOf(people.values()), wording, days[0], days[1]);
	}

	private void read(Side side, int number) {
		days[number] = days(side);
		String study = side.study().settings().id();
		FocusCondition condition = FocusCondition.of(side.focus());
		side.study().query(POSTS.formatted(condition.sql()), condition.arguments().toArray()).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				if (!batch.isNull("author_id", row)) {
					add(people.computeIfAbsent(new Key(study, batch.longs("author_id")[row]), key -> new Person()), number, batch, row);
				}
			}
			progress.worked(batch.size());
		});
	}

	private void add(Person person, int side, Batch batch, int row) {
		person.post(side);
		if (!batch.isNull("emotion", row)) {
			person.read(side, Measure.Kind.EMOTION, List.of(batch.texts("emotion")[row]));
		}
		if (!batch.isNull("sentiment", row)) {
			person.read(side, Measure.Kind.SENTIMENT, List.of(batch.texts("sentiment")[row]));
		}
		if (batch.longs("needs_read")[row] == 1) {
			person.read(side, Measure.Kind.NEED, batch.isNull("needs", row) ? List.of() : List.of(batch.texts("needs")[row].split(" ")));
		}
		if (!batch.isNull("text", row)) {
			person.say(side, wording.lemmas(batch.texts("text")[row]));
		}
	}

	/** Only time from which posts could have come counts: a span that begins before the first of them begins with it. */
	private static double days(Side side) {
		Focus always = side.focus().onSpan(Optional.empty());
		FocusCondition condition = FocusCondition.of(always);
		long[] extent = new long[2];
		side.study().query(EXTENT + condition.sql(), condition.arguments().toArray()).forEach(batch -> {
			extent[0] = batch.longs("earliest")[0];
			extent[1] = batch.longs("latest")[0];
		});
		Instant start = Micros.instant(extent[0]);
		Instant end = Micros.instant(extent[1]);
		if (side.focus().span().isPresent()) {
			Focus.Span span = side.focus().span().get();
			start = span.start().isAfter(start) ? span.start() : start;
			end = span.end().isBefore(end) ? span.end() : end;
		}
		return Math.max(LEAST_DAYS, Duration.between(start, end).toMinutes() / 60.0 / HOURS_A_DAY);
	}
}
