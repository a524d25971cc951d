package io.murmure.report.internal;

import java.util.Optional;

import io.murmure.core.finding.Finding;
import io.murmure.core.finding.StudyFinding;

/**
 * What a need is called.
 *
 * @param quote the most telling of its posts that may be quoted
 * @param about words that enough people wrote
 * @param kind  {@code ask}, {@code problem} or {@code hardship}
 */
record NeedName(Optional<String> quote, Optional<String> about, Optional<String> kind) {

	static final NeedName NONE = new NeedName(Optional.empty(), Optional.empty(), Optional.empty());

	private static final int QUOTE = 2;
	private static final int ABOUT = 4;

	/** @param need a finding of kind need, its words already held against the disclosure rule */
	static NeedName of(Telling telling, StudyFinding need) {
		Finding finding = need.finding();
		String[] key = finding.message().split("\\.");
		FindingQuotes quotes = FindingQuotes.of(telling, need);
		boolean quotable = quotes.mayQuoteFirst() && !finding.arguments().get(QUOTE).isBlank();
		return new NeedName(quotable ? Optional.of(telling.said(finding.arguments().get(QUOTE))) : quotes.first(),
				finding.message().endsWith(".about") ? Optional.of(finding.arguments().get(ABOUT)) : Optional.empty(), Optional.of(key[1]));
	}
}
