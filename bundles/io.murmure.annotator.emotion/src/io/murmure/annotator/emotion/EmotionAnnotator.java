package io.murmure.annotator.emotion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import io.murmure.core.analysis.Annotator;
import io.murmure.core.analysis.ModelIdentity;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.EmotionReader;
import io.murmure.core.reading.EmotionReader.EmotionReading;
import io.murmure.core.reading.ModelException;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/**
 * Reads the emotions of posts in any language that the model copes with. A post without words or signs to read gets no row; an
 * emotion that the model does not tell is null.
 */
@Component(service = Annotator.class)
public final class EmotionAnnotator implements Annotator<EmotionAnnotator.Settings> {

	private static final List<String> EMOTIONS = Tables.READINGS.columns().stream().filter(column -> column.type() == Column.Type.DOUBLE)
			.map(Column::name).toList();
	private static final String NEUTRAL = "neutral";

	private EmotionReader reader;

	/** @param model id of an installed model, or a folder; empty for the default */
	public record Settings(@Parameter("") String model) {
	}

	@Reference
	public void setReader(EmotionReader reader) {
		this.reader = reader;
	}

	@Override
	public String id() {
		return "emotion";
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
		return List.of(Tables.READINGS, Tables.EMBEDDINGS);
	}

	@Override
	public Session open(Settings settings, Progress progress) {
		EmotionReader.Session model = reader.open(settings.model(), progress);
		if (model.labels().stream().noneMatch(EMOTIONS::contains)) {
			String labels = String.join(", ", model.labels());
			model.close();
			throw new ModelException("The model \"" + settings.model() + "\" tells " + labels + ", and none of " + String.join(", ", EMOTIONS)
					+ "; name its labels so in id2label of its config.json.");
		}
		return new Reading(model);
	}

	private record Reading(EmotionReader.Session reader) implements Session {

		@Override
		public Optional<ModelIdentity> model() {
			return Optional.of(reader.identity());
		}

		@Override
		public void annotate(Batch posts, RowSink out, Progress progress) {
			long[] ids = posts.longs("post_id");
			List<String> texts = Arrays.asList(posts.texts("text")).subList(0, posts.size());
			List<EmotionReading> readings = reader.read(texts, progress);
			for (int row = 0; row < readings.size(); row++) {
				EmotionReading reading = readings.get(row);
				if (reading.unread().isEmpty()) {
					out.add(Tables.READINGS, row(ids[row], reading));
					out.add(Tables.EMBEDDINGS, ids[row], reading.embedding());
				}
			}
		}

		private Object[] row(long post, EmotionReading reading) {
			Object[] row = new Object[Tables.READINGS.columns().size()];
			row[0] = post;
			for (int i = 0; i < EMOTIONS.size(); i++) {
				int label = reader.labels().indexOf(EMOTIONS.get(i));
				row[i + 1] = label < 0 ? null : (Object) (double) reading.probabilities()[label];
			}
			row[row.length - 1] = reading.emotions().stream().filter(EMOTIONS::contains).findFirst().orElse(NEUTRAL);
			return row;
		}

		@Override
		public void close() {
			reader.close();
		}
	}
}
