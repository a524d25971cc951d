package io.murmure.analysis.trends;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.analysis.trends.Term.Kind;
import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;
import io.murmure.lib.words.Lemma;
import io.murmure.lib.words.OrdinaryWords;
import io.murmure.lib.words.Words;

/** Who said which term when; names of people are left out, and so are words that come and go with the calendar. */
final class Uses {

	private final Map<Term, List<Use>> terms = new TreeMap<>();
	private final Map<Long, Said> posts = new HashMap<>();
	private final Set<String> names = new HashSet<>();
	private final Map<Term, Long> labelled = new HashMap<>();
	private final ZoneId zone;

	/** @param time microseconds since 1970 */
	private record Said(long author, long time) {
	}

	private Uses(ZoneId zone) {
		this.zone = zone;
	}

	static Uses read(Input input, Progress progress) {
		Uses uses = new Uses(input.settings().zone());
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				uses.addName(batch.texts("author")[row]);
				uses.addText(batch.longs("post_id")[row], batch.longs("author_id")[row], batch.longs("time")[row], batch.texts("text")[row]);
			}
		});
		uses.names.forEach(name -> uses.terms.remove(new Term(Kind.WORD, name)));
		uses.addWritten(input.scan(Tables.POST_HASHTAGS), "hashtag", Kind.HASHTAG, "#");
		uses.addWritten(input.scan(Tables.POST_LINKS), "link", Kind.LINK, "");
		uses.addTopics(input.scan(TopicTables.TOPICS), input.scan(TopicTables.POST_TOPICS));
		uses.terms.values().forEach(list -> list.sort(Comparator.comparingLong(Use::time).thenComparingLong(Use::post)));
		return uses;
	}

	private void addName(String author) {
		if (author != null) {
			Words.forEach(author, name -> names.add(Lemma.of(name)));
		}
	}

	private void addText(long post, long author, long time, String text) {
		posts.put(post, new Said(author, time));
		Map<String, String> forms = new TreeMap<>();
		if (text != null) {
			Words.forEach(text, word -> forms.putIfAbsent(Lemma.of(word), word));
		}
		forms.keySet().removeIf(OrdinaryWords::isOfAnOccasion);
		forms.forEach((lemma, form) -> add(new Term(Kind.WORD, lemma), post, form));
	}

	private void addWritten(BatchReader table, String column, Kind kind, String sign) {
		table.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				String written = sign + batch.texts(column)[row];
				add(new Term(kind, written.toLowerCase(Locale.ROOT)), batch.longs("post_id")[row], written);
			}
		});
	}

	private void addTopics(BatchReader topics, BatchReader memberships) {
		Map<Long, String> labels = new HashMap<>();
		topics.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long topic = batch.longs("topic_id")[row];
				labels.put(topic, batch.texts("label")[row]);
				labelled.put(topic(topic), batch.longs("label_people")[row]);
			}
		});
		memberships.forEach(batch -> addTopics(batch, labels));
	}

	private void addTopics(Batch batch, Map<Long, String> labels) {
		for (int row = 0; row < batch.size(); row++) {
			long topic = batch.longs("topic_id")[row];
			if (!batch.isNull("topic_id", row) && labels.containsKey(topic)) {
				add(topic(topic), batch.longs("post_id")[row], labels.get(topic));
			}
		}
	}

	private static Term topic(long id) {
		return new Term(Kind.TOPIC, String.valueOf(id));
	}

	private void add(Term term, long post, String form) {
		Said said = posts.get(post);
		if (said != null) {
			terms.computeIfAbsent(term, key -> new ArrayList<>()).add(new Use(post, said.author(), day(said.time()), said.time(), form));
		}
	}

	private long day(long micros) {
		return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone).toLocalDate().toEpochDay();
	}

	/** How many people used the words of a topic's label; empty for what is said as it is called. */
	Optional<Long> speakers(Term term) {
		return Optional.ofNullable(labelled.get(term));
	}

	/** The uses of each term in the order of time. */
	Map<Term, List<Use>> terms() {
		return terms;
	}
}
