package io.murmure.cli;

import static io.murmure.cli.Band.RARE_WORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger keeps the basis, the last day and the workplace of each channel, and is acted upon. */
class LedgerTest {

	@TempDir
	Path folder;
	private Band band;

	@BeforeEach
	void listen() throws IOException {
		band = Band.in(folder);
	}

	private Ran ledger(Object... words) {
		return Ran.command(Stream.concat(Stream.of("ledger", "--study", band.study()), Stream.of(words)).toArray());
	}

	@Test
	void aReportSaysThatNoBasisIsRecorded() throws IOException {
		Path report = folder.resolve("report");
		Ran.command("report", "--study", band.study(), "--out", report).exits(0);
		assertTrue(Files.readString(report.resolve("index.html")).toLowerCase(Locale.ROOT).contains("no basis recorded"));
		ledger().exits(0).answers("Bande: no basis recorded");
	}

	@Test
	void itKeepsWhatIsSaidOfAChannel() {
		ledger("--channel", "Bande", "--basis", "legitimate-interest", "--retain-until", "2999-12-31", "--workplace").exits(0)
				.answers("Bande: legitimate interest, until 2999-12-31, workplace");
		Ran.command("export", "--study", band.study(), "--what", "readings", "--format", "csv", "--out", folder.resolve("readings.csv"), "--individual").exits(1)
				.tells("workplace");
	}

	@Test
	void aChannelOrABasisThatThereIsNotIsWrongUsage() {
		ledger("--channel", "Bandes", "--basis", "consent").exits(2);
		ledger("--basis", "because").exits(2);
	}

	@Test
	void whatIsPastItsDayIsRemovedAndStaysOut() throws IOException {
		assertTrue(band.holds(RARE_WORD));
		ledger("--retain-until", "2026-03-31", "--json").exits(0).tells("2 posts removed").answers("\"retention\":\"2026-03-31\"");
		assertFalse(band.holds(RARE_WORD));
		assertEquals("0", Ran.ask(band.study(), "select count(*) from posts"));
		band.isImported().tells("2 records were left out");
		assertEquals("0", Ran.ask(band.study(), "select count(*) from posts"));
	}
}
