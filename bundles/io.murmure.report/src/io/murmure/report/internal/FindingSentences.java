package io.murmure.report.internal;

import io.murmure.core.finding.Finding;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.StudyFinding;

/** Findings in one sentence each, and where their cards stand on the page. */
record FindingSentences(Telling telling, FindingText text) {

	static FindingSentences of(Telling telling) {
		return new FindingSentences(telling, FindingText.of(telling.texts().locale(), telling.study().settings().zone()));
	}

	/** With the words of the post that names it where these may be quoted. */
	String tell(StudyFinding finding, FindingQuotes quotes) {
		if (!quotes.mayQuoteFirst()) {
			return text.tellWithoutQuote(finding.finding());
		}
		Finding plain = finding.finding();
		return text.tell(text.quotes(plain) ? new Finding(plain.message(), plain.arguments().stream().map(telling::said).toList()) : plain);
	}

	/** The name of a finding's card on the page. */
	static String anchor(StudyFinding finding) {
		return "finding-" + finding.id();
	}

	static String colour(StudyFinding finding) {
		return switch (finding.kind()) {
			case "crisis" -> finding.finding().message().startsWith("crisis.crisis") ? Paints.CRISIS : Paints.WARNING;
			default -> Paints.ACCENT;
		};
	}
}
