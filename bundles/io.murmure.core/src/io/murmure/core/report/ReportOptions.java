package io.murmure.core.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How a report is to be.
 *
 * @param individual whether figures of single people may enter; the ledger must allow it
 * @param logo       of the organisation, a picture as PNG, JPEG or SVG
 * @param colour     of the organisation, as {@code #RRGGBB}, in place of ours
 */
public record ReportOptions(Locale locale, boolean individual, Format format, Optional<Path> logo, Optional<String> colour) {

	/** What is written. */
	public enum Format {
		HTML, PDF
	}

	/** A page of HTML that looks as ours do. */
	public static ReportOptions page(Locale locale, boolean individual) {
		return new ReportOptions(locale, individual, Format.HTML, Optional.empty(), Optional.empty());
	}
}
