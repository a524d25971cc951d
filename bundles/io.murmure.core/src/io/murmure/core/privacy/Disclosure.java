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
}
