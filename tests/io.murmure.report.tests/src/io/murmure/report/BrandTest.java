package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.murmure.core.progress.Progress;
import io.murmure.core.report.ReportOptions;
import io.murmure.core.report.ReportOptions.Format;

/** A report for an organisation looks like one of its own. */
class BrandTest extends QuarterTest {

	private static final String VIOLET = "#4B2E83";

	@Test
	void barsAndLinesFollowItsColourInBothThemes() throws IOException {
		String page = page(Optional.empty(), Optional.of(VIOLET));
		List<String> accents = List.of(page.split("--accent: "));
		assertEquals(3, accents.size(), "by day and by night");
		assertTrue(accents.get(1).startsWith(VIOLET + ";"), accents.get(1).substring(0, 20));
		assertFalse(accents.get(2).startsWith(VIOLET) || accents.get(2).startsWith("#4FB8B8"), "neither too dark for the night nor ours");
		String topics = page.substring(page.indexOf("<section id=\"topics\""));
		assertTrue(topics.contains("fill=\"var(--accent)\""), topics);
		assertEquals(1, page.split("#0B6E6E", -1).length - 1, "ours is that of the first circle alone");
	}

	@Test
	void itsLogoStandsInPlaceOfOurName() throws IOException {
		assertTrue(page(Optional.empty(), Optional.empty()).contains("<p class=\"brand\">Murmure</p>"));
		Path logo = Files.write(folder.resolve("logo.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 });
		String page = page(Optional.of(logo), Optional.empty());
		assertTrue(page.contains("<header><img class=\"logo\""), page);
		assertFalse(page.contains("class=\"brand\">"));
		assertTrue(page.contains("Written with Murmure"), "at the end");
	}

	@Test
	void onPaperColoursHaveNoNamesAndTheFooterHasTheTitle() throws IOException {
		Path logo = Files.write(folder.resolve("logo.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 });
		assertTrue(paper(Optional.empty()).contains("content: \"Murmure\""));
		String paper = paper(Optional.of(logo));
		assertFalse(paper.contains("var(--"), paper);
		assertTrue(paper.contains("fill=\"" + VIOLET + "\"") && paper.contains("color: " + VIOLET), "drawings and words");
		assertFalse(paper.contains("content: \"Murmure\""));
		assertTrue(paper.contains("content: \"Listening\\000020to\\000020quarter\""), paper.substring(0, 900));
	}

	private String page(Optional<Path> logo, Optional<String> colour) throws IOException {
		return Files.readString(new HtmlReport().write(study, folder.resolve("report"), new ReportOptions(Locale.ENGLISH, false, Format.HTML, logo, colour), Progress.NONE));
	}

	private String paper(Optional<Path> logo) {
		List<String> printed = new ArrayList<>();
		HtmlReport report = new HtmlReport();
		report.setPrinter((page, file) -> printed.add(page));
		report.write(study, folder.resolve("paper"), new ReportOptions(Locale.ENGLISH, false, Format.PDF, logo, Optional.of(VIOLET)), Progress.NONE);
		return printed.get(0);
	}
}
