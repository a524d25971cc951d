package io.murmure.annotator.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import io.murmure.core.analysis.Annotator;
import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.reading.ModelException;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingCells;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.table.Batch;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/**
 * Reads emotion, sentiment and need of posts. A post that has nothing to read, or is in a language that the model was not trained on, gets a
 * row that says so and no reading.
 */
@Component(service = Annotator.class)
public final class EmotionAnnotator implements Annotator<EmotionAnnotator.Settings> {

	private ModelEngine engine;

	/**
	 * @param model          id of an installed model, or a folder; empty for the default
	 * @param precision      what the model computes with
	 * @param otherLanguages whether posts in languages that the model was not trained on are read all the same, and marked
	 */
	public record Settings(@Parameter("") String model, @Parameter("auto") Precision precision, @Parameter("false") boolean otherLanguages) {
	}

	@Reference
	public void setEngine(ModelEngine engine) {
		this.engine = engine;
	}

	@Override
	public String id() {
		return "emotion";
	}

	@Override
	public String version() {
		return "2";
	}

	@Override
	public Class<Settings> parameters() {
		return Settings.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.LANGUAGES);
	}

	@Override
	public List<Table> makes() {
		return List.of(Tables.MODEL_READINGS, Tables.FINE_READINGS, Tables.EMBEDDINGS, Tables.UNREAD);
	}

	@Override
	public Map<Table, Table> setsAside() {
		return Map.of(Tables.MODEL_READINGS, Tables.EARLIER_READINGS);
	}

	@Override
	public Session open(Settings settings, Progress progress) {
		ReadingSession model = engine.open(settings.model(), new ReadingOptions(settings.precision(), settings.otherLanguages()), progress);
		List<String> labels = model.head(Head.EMOTION).map(Head::labels).orElse(List.of());
		if (labels.stream().noneMatch(Tables.EMOTIONS::contains)) {
			model.close();
			throw new ModelException(Sentence.of(EmotionAnnotator.class, "no-emotion", settings.model(), String.join(", ", labels), String.join(", ", Tables.EMOTIONS)));
		}
		return new Annotating(model, new ReadingRows(new ReadingCells(model.heads())));
	}

	private record Annotating(ReadingSession reader, ReadingRows rows) implements Session {

		/** Enough to sort by length and to tokenise ahead. */
		private static final int POSTS_AT_ONCE = 4096;

		@Override
		public int batchSize() {
			return POSTS_AT_ONCE;
		}

		@Override
		public Optional<ModelIdentity> model() {
			return Optional.of(reader.identity());
		}

		@Override
		public void annotate(Batch posts, RowSink out, Progress progress) {
			long[] ids = posts.longs("post_id");
			List<Reading> readings = reader.read(utterances(posts), progress);
			for (int row = 0; row < readings.size(); row++) {
				Reading reading = readings.get(row);
				if (reading.unread().isPresent()) {
					out.add(Tables.UNREAD, ids[row], reading.unread().get());
					continue;
				}
				out.add(Tables.MODEL_READINGS, rows.row(ids[row], reading));
				if (rows.has(Head.FINE)) {
					out.add(Tables.FINE_READINGS, rows.fineRow(ids[row], reading));
				}
				if (reading.embedding().length > 0) {
					out.add(Tables.EMBEDDINGS, ids[row], reading.embedding());
				}
			}
		}

		private static List<Utterance> utterances(Batch posts) {
			String[] texts = posts.texts("text");
			String[] languages = posts.texts("language");
			double[] confidences = posts.doubles("confidence");
			List<Utterance> utterances = new ArrayList<>(posts.size());
			for (int row = 0; row < posts.size(); row++) {
				utterances.add(Utterance.ofPost(texts[row],
						posts.isNull("language", row) ? Guess.UNDETERMINED : new Guess(languages[row], confidences[row])));
			}
			return utterances;
		}

		@Override
		public void close() {
			reader.close();
		}
	}
}
