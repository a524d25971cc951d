package io.murmure.report.internal;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of the page what a printer of XHTML needs: each drawing has its name space, its own style and a text for those who do not see it. */
public final class Paper {

	private static final String DOCTYPE = "<!DOCTYPE html>\n";
	private static final Pattern DRAWING = Pattern.compile("<svg ([^>]*)aria-label=(\"[^\"]*\")([^>]*)>");

	/** What XML has no place for, whoever wrote it. */
	private static final Pattern NO_TEXT = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private Paper() {
	}

	/**
	 * Of a page.
	 *
	 * @param page  as {@link ReportPage} renders it, with the style of paper
	 * @param brand whose colours take the place of their names
	 */
	public static String of(String page, Brand brand) throws IOException {
		String style = "<style type=\"text/css\">" + Resource.text("drawing.css") + "</style>";
		return DRAWING.matcher(NO_TEXT.matcher(brand.paints().onPaper(page.replaceFirst(Pattern.quote(DOCTYPE), ""))).replaceAll(""))
				.replaceAll("<svg xmlns=\"http://www.w3.org/2000/svg\" $1aria-label=$2 alt=$2$3>" + Matcher.quoteReplacement(style));
	}
}
