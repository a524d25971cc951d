package io.murmure.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.need.Need;
import io.murmure.core.need.NeedFinder;
import io.murmure.core.need.NeedFinder.Cluster;
import io.murmure.core.need.NeedFinder.Telling;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.Utterance;

/** The rows of {@code find-needs}: their texts, what they need, and which of them need the same. */
final class NeedRows {

	private static final double MILLION = 1e6;

	private final NeedFinder finder;
	private final List<Object> ids = new ArrayList<>();
	private final List<Utterance> texts = new ArrayList<>();
	private final List<Need> needs = new ArrayList<>();
	private final List<float[]> embeddings = new ArrayList<>();
	private int clusters;

	NeedRows(NeedFinder finder) {
		this.finder = finder;
	}

	void add(Object id, Utterance text) {
		ids.add(id);
		texts.add(text);
	}

	void read(List<Reading> readings, List<Head> heads) {
		for (int row = 0; row < readings.size(); row++) {
			needs.add(finder.read(texts.get(row).text(), readings.get(row), heads));
			embeddings.add(readings.get(row).embedding());
		}
	}

	/** One line a row: {@code cluster} and {@code clusterName}, the most telling text, of those that tell a need. */
	List<Map<String, Object>> lines(Progress progress) {
		List<Map<String, Object>> lines = new ArrayList<>();
		List<Integer> told = new ArrayList<>();
		for (int row = 0; row < needs.size(); row++) {
			lines.add(line(row));
			if (needs.get(row).isTold()) {
				told.add(row);
			}
		}
		List<Cluster> found = finder.cluster(told.stream().map(row -> new Telling(texts.get(row).text(), embeddings.get(row))).toList(), progress);
		clusters = found.size();
		for (int cluster = 0; cluster < clusters; cluster++) {
			for (int text : found.get(cluster).texts()) {
				lines.get(told.get(text)).put("cluster", cluster);
				lines.get(told.get(text)).put("clusterName", texts.get(told.get(found.get(cluster).mostTelling())).text());
			}
		}
		return lines;
	}

	private Map<String, Object> line(int row) {
		Need need = needs.get(row);
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", ids.get(row));
		line.put("lang", texts.get(row).language().language());
		line.put("need", probabilities(need));
		line.put("needs", need.told());
		line.put("signs", need.signs());
		return line;
	}

	private static Map<String, Object> probabilities(Need need) {
		Map<String, Object> probabilities = new LinkedHashMap<>();
		probabilities.put("request", rounded(need.request()));
		probabilities.put("problem", rounded(need.problem()));
		return probabilities;
	}

	private static double rounded(double probability) {
		return Math.round(probability * MILLION) / MILLION;
	}

	List<Utterance> texts() {
		return texts;
	}

	int size() {
		return texts.size();
	}

	long told() {
		return needs.stream().filter(Need::isTold).count();
	}

	long clusters() {
		return clusters;
	}
}
