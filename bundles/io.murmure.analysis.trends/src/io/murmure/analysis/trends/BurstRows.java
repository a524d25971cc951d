package io.murmure.analysis.trends;

import java.util.List;
import java.util.Locale;

import io.murmure.analysis.trends.Tallies.Post;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Tables;

/**
 * Writes bursts: when each began, how its series went day by day, and the posts that carry it.
 *
 * @param days tells how series went, also those of which an hour is told
 */
record BurstRows(Topics topics, NotedTerms terms, BurstWatch days, Days calendar, RowSink out) {

	void write(List<Burst> bursts) {
		long id = 0;
		for (Burst burst : bursts) {
			write(++id, burst);
		}
	}

	private void write(long id, Burst burst) {
		Watched series = burst.series();
		Burst.Day slot = burst.strangest();
		List<Post> posts = burst.posts();
		long people = Tallies.people(posts);
		Topics.Label label = label(series, people);
		out.add(FindingTables.BURSTS, id, word(series.kind()), label.text(), series.community() == Watched.EVERYBODY ? null : series.community(),
				posts.getFirst().time(), posts.getLast().time(), burst.told(), burst.strangestTime(), slot.counted(), slot.whole(), slot.expected(), slot.probability(),
				burst.candidates(), posts.size(), people, label.people(), word(burst.step()));
		days.course(series).forEach(one -> out.add(FindingTables.BURST_DAYS, id, calendar.start(one.slot()), one.counted(), one.whole(), one.expected()));
		posts.forEach(post -> out.add(FindingTables.BURST_POSTS, id, post.id()));
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/** The names of emotions are ours: everybody may read them. */
	private Topics.Label label(Watched series, long people) {
		return switch (series.kind()) {
			case TOPIC -> topics.label(series.id());
			case EMOTION -> new Topics.Label(Tables.EMOTIONS.get((int) series.id()), people);
			case VOLUME -> new Topics.Label("", people);
			case TERM -> terms.label((int) series.id());
		};
	}
}
