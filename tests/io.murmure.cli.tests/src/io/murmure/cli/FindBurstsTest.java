package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calm series with one burst: the burst is told where it begins, and what follows changes nothing before it. */
class FindBurstsTest {

	private static final int POINTS = 659;
	private static final int BURST = 600;

	@TempDir
	Path folder;

	@Test
	void theBurstIsToldWhereItBegins() throws IOException {
		List<String> scores = scores(POINTS);
		assertEquals("timestamp,value,anomaly_score", scores.get(0));
		assertEquals(POINTS, scores.size() - 1);
		assertEquals(List.of(BURST), IntStream.range(0, POINTS).filter(point -> score(scores.get(1 + point)) > 0.9).boxed().toList());
	}

	@Test
	void whatFollowsChangesNothingBeforeIt() throws IOException {
		int earlier = 629;
		assertEquals(scores(POINTS).subList(0, 1 + earlier), scores(earlier));
	}

	@Test
	void aRowWithoutAValueIsToldAndNothingIsWritten() throws IOException {
		Path broken = Files.writeString(folder.resolve("broken.csv"), "timestamp,value\n2026-03-01 00:00:00,many\n");
		Path none = folder.resolve("none.csv");
		Ran.command("find-bursts", "--series", broken, "--out", none).exits(1).inPlainWords().tells("Row 1 of \"broken.csv\"");
		assertFalse(Files.exists(none));
	}

	@Test
	void aFullDiskIsTold() throws IOException {
		Path full = Path.of("/dev/full");
		assumeTrue(Files.isWritable(full));
		Ran.command("find-bursts", "--series", series(POINTS), "--out", full).exits(1).inPlainWords();
	}

	private List<String> scores(int points) throws IOException {
		Path scores = folder.resolve("scores-" + points + ".csv");
		Ran.command("find-bursts", "--series", series(points), "--out", scores).exits(0);
		return Files.readAllLines(scores);
	}

	/** One point an hour, whose values go up and down by little except in the burst. */
	private Path series(int points) throws IOException {
		Stream<String> rows = IntStream.range(0, points).mapToObj(hour -> String.format(Locale.ROOT, "2026-03-%02d %02d:00:00,%d",
				1 + hour / 24 % 28, hour % 24, hour >= BURST && hour < BURST + 4 ? 500 : 10 + hour * 7919 % 5));
		return Files.write(folder.resolve("series-" + points + ".csv"), Stream.concat(Stream.of("timestamp,value"), rows).toList());
	}

	private static double score(String row) {
		return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
	}
}
