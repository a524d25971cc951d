package io.murmure.core.privacy;

/**
 * The one disclosure rule: a figure about people is told only when it covers at least {@code k} distinct authors. Every view,
 * export, report and shared picture asks it.
 *
 * @param k the study's {@code disclosure-k}
 */
public record Disclosure(int k) {

	public Disclosure {
		if (k < 1) {
			throw new IllegalArgumentException("k must be at least 1, not " + k);
		}
	}

	/** Whether a figure that covers this many distinct authors, after all filters, may leave the workbench. */
	public boolean allows(long people) {
		return people >= k;
	}

	/**
	 * What a community is called, in SQL: null where fewer people said the words of its label than may be told of, as after the rule was made stricter. A
	 * community that is itself too small to be told of stays inside the workbench, and its label with it.
	 *
	 * @param communities what the question calls the table {@code communities}
	 */
	public String label(String communities) {
		return "case when %1$s.size < %2$d or %1$s.label_people >= %2$d then %1$s.label end".formatted(communities, k);
	}
}
