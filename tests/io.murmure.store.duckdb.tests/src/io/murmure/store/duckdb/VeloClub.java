package io.murmure.store.duckdb;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.murmure.core.record.Deletion;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.StudySettings;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;

/** A cycling club whose members write to one another, for stories in tests. */
final class VeloClub {

	static final String CHANNEL = "Vélo du mardi";
	static final Instant MONDAY = Instant.parse("2026-03-02T07:00:00Z");

	private VeloClub() {
	}

	static Study create(Path file) {
		return new DuckDbStore().create(file, StudySettings.create(ZoneId.of("Europe/Paris")));
	}

	/** A post with the platform's id, {@code minute} minutes after Monday morning. */
	static Post.Builder says(String id, String author, int minute, String text) {
		return Post.said("forum", CHANNEL, author, MONDAY.plusSeconds(60L * minute), text, new Position("export.json", minute)).platformId(id);
	}

	/** A post of an export that has no ids. */
	static Post.Builder writes(String author, int minute, String text) {
		return Post.said("whatsapp", CHANNEL, author, MONDAY.plusSeconds(60L * minute), text, new Position("chat.txt", minute));
	}

	static Edit edits(String target, String author, int minute, String text) {
		return new Edit("forum", CHANNEL, author, MONDAY.plusSeconds(60L * minute), target, text, new Position("export.json", minute));
	}

	static Deletion deletes(String target, String author, int minute) {
		return new Deletion("forum", CHANNEL, author, MONDAY.plusSeconds(60L * minute), target, new Position("export.json", minute));
	}

	/** An import of one export. */
	record Imported(long added, long known) {
	}

	static Imported imports(Study study, SourceRecord... records) {
		try (StudyImport target = study.beginImport()) {
			for (SourceRecord record : records) {
				target.add(record, fingerprint(record));
			}
			target.finish();
			return new Imported(target.added(), target.known());
		}
	}

	/** As the importer makes it: the id where there is one, otherwise channel, author, minute and text. */
	static String fingerprint(SourceRecord record) {
		return switch (record) {
			case Post post when post.platformId().isPresent() -> "post " + post.platformId().get();
			case Post post -> "post " + post.author() + post.time() + post.text();
			case Edit edit -> "edit " + edit.target() + edit.text();
			case Reaction reaction when reaction.id().isPresent() -> "reaction " + reaction.id().get();
			case Deletion deletion -> "deletion " + deletion.target();
			default -> record.getClass().getSimpleName() + record.author() + record.time();
		};
	}

	/** All rows of an answer, each as its values joined by a bar. */
	static List<String> rows(BatchReader reader) {
		List<String> rows = new ArrayList<>();
		reader.forEach(batch -> each(batch, row -> rows.add(String.join("|", row))));
		return rows;
	}

	static List<String> ask(Study study, String sql, Object... arguments) {
		return rows(study.query(sql, arguments));
	}

	private static void each(Batch batch, Consumer<List<String>> action) {
		for (int row = 0; row < batch.size(); row++) {
			List<String> values = new ArrayList<>();
			for (int column = 0; column < batch.columns().size(); column++) {
				Object value = batch.value(column, row);
				values.add(value instanceof float[] vector ? java.util.Arrays.toString(vector) : String.valueOf(value));
			}
			action.accept(values);
		}
	}

	static Post deleted(String author, int minute) {
		return writes(author, minute, "").mark(Mark.DELETED).build();
	}
}
