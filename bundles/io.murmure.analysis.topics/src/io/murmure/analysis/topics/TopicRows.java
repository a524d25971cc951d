package io.murmure.analysis.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.TopicTables;
import io.murmure.core.table.Tables;
import io.murmure.engine.topics.Quality;

/** Writes topics: how large they are, when, in which circle, and how people feel about them. */
final class TopicRows {

	/** All posts, where a topic's number would stand; everybody, where a community's would. */
	private static final long ALL = 0;

	private record Key(long topic, long other) implements Comparable<Key> {
		@Override
		public int compareTo(Key key) {
			return topic != key.topic ? Long.compare(topic, key.topic) : Long.compare(other, key.other);
		}
	}

	private record Mood(long topic, long community, int emotion) implements Comparable<Mood> {
		@Override
		public int compareTo(Mood mood) {
			return topic != mood.topic ? Long.compare(topic, mood.topic) : community != mood.community ? Long.compare(community, mood.community)
					: Integer.compare(emotion, mood.emotion);
		}
	}

	private final Corpus corpus;
	private final Assignment assignment;
	private final Tally<Long> posts = new Tally<>();
	private final Tally<Key> weeks = new Tally<>();
	private final Tally<Key> communities = new Tally<>();
	private final Tally<Mood> moods = new Tally<>();
	private final Map<Key, Long> felt = new HashMap<>();
	private final Map<Long, long[]> sentiments = new HashMap<>();
	private final Map<Long, long[]> spans = new HashMap<>();

	TopicRows(Corpus corpus, Assignment assignment) {
		this.corpus = corpus;
		this.assignment = assignment;
		for (int row = 0; row < corpus.size(); row++) {
			add(row, ALL);
			if (assignment.topics()[row] > 0) {
				add(row, assignment.topics()[row]);
			}
		}
	}

	private void add(int row, long topic) {
		long author = corpus.author(row);
		long[] circles = corpus.communities(row);
		posts.add(topic, author);
		weeks.add(new Key(topic, Micros.of(corpus.week(row))), author);
		for (long community : circles) {
			communities.add(new Key(topic, community), author);
		}
		int emotion = corpus.emotion(row);
		if (emotion >= 0) {
			feel(topic, ALL, emotion, author);
			for (long community : circles) {
				feel(topic, community, emotion, author);
			}
		}
		long[] sentiment = sentiments.computeIfAbsent(topic, first -> new long[3]);
		sentiment[0] += corpus.negative().contains(row) ? 1 : 0;
		sentiment[1] += corpus.neutral().contains(row) ? 1 : 0;
		sentiment[2] += corpus.positive().contains(row) ? 1 : 0;
		long[] span = spans.computeIfAbsent(topic, first -> new long[] { Long.MAX_VALUE, Long.MIN_VALUE });
		span[0] = Math.min(span[0], corpus.time(row));
		span[1] = Math.max(span[1], corpus.time(row));
	}

	private void feel(long topic, long community, int emotion, long author) {
		moods.add(new Mood(topic, community, emotion), author);
		felt.merge(new Key(topic, community), 1L, Long::sum);
	}

	/** @param enough people who must use a word for a topic to be called by it, if there are such words */
	void write(Earlier earlier, String settings, int enough, RowSink out) {
		long[] ids = assignment.ids();
		Wording wording = new Wording(corpus, assignment, ids);
		for (long id : ids) {
			Label label = wording.label(id, earlier.labels().get(id), enough);
			out.add(TopicTables.TOPICS, id, label.text(), label.people(), posts.of(id).posts(), posts.of(id).people(), posts.of(id).posts() / (double) corpus.size(),
					sentiment(id, 0), sentiment(id, 2), spans.get(id)[0], spans.get(id)[1]);
		}
		wording.write(out);
		for (int row = 0; row < corpus.size(); row++) {
			long topic = assignment.topics()[row];
			out.add(TopicTables.POST_TOPICS, corpus.id(row), topic == 0 ? null : topic, assignment.memberships()[row].probability(), assignment.memberships()[row].way());
		}
		writeTree(wording, earlier, enough, out);
		for (long id : ids) {
			out.add(TopicTables.TOPIC_PLACES, id, assignment.map().get(id).x(), assignment.map().get(id).y());
		}
		writeWeeks(out);
		writeCommunities(out);
		writeMoods(out);
		writeQuality(ids.length, wording.quality(), settings, out);
	}

