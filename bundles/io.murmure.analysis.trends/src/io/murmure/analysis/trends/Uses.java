package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.analysis.trends.Term.Kind;
import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Names;
import io.murmure.lib.words.OrdinaryWords;

/** Who said which term when; names of people are left out, and so are words that come and go with the calendar. */
final class Uses {

	private final Map<Term, List<Use>> terms = new TreeMap<>();
	private final Map<Long, Use.Said> posts = new HashMap<>();
	/** Each form once, however often it was written. */
	private final Map<String, String> forms = new HashMap<>();
	private final Names names;
	private final Topics topics;
	private final Days days;

	private Uses(Names names, Topics topics, Days days) {
		this.names = names;
		this.topics = topics;
		this.days = days;
	}

	static Uses read(Input input, Topics topics, Days days, Progress progress) {
		Uses uses = new Uses(Names.read(input.scan(Tables.POSTS), progress), topics, days);
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				uses.addSaid(batch.longs("post_id")[row], batch.longs("author_id")[row], batch.longs("time")[row], batch.texts("text")[row]);
			}
		});
		uses.addWritten(input.scan(Tables.POST_HASHTAGS), "hashtag", Kind.HASHTAG, "#");
		uses.addWritten(input.scan(Tables.POST_LINKS), "link", Kind.LINK, "");
		uses.terms.values().forEach(list -> list.sort(Comparator.comparingLong(Use::time).thenComparingLong(Use::post)));
		return uses;
	}

	private void addSaid(long post, long author, long time, String text) {
		posts.put(post, new Use.Said(post, author, days.at(time), time));
		Map<String, String> words = text == null ? new TreeMap<>() : names.others(text);
		words.keySet().removeIf(OrdinaryWords::isOfAnOccasion);
		words.forEach((lemma, form) -> add(new Term(Kind.WORD, lemma), post, form));
		topics.of(post).ifPresent(topic -> add(Term.of(topic), post, topics.label(topic).text()));
	}

	private void addWritten(BatchReader table, String column, Kind kind, String sign) {
		table.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				String written = sign + batch.texts(column)[row];
				add(new Term(kind, written.toLowerCase(Locale.ROOT)), batch.longs("post_id")[row], written);
			}
		});
	}

	private void add(Term term, long post, String form) {
		Use.Said said = posts.get(post);
		if (said != null) {
			terms.computeIfAbsent(term, key -> new ArrayList<>()).add(new Use(said, forms.computeIfAbsent(form, itself -> itself)));
		}
	}

	/** The uses of each term in the order of time. */
	Map<Term, List<Use>> terms() {
		return terms;
	}
}
