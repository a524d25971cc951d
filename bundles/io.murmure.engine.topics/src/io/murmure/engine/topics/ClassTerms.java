package io.murmure.engine.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * The terms that set classes of documents apart, by class-based TF-IDF: {@code tf(t, c) * ln(1 + A / f(t))}, where {@code tf} is the count of term {@code t} in class
 * {@code c} over all terms of {@code c}, {@code f} its count in all classes and {@code A} the mean number of terms of a class (M. Grootendorst, "BERTopic: Neural
 * topic modeling with a class-based TF-IDF procedure", 2022, equation 2). Documents in no class are one more. O(terms of documents), twice.
 */
public final class ClassTerms {

	private static final Comparator<Term> BEST_FIRST = Comparator.comparingDouble(Term::score).reversed().thenComparing(Term::form);

	/**
	 * A term of a class.
	 *
	 * @param people distinct authors of the class who used it
	 */
	public record Term(int number, String form, double score, int people) {
	}

	private final Documents documents;
	private final IntUnaryOperator classOf;
	private final int classes;

	/** @param classOf the class of a document, from 0, negative for none */
	public ClassTerms(Documents documents, IntUnaryOperator classOf, int classes) {
		this.documents = documents;
		this.classOf = classOf;
		this.classes = classes;
	}

	/**
	 * @param author of a document
	 * @param most   terms of a class
	 * @param fewest authors that a term of a class has
	 * @return the terms of each class, best first
	 */
	public List<List<Term>> best(IntToLongFunction author, int most, int fewest) {
		List<Map<Integer, Integer>> counts = new ArrayList<>();
		List<Map<Integer, Set<Long>>> people = new ArrayList<>();
		for (int c = 0; c <= classes; c++) {
			counts.add(new HashMap<>());
			people.add(new HashMap<>());
		}
		int[] overall = new int[documents.terms()];
		long[] own = new long[classes + 1];
		for (int document = 0; document < documents.size(); document++) {
			int c = classOf.applyAsInt(document) < 0 ? classes : classOf.applyAsInt(document);
			long who = author.applyAsLong(document);
			documents.forEachTerm(document, term -> {
				overall[term]++;
				own[c]++;
				if (c < classes) {
					counts.get(c).merge(term, 1, Integer::sum);
					people.get(c).computeIfAbsent(term, first -> new HashSet<>(2)).add(who);
				}
			});
		}
		double mean = Arrays.stream(own).sum() / (double) (own[classes] > 0 ? classes + 1 : Math.max(1, classes));
		List<List<Term>> best = new ArrayList<>();
		for (int c = 0; c < classes; c++) {
			int number = c;
			best.add(counts.get(c).entrySet().stream().filter(term -> people.get(number).get(term.getKey()).size() >= fewest)
					.map(term -> new Term(term.getKey(), documents.form(term.getKey()), term.getValue() / (double) own[number] * Math.log(1 + mean / overall[term.getKey()]),
							people.get(number).get(term.getKey()).size()))
					.sorted(BEST_FIRST).limit(most).toList());
		}
		return best;
	}
}
