package io.murmure.analysis.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.table.RowSink;
import io.murmure.core.table.TopicTables;
import io.murmure.engine.topics.ClassTerms;
import io.murmure.engine.topics.ClassTerms.Term;
import io.murmure.engine.topics.Quality;

/** The words of topics, and what topics are called. Words that a single person uses are that person's, not the topic's. */
final class Wording {

	private static final int FEWEST_PEOPLE = 2;
	private static final int LOOKED_AT = 60;
	private static final int TOLD = 20;
	private static final int MEASURED = 10;

	private final long[] ids;
	private final List<List<Term>> terms;
	private final Corpus corpus;

	/** @param ids of the topics, ascending */
	Wording(Corpus corpus, Assignment assignment, long[] ids) {
		this.corpus = corpus;
		this.ids = ids;
		terms = new ClassTerms(corpus.words(), row -> Arrays.binarySearch(ids, assignment.topics()[row]), ids.length).best(corpus::author, LOOKED_AT, FEWEST_PEOPLE);
	}

	Label label(long topic, String before, int enough) {
		List<Term> words = terms.get(Arrays.binarySearch(ids, topic));
		return Label.kept(before, words).orElseGet(() -> Label.of(words, enough));
	}

	/** What holds several topics is called by the words that weigh most in them together; of people, only those of one topic are sure. */
	Label together(List<Long> topics, Tally<Long> posts, int enough) {
		Map<Integer, Term> joined = new HashMap<>();
		for (long topic : topics) {
			for (Term term : terms.get(Arrays.binarySearch(ids, topic))) {
				Term weighed = new Term(term.number(), term.form(), term.score() * posts.of(topic).posts(), term.people());
				joined.merge(term.number(), weighed, (one, other) -> new Term(one.number(), one.form(), one.score() + other.score(), Math.max(one.people(), other.people())));
			}
		}
		List<Term> best = new ArrayList<>(joined.values());
		best.sort(Comparator.comparingDouble(Term::score).reversed().thenComparing(Term::form));
		return Label.of(best, enough);
	}

	void write(RowSink out) {
		for (int topic = 0; topic < ids.length; topic++) {
			int rank = 0;
			for (Term term : terms.get(topic).subList(0, Math.min(TOLD, terms.get(topic).size()))) {
				out.add(TopicTables.TOPIC_TERMS, ids[topic], ++rank, term.form(), term.score(), term.people());
			}
		}
	}

	Quality quality() {
		return Quality.of(terms.stream().map(words -> words.stream().limit(MEASURED).mapToInt(Term::number).toArray()).toList(), corpus.words());
	}
}
