package io.murmure.annotator.corrections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Annotator;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.correction.Correction;
import io.murmure.core.correction.Corrections;
import io.murmure.core.correction.ReadingRow;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.table.Batch;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/** Puts what the listener said in the place of the model's readings, and what was learnt from it for the posts that the listener did not look at. */
@Component(service = Annotator.class)
public final class CorrectionsAnnotator implements Annotator<CorrectionsAnnotator.Settings> {

	private static final String ADAPTER = "adapter";
	private static final String PRECISION = "fp64";

	/** @param learns whether posts that were not corrected are adapted to the corrections */
	public record Settings(@Parameter("true") boolean learns) {
	}

	@Override
	public String id() {
		return Corrections.ANALYSIS;
	}

	@Override
	public Class<Settings> parameters() {
		return Settings.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.LANGUAGES, Tables.MODEL_READINGS, Tables.EMBEDDINGS, Tables.CORRECTIONS);
	}

	@Override
	public List<Table> makes() {
		return List.of(Tables.ADAPTED_READINGS, Tables.READINGS);
	}

	/** Without a study there is nothing to learn from. */
	@Override
	public Session open(Settings settings, Progress progress) {
		return new Adapting(Map.of(), Optional.empty());
	}

	@Override
	public Session open(Settings settings, StudyAnalysis.Input study, Progress progress) {
		Map<Long, Correction> corrections = Corrections.read(study.scan(Tables.CORRECTIONS));
		boolean enough = corrections.values().stream().filter(one -> !one.emotions().isEmpty()).count() >= AdapterTrainer.FEWEST;
		return new Adapting(corrections, settings.learns() && enough ? new Lessons(study, corrections, progress).adapter() : Optional.empty());
	}

	private record Adapting(Map<Long, Correction> corrections, Optional<Adapter> adapter) implements Session {

		/** Changes with what was corrected and with what was learnt from it. */
		@Override
		public Optional<ModelIdentity> model() {
			try {
				MessageDigest sha = MessageDigest.getInstance("SHA-256");
				sha.update(corrections.values().toString().getBytes(StandardCharsets.UTF_8));
				adapter.ifPresent(learnt -> sha.update(learnt.bytes()));
				return corrections.isEmpty() ? Optional.empty() : Optional.of(new ModelIdentity(ADAPTER, HexFormat.of().formatHex(sha.digest()), PRECISION));
			} catch (NoSuchAlgorithmException missing) {
				throw new IllegalStateException("every JDK has SHA-256", missing);
			}
		}

		@Override
		public void annotate(Batch posts, RowSink out, Progress progress) {
			for (int row = 0; row < posts.size(); row++) {
				Correction said = corrections.get(posts.longs("post_id")[row]);
				boolean read = !posts.isNull("emotion", row);
				if (!read && said == null || said == null && adapter.isEmpty()) {
					continue;
				}
				ReadingRow reading = read ? ReadingRow.of(posts, row) : ReadingRow.unread(said.post());
				ReadingRow learnt = read && adapter.isPresent() ? adapted(reading, vector(posts, row), language(posts, row)) : reading;
				out.add(Tables.ADAPTED_READINGS, (said == null ? learnt : learnt.corrected(said)).values());
			}
		}

		private ReadingRow adapted(ReadingRow reading, float[] vector, String language) {
			Adapter.Told told = adapter.orElseThrow().read(reading.probabilities(), vector, language);
			List<String> words = IntStream.range(0, told.told().length).filter(i -> told.told()[i]).boxed()
					.sorted(Comparator.comparingDouble(i -> -told.probabilities()[i])).map(Tables.EMOTIONS::get).toList();
			return reading.adapted(told.probabilities(), words);
		}
	}

	static float[] vector(Batch batch, int row) {
		return batch.isNull("embedding", row) ? new float[0] : batch.vectors("embedding")[row];
	}

	static String language(Batch batch, int row) {
		return batch.isNull("language", row) ? "" : batch.texts("language")[row];
	}
}
