package io.murmure.annotator.corrections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import io.murmure.annotator.corrections.AdapterTrainer.Corrected;
import io.murmure.annotator.corrections.AdapterTrainer.Example;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.correction.Correction;
import io.murmure.core.correction.ReadingRow;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/** What a study's corrections teach: the corrected posts as the model reads them, beside the first posts of the study as a sample. */
final class Lessons {

	private static final int SAMPLE = 5000;

	private final Map<Long, Correction> corrections;
	private final Map<Long, ReadingRow> readings = new TreeMap<>();
	private final Map<Long, float[]> vectors = new HashMap<>();
	private final Map<Long, String> languages = new HashMap<>();

	Lessons(StudyAnalysis.Input study, Map<Long, Correction> corrections, Progress progress) {
		this.corrections = corrections;
		int[] sampled = { 0 };
		each(study, Tables.MODEL_READINGS, progress, (batch, row) -> {
			long post = batch.longs("post_id")[row];
			if (sampled[0]++ < SAMPLE || corrections.containsKey(post)) {
				readings.put(post, ReadingRow.of(batch, row));
			}
		});
		each(study, Tables.EMBEDDINGS, progress, (batch, row) -> {
			long post = batch.longs("post_id")[row];
			if (readings.containsKey(post)) {
				vectors.put(post, CorrectionsAnnotator.vector(batch, row));
			}
		});
		each(study, Tables.LANGUAGES, progress, (batch, row) -> {
			long post = batch.longs("post_id")[row];
			if (readings.containsKey(post)) {
				languages.put(post, CorrectionsAnnotator.language(batch, row));
			}
		});
	}

	private static void each(StudyAnalysis.Input study, Table table, Progress progress, BiConsumer<Batch, Integer> action) {
		try (BatchReader rows = study.scan(table)) {
			rows.forEach(batch -> {
				progress.check();
				for (int row = 0; row < batch.size(); row++) {
					action.accept(batch, row);
				}
			});
		}
	}

	/** Empty when too few corrected posts were read by the model. */
	Optional<Adapter> adapter() {
		List<Example> sample = new ArrayList<>();
		List<Corrected> corrected = new ArrayList<>();
		readings.forEach((post, reading) -> {
			Example example = new Example(reading.probabilities(), hold(reading.emotions()), vectors.getOrDefault(post, new float[0]),
					languages.getOrDefault(post, ""));
			if (sample.size() < SAMPLE) {
				sample.add(example);
			}
			Optional.ofNullable(corrections.get(post)).map(Correction::emotions).filter(said -> !said.isEmpty())
					.ifPresent(said -> corrected.add(new Corrected(example, hold(said))));
		});
		return corrected.size() < AdapterTrainer.FEWEST ? Optional.empty() : Optional.of(new AdapterTrainer(sample).learn(corrected));
	}

	private static boolean[] hold(List<String> emotions) {
		boolean[] hold = new boolean[Tables.EMOTIONS.size()];
		for (int i = 0; i < hold.length; i++) {
			hold[i] = emotions.contains(Tables.EMOTIONS.get(i));
		}
		return hold;
	}
}
