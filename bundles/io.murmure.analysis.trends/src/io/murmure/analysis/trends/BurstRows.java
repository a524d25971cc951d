package io.murmure.analysis.trends;

import java.util.List;
import java.util.Locale;

import io.murmure.analysis.trends.Tallies.Post;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Tables;

/** Writes bursts: when each began, how its series went day by day, and the posts that carry it. */
record BurstRows(Tallies tallies, Topics topics, BurstWatch watch, Days days, RowSink out) {

	void write(List<Burst> bursts) {
		long id = 0;
		for (Burst burst : bursts) {
			write(++id, burst);
		}
	}

	private void write(long id, Burst burst) {
		Watched series = burst.series();
		Burst.Day day = burst.strangest();
		List<Post> posts = tallies.posts(series, burst.began(), burst.last());
		long people = Tallies.people(posts);
		Topics.Label label = label(series, people);
		out.add(FindingTables.BURSTS, id, series.kind().name().toLowerCase(Locale.ROOT), label.text(), series.community() == Watched.EVERYBODY ? null : series.community(),
				posts.getFirst().time(), posts.getLast().time(), days.start(burst.began() + 1), days.start(day.day()), day.counted(), day.whole(), day.expected(), day.probability(),
				burst.candidates(), posts.size(), people, label.people());
		watch.course(series).forEach(one -> out.add(FindingTables.BURST_DAYS, id, days.start(one.day()), one.counted(), one.whole(), one.expected()));
		posts.forEach(post -> out.add(FindingTables.BURST_POSTS, id, post.id()));
	}

	/** The names of emotions are ours: everybody may read them. */
	private Topics.Label label(Watched series, long people) {
		return switch (series.kind()) {
			case TOPIC -> topics.label(series.id());
			case EMOTION -> new Topics.Label(Tables.EMOTIONS.get((int) series.id()), people);
			case VOLUME -> new Topics.Label("", people);
		};
	}
}
