package io.murmure.engine.needs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.need.NeedFinder.Cluster;
import io.murmure.core.need.NeedFinder.Telling;
import io.murmure.core.progress.Progress;

/** Reviews of two apps, half French, half English, that people sorted into needs. */
class MiniBarTest {

	private static final double MARGIN = 0.05;

	@Test
	void needsAgreeBetterWithPeopleThanKMeansOnTfIdfDoes() throws IOException {
		double ours = 0;
		double yardstick = 0;
		List<String> files = List.of("Garmin Connect/feature_request", "Garmin Connect/problem_report", "Huawei Health/feature_request", "Huawei Health/problem_report");
		for (String file : files) {
			List<List<String>> rows = SharedNeeds.rows("needs-minibar/for_clustering/" + file + ".csv", StandardCharsets.UTF_8);
			List<String> texts = rows.stream().skip(1).map(row -> row.get(0)).toList();
			int[] truth = rows.stream().skip(1).mapToInt(row -> Integer.parseInt(row.get(1))).toArray();
			double found = Agreement.adjustedMutualInformation(truth, clusters(texts));
			double kMeans = Agreement.adjustedMutualInformation(truth, new TfIdfKMeans(texts).groups((int) Arrays.stream(truth).distinct().count()));
			System.out.printf("%s: adjusted mutual information %.3f, k-means on TF-IDF %.3f%n", file, found, kMeans);
			ours += found / files.size();
			yardstick += kMeans / files.size();
		}
		assertTrue(ours >= yardstick + MARGIN, ours + " against " + yardstick);
	}

	private static int[] clusters(List<String> texts) {
		int[] groups = new int[texts.size()];
		List<Cluster> clusters = new SignNeedFinder().cluster(texts.stream().map(text -> new Telling(text, new float[0])).toList(), Progress.NONE);
		for (int c = 0; c < clusters.size(); c++) {
			for (int text : clusters.get(c).texts()) {
				groups[text] = c;
			}
		}
		return groups;
	}
}
