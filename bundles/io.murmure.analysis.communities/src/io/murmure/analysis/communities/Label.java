package io.murmure.analysis.communities;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Names a community by its three best terms. A label is told in reports, so a community that is large enough to be told of is named
 * only by words that as many people said as the disclosure rule asks; a smaller one, which stays inside the workbench, by words of two.
 *
 * @param text   the words between middle dots, empty when no word is shared by enough people
 * @param people the fewest people who said one of them, 0 without words
 */
record Label(String text, int people) {

	private static final int TERMS = 3;
	private static final int FEWEST_PEOPLE = 2;

	static Label of(List<Term> terms, int size, int disclosureK) {
		int people = size >= disclosureK ? Math.max(FEWEST_PEOPLE, disclosureK) : FEWEST_PEOPLE;
		List<Term> told = terms.stream().filter(term -> term.people() >= people).limit(TERMS).toList();
		return new Label(told.stream().map(Term::word).collect(Collectors.joining(" · ")), told.stream().mapToInt(Term::people).min().orElse(0));
	}
}
