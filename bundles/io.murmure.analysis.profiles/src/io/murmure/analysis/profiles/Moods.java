package io.murmure.analysis.profiles;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.core.community.Lift;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Feelings;

/**
 * The emotions of communities against those of all posts, as a whole and week by week. A share is of the posts in which an emotion was
 * told; what it is against all posts is its {@link Lift}.
 */
final class Moods {

	private static final int KINDS = Tables.EMOTIONS.size();

	/** Posts and people by emotion. */
	private static final class Counts {
		private final long[] posts = new long[KINDS];
		private final Set<?>[] people = new Set<?>[KINDS];

		@SuppressWarnings("unchecked")
		void add(int emotion, long author) {
			posts[emotion]++;
			if (people[emotion] == null) {
				people[emotion] = new HashSet<Long>();
			}
			((Set<Long>) people[emotion]).add(author);
		}

		long all() {
			return Arrays.stream(posts).sum();
		}

		double share(int emotion) {
			return posts[emotion] / (double) all();
		}
	}

	private final Corpus corpus;
	private final ZoneId zone;
	private final Counts whole = new Counts();
	private final Map<Instant, Counts> weeks = new TreeMap<>();

	Moods(Corpus corpus, ZoneId zone) {
		this.corpus = corpus;
		this.zone = zone;
		for (int post = 0; post < corpus.posts().size(); post++) {
			add(post, whole, weeks);
		}
	}

	/** How often some posts show an emotion against all posts. */
	Lift lift(int emotion, double shown, double posts) {
		return Lift.of(shown, posts, whole.posts[emotion], whole.all());
	}

	void write(int community, RowSink out) {
		Counts own = new Counts();
		Map<Instant, Counts> ownWeeks = new TreeMap<>();
		for (long author : corpus.members().authors(community)) {
			for (int post : corpus.timeline().of(author)) {
				add(post, own, ownWeeks);
			}
		}
		long id = corpus.members().id(community);
		for (int e = 0; e < KINDS; e++) {
			if (own.posts[e] > 0) {
				Lift lift = lift(e, own.posts[e], own.all());
				out.add(CommunityTables.EMOTIONS, id, Tables.EMOTIONS.get(e), own.posts[e], own.people[e].size(), own.share(e), whole.share(e),
						lift.ratio(), lift.low(), lift.high());
			}
		}
		ownWeeks.forEach((week, counts) -> {
			for (int e = 0; e < KINDS; e++) {
				if (counts.posts[e] > 0) {
					double there = weeks.get(week).share(e);
					out.add(CommunityTables.MOODS, id, week, Tables.EMOTIONS.get(e), counts.posts[e], counts.people[e].size(), counts.share(e), there,
							counts.share(e) / there);
				}
			}
		});
	}

	private void add(int post, Counts all, Map<Instant, Counts> byWeek) {
		int emotion = corpus.feelings().told(post);
		if (emotion != Feelings.NONE) {
			all.add(emotion, corpus.posts().author(post));
			byWeek.computeIfAbsent(week(corpus.posts().time(post)), week -> new Counts()).add(emotion, corpus.posts().author(post));
		}
	}

	private Instant week(long micros) {
		ZonedDateTime day = Micros.instant(micros).atZone(zone).truncatedTo(ChronoUnit.DAYS);
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant();
	}
}
