package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;
import io.murmure.core.report.ReportOptions;
import io.murmure.core.report.ReportOptions.Format;

/** Who hears the report instead of seeing it has all that a picture shows. */
class ScreenReaderTest extends QuarterTest {

	private static final Pattern HEAD_WITHOUT_SCOPE = Pattern.compile("<th(?=[ >])(?![^>]*scope=)[^>]*>");
	private static final Pattern PICTURE = Pattern.compile("<svg ([^>]*)>.*?</svg>\n", Pattern.DOTALL);

	@Test
	void everyTableHasACaptionAndEveryHeadSaysWhatItIsOf() throws IOException {
		String page = page();
		int tables = page.split("<table", -1).length - 1;
		assertTrue(tables > 8, tables + " tables");
		assertEquals(tables, page.split("<table><caption>", -1).length - 1);
		assertFalse(HEAD_WITHOUT_SCOPE.matcher(page).find());
	}

	@Test
	void everyChartHasItsValuesInATableBelowIt() throws IOException {
		String page = page();
		Matcher picture = PICTURE.matcher(page);
		int charts = 0;
		while (picture.find()) {
			// a bar in a line of text has its figures beside it
			if (!picture.group(1).contains("class=\"reach\"")) {
				charts++;
				assertTrue(page.startsWith("<details class=\"values\"><summary>The values as a table</summary>", picture.end()), picture.group(1));
			}
		}
		assertTrue(charts > 6, charts + " charts");
		assertTrue(page.contains("<th scope=\"row\">anger</th>\n<td class=\"number\">75% · 191 posts, 8 people</td>"), page);
	}

	@Test
	void onPaperWhereNothingFoldsThePictureSaysItsValues() throws IOException {
		List<String> printed = new ArrayList<>();
		HtmlReport report = new HtmlReport();
		report.setPrinter((page, file) -> printed.add(page));
		report.write(study, folder.resolve("paper"), new ReportOptions(Locale.FRENCH, false, Format.PDF, Optional.empty(), Optional.empty()), Progress.NONE);
		String paper = printed.get(0);
		assertFalse(paper.contains("class=\"values\""));
		assertTrue(paper.contains("alt=\"Ce que les gens ressentent\u202f: colère 75\u202f% · 191 messages, 8 personnes\""), paper);
	}

	private String page() throws IOException {
		return Files.readString(new HtmlReport().write(study, folder.resolve("report"), Locale.ENGLISH, false, Progress.NONE));
	}
}
