package io.murmure.analysis.communities;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Names a community by its three best terms. A label is told in reports, so a community that is large enough to be told of is named
 * only by words that as many people said as the disclosure rule asks; a smaller one, which stays inside the workbench, by words of two.
 */
final class Label {

	private static final int TERMS = 3;
	private static final int FEWEST_PEOPLE = 2;

	private Label() {
	}

	/** @return the words between middle dots, empty when no word is shared by enough people */
	static String of(List<Term> terms, int size, int disclosureK) {
		int people = size >= disclosureK ? Math.max(FEWEST_PEOPLE, disclosureK) : FEWEST_PEOPLE;
		return terms.stream().filter(term -> term.people() >= people).limit(TERMS).map(Term::word).collect(Collectors.joining(" · "));
	}
}
