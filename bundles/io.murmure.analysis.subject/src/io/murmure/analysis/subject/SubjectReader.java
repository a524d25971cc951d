package io.murmure.analysis.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import io.murmure.analysis.subject.Passages.Passage;
import io.murmure.core.analysis.Annotator;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.LanguageReader.Guess;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.reading.Precision;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingCells;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.table.Batch;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.words.NamedThings;

/** Reads what posts say of the subject and its rivals with the model that reads whole posts. Without a subject it loads no model and reads nothing. */
@Component(service = Annotator.class)
public final class SubjectReader implements Annotator<SubjectReader.Settings> {

	private ModelEngine engine;

	/**
	 * @param model          id of an installed model, or a folder; empty for the default
	 * @param precision      what the model computes with
	 * @param otherLanguages whether posts in languages that the model was not trained on are read all the same
	 * @param subject        what is looked for, that of the Brief where nothing else is asked for, like the next ones
	 * @param aliases        other names of the subject, separated by commas
	 * @param rivals         what it is compared with, separated by commas
	 */
	public record Settings(@Parameter("") String model, @Parameter("auto") Precision precision, @Parameter("false") boolean otherLanguages, @Parameter("") String subject,
			@Parameter("") String aliases, @Parameter("") String rivals) {
	}

	@Reference
	public void setEngine(ModelEngine engine) {
		this.engine = engine;
	}

	@Override
	public String id() {
		return "subject-readings";
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
		return List.of(SubjectTables.SUBJECT_READINGS);
	}

	@Override
	public Session open(Settings settings, Progress progress) {
		NamedThings names = NamedThings.of(settings.subject(), settings.aliases(), settings.rivals());
		if (names.isEmpty()) {
			return (posts, out, unused) -> {
			};
		}
		ReadingSession model = engine.open(settings.model(), new ReadingOptions(settings.precision(), settings.otherLanguages()), progress);
		return new SentenceReading(model, new Passages(names), new SubjectRows(new ReadingCells(model.heads())));
	}

	private record SentenceReading(ReadingSession reader, Passages passages, SubjectRows rows) implements Session {

		private static final int POSTS_AT_ONCE = 4096;

		private record Place(long post, Passage passage) {
		}

		@Override
		public int batchSize() {
			return POSTS_AT_ONCE;
		}

		@Override
		public void annotate(Batch posts, RowSink out, Progress progress) {
			List<Place> places = new ArrayList<>();
			List<Utterance> utterances = new ArrayList<>();
			String[] texts = posts.texts("text");
			for (int row = 0; row < posts.size(); row++) {
				if (texts[row] != null) {
					Guess language = posts.isNull("language", row) ? Guess.UNDETERMINED : new Guess(posts.texts("language")[row], posts.doubles("confidence")[row]);
					for (Passage passage : passages.in(texts[row])) {
						places.add(new Place(posts.longs("post_id")[row], passage));
						utterances.add(Utterance.ofPost(passage.of(texts[row]), language));
					}
				}
			}
			List<Reading> readings = reader.read(utterances, progress);
			for (int i = 0; i < places.size(); i++) {
				if (readings.get(i).unread().isEmpty()) {
					out.add(SubjectTables.SUBJECT_READINGS, rows.row(places.get(i).post(), places.get(i).passage(), readings.get(i)));
				}
			}
		}

		@Override
		public Optional<ModelIdentity> model() {
			return Optional.of(reader.identity());
		}

		@Override
		public void close() {
			reader.close();
		}
	}
}