	private Double sentiment(long topic, int which) {
		long[] counts = sentiments.get(topic);
		long all = counts[0] + counts[1] + counts[2];
		return all == 0 ? null : counts[which] / (double) all;
	}

	/** Topics without posts any more are left out, and with them what held them alone. */
	private void writeTree(Wording wording, Earlier earlier, int enough, RowSink out) {
		Map<Long, List<Long>> held = new HashMap<>();
		for (Node node : assignment.tree()) {
			held.put(node.id(), new ArrayList<>());
		}
		for (int n = assignment.tree().size() - 1; n >= 0; n--) {
			Node node = assignment.tree().get(n);
			if (node.topic() > 0 && posts.of(node.topic()).posts() > 0) {
				held.get(node.id()).add(node.topic());
			}
			if (node.parent() > 0) {
				held.get(node.parent()).addAll(held.get(node.id()));
			}
		}
		for (Node node : assignment.tree()) {
			List<Long> topics = held.get(node.id());
			if (!topics.isEmpty()) {
				Label label = node.topic() > 0 ? wording.label(node.topic(), earlier.labels().get(node.topic()), enough)
						: node.parent() == 0 ? new Label("", 0) : wording.together(topics, posts, enough);
				out.add(TopicTables.TOPIC_TREE, node.id(), node.parent() == 0 ? null : node.parent(), node.topic() == 0 ? null : node.topic(), label.text(), label.people(),
						topics.stream().mapToLong(topic -> posts.of(topic).posts()).sum(), posts.people(topics));
			}
		}
	}

	private void writeWeeks(RowSink out) {
		weeks.forEach((key, count) -> {
			if (key.topic() != ALL) {
				out.add(TopicTables.TOPIC_WEEKS, key.topic(), Micros.instant(key.other()), count.posts(), count.people(), count.posts() / (double) weeks.of(new Key(ALL, key.other())).posts());
			}
		});
	}

	private void writeCommunities(RowSink out) {
		communities.forEach((key, count) -> {
			if (key.topic() != ALL) {
				double share = count.posts() / (double) communities.of(new Key(ALL, key.other())).posts();
				double whole = posts.of(key.topic()).posts() / (double) corpus.size();
				out.add(TopicTables.TOPIC_COMMUNITIES, key.topic(), key.other(), count.posts(), count.people(), share, whole, share / whole);
			}
		});
	}

	private void writeMoods(RowSink out) {
		moods.forEach((mood, count) -> {
			if (mood.topic() != ALL) {
				double share = count.posts() / (double) felt.get(new Key(mood.topic(), mood.community()));
				double whole = moods.of(new Mood(ALL, ALL, mood.emotion())).posts() / (double) felt.get(new Key(ALL, ALL));
				out.add(TopicTables.TOPIC_EMOTIONS, mood.topic(), mood.community() == ALL ? null : mood.community(), Tables.EMOTIONS.get(mood.emotion()), count.posts(),
						count.people(), share, whole, share / whole);
			}
		});
	}

	private void writeQuality(int topics, Quality quality, String settings, RowSink out) {
		long outliers = Arrays.stream(assignment.topics()).filter(topic -> topic == 0).count();
		out.add(TopicTables.TOPIC_QUALITY, topics, assignment.clustered(), assignment.joined(), outliers, posts.of(ALL).people(), orNull(quality.coherence()),
				orNull(quality.diversity()), assignment.nextId(), settings);
	}

	private static Double orNull(double figure) {
		return Double.isNaN(figure) ? null : figure;
	}
}
