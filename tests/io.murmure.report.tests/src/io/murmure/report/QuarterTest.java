package io.murmure.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.core.table.BatchReader;

/** A test of the report on the quarter, on a study of its own that it may change. */
abstract class QuarterTest {

	@TempDir
	Path folder;
	Study study;

	@BeforeEach
	void listen() {
		study = Quarter.study(folder.resolve("quarter.murmure"));
	}

	@AfterEach
	void close() {
		study.close();
	}

	final long largest() {
		return number("select community_id from communities order by size desc limit 1");
	}

	final String label(long circle) {
		try (BatchReader rows = study.query("select coalesce(label, '') as label from communities where community_id = ?", circle)) {
			return rows.next().orElseThrow().value(0, 0).toString();
		}
	}

	final long number(String sql) {
		try (BatchReader rows = study.query(sql)) {
			return ((Number) rows.next().orElseThrow().value(0, 0)).longValue();
		}
	}

	/** What the report has between two marks, of which the second comes after the first. */
	final String part(HtmlReport report, Locale locale, String begin, String end) throws IOException {
		String page = Files.readString(report.write(study, folder.resolve("report"), locale, false, Progress.NONE));
		int at = page.indexOf(begin);
		return page.substring(at, page.indexOf(end, at));
	}
}
