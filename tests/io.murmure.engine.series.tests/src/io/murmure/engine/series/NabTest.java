package io.murmure.engine.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.murmure.core.series.BurstDetector.Watch;

/** Real series of tweets a five minutes, with labelled windows. */
class NabTest {

	private static final double BAR = 65;
	private static final double SLOWEST_MILLISECONDS = 5;
	private static final Map<String, NabScore> SERIES = new LinkedHashMap<>();
	private static double slowest;

	@BeforeAll
	static void watchAllSeries() throws IOException {
		Optional<Path> folder = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
				.map(path -> path.resolve("shared/data/burst-nab")).filter(Files::isDirectory).findFirst();
		assumeTrue(folder.isPresent(), "There is no shared/data/burst-nab beside the checkout.");
		String labels = Files.readString(folder.get().resolve("labels/combined_windows.json"));
		try (Stream<Path> files = Files.list(folder.get().resolve("data/realTweets"))) {
			for (Path file : files.sorted().toList()) {
				SERIES.put(file.getFileName().toString(), score(file, labels));
			}
		}
	}

	@Test
	void oneParameterSetPassesTheBarOnAllSeriesWithEachThresholdChosenOnTheOthers() {
		double total = 0;
		int windows = 0;
		for (String name : SERIES.keySet()) {
			total += SERIES.get(name).at(bestThresholdWithout(name));
			windows += SERIES.get(name).windows();
		}
		double score = 100 * (total + windows) / (2 * windows);
		assertTrue(score >= BAR, "NAB realTweets, standard profile: " + score);
	}

	@Test
	void aPointCostsFarLessThanFiveMilliseconds() {
		assertTrue(slowest < SLOWEST_MILLISECONDS, slowest + " ms a point");
	}

	@Test
	void theScorerGivesNothingForSilenceAndAllForTheFirstRowOfAWindow() {
		List<NabScore.Window> window = List.of(new NabScore.Window(50, 59));
		double[] silent = new double[100];
		assertEquals(-1, new NabScore(silent, window).at(0.5));
		silent[50] = 1;
		assertEquals(1, new NabScore(silent, window).at(0.5), 1e-9);
		silent[20] = 1;
		assertEquals(1 - 0.11, new NabScore(silent, window).at(0.5), 1e-9);
	}

	private static double bestThresholdWithout(String left) {
		double best = Double.NEGATIVE_INFINITY;
		double chosen = 1;
		for (NabScore series : SERIES.values()) {
			for (double threshold : series.thresholds()) {
				double sum = SERIES.entrySet().stream().filter(one -> !one.getKey().equals(left)).mapToDouble(one -> one.getValue().at(threshold)).sum();
				if (sum > best) {
					best = sum;
					chosen = threshold;
				}
			}
		}
		return chosen;
	}

	private static NabScore score(Path file, String labels) throws IOException {
		List<String> rows = Files.readAllLines(file);
		List<String> times = new ArrayList<>();
		double[] scores = new double[rows.size() - 1];
		Watch watch = new SeasonalBurstDetector().watch(ZoneOffset.UTC);
		long begin = System.nanoTime();
		for (int row = 1; row < rows.size(); row++) {
			String[] cells = rows.get(row).split(",");
			times.add(cells[0]);
			scores[row - 1] = watch.next(LocalDateTime.parse(cells[0].replace(' ', 'T')).toInstant(ZoneOffset.UTC), Double.parseDouble(cells[1])).score();
		}
		slowest = Math.max(slowest, (System.nanoTime() - begin) / 1e6 / scores.length);
		return new NabScore(scores, windows(labels, file.getFileName().toString(), times));
	}

	private static List<NabScore.Window> windows(String labels, String name, List<String> times) {
		Matcher series = Pattern.compile(Pattern.quote("realTweets/" + name) + "\"\\s*:\\s*\\[(.*?)\\]\\s*\\]", Pattern.DOTALL).matcher(labels);
		assertTrue(series.find(), name + " has no labels");
		Matcher time = Pattern.compile("\"([^\"]{19})[^\"]*\"").matcher(series.group(1));
		List<NabScore.Window> windows = new ArrayList<>();
		while (time.find()) {
			int first = times.indexOf(time.group(1));
			time.find();
			windows.add(new NabScore.Window(first, times.indexOf(time.group(1))));
		}
		return windows;
	}
}
