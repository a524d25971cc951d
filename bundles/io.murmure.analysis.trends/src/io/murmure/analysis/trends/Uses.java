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
import java.util.Set;
import java.util.TreeMap;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.lib.words.Lemma;
import io.murmure.lib.words.Words;

/** Who said which term when; names of people are left out. Words stand under their lemma, hashtags under their sign. */
final class Uses {

	private final Map<String, List<Use>> terms = new TreeMap<>();
	private final Map<Long, Long> times = new HashMap<>();
	private final Set<String> names = new HashSet<>();
	private final ZoneId zone;

	private Uses(ZoneId zone) {
		this.zone = zone;
	}

	static Uses read(BatchReader posts, BatchReader hashtags, ZoneId zone, Progress progress) {
		Uses uses = new Uses(zone);
		posts.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				uses.addName(batch.texts("author")[row]);
				uses.addText(batch.longs("post_id")[row], batch.longs("author_id")[row], batch.longs("time")[row], batch.texts("text")[row]);
			}
		});
		hashtags.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				uses.addHashtag(batch.longs("post_id")[row], batch.longs("author_id")[row], batch.texts("hashtag")[row]);
			}
		});
		uses.names.forEach(uses.terms::remove);
		uses.terms.values().forEach(list -> list.sort(Comparator.comparingLong(Use::time).thenComparingLong(Use::post)));
		return uses;
	}

	private void addName(String author) {
		if (author != null) {
			Words.forEach(author, name -> names.add(Lemma.of(name)));
		}
	}

	private void addText(long post, long author, long time, String text) {
		times.put(post, time);
		Map<String, String> forms = new TreeMap<>();
		if (text != null) {
			Words.forEach(text, word -> forms.putIfAbsent(Lemma.of(word), word));
		}
		forms.forEach((lemma, form) -> add(lemma, new Use(post, author, day(time), time, form)));
	}

	private void addHashtag(long post, long author, String hashtag) {
		Long time = times.get(post);
		if (time != null) {
			String term = "#" + hashtag.toLowerCase(Locale.ROOT);
			add(term, new Use(post, author, day(time), time, term));
		}
	}

	private void add(String term, Use use) {
		terms.computeIfAbsent(term, key -> new ArrayList<>()).add(use);
	}

	private long day(long micros) {
		return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone).toLocalDate().toEpochDay();
	}

	/** The uses of each term in the order of time. */
	Map<String, List<Use>> terms() {
		return terms;
	}
}
