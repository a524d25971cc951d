package io.murmure.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.murmure.analysis.communities.CommunitiesAnalysis;
import io.murmure.analysis.evolution.EvolutionAnalysis;
import io.murmure.analysis.interactions.InteractionsAnalysis;
import io.murmure.analysis.profiles.ProfilesAnalysis;
import io.murmure.analysis.relays.RelaysAnalysis;
import io.murmure.analysis.subject.SubjectAnalysis;
import io.murmure.analysis.topics.TopicsAnalysis;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Tables;
import io.murmure.store.duckdb.DuckDbStore;

/**
 * Three weeks in a quarter of an invented town: eight people talk of the lime trees in one chat, four keep bees in another, and Robin is in both and
 * carries a message from the first to the second.
 */
final class Quarter {

	static final List<String> TREES = List.of("Tilleul-aaaa", "Tilleul-bbbb", "Tilleul-cccc", "Tilleul-dddd", "Tilleul-eeee", "Tilleul-ffff", "Tilleul-gggg");
	static final List<String> BEES = List.of("Abeille-aaaa", "Abeille-bbbb", "Abeille-cccc");
	static final String BOTH = "Robin-zzzz";
	static final String NEWS = "La commune coupe les tilleuls de la place lundi matin, venez nombreux avant huit heures";

	private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

	private int posts;

	/** A copy of the one that was told, read and analysed for all tests. */
	static Study study(Path file) {
		try {
			Files.copy(Analysed.FILE, file);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return new DuckDbStore().open(file, StudyStore.Access.WRITE);
	}

	private static final class Analysed {

		private static final Path FILE = make();

		private static Path make() {
			Path file = Path.of(System.getProperty("java.io.tmpdir"), "quarter-" + ProcessHandle.current().pid() + ".murmure");
			file.toFile().deleteOnExit();
			try (Study study = new DuckDbStore().create(file, StudySettings.create(ZoneId.of("Europe/Paris")))) {
				new Quarter().tell(study);
				read(study);
				speakOf(study);
				new Pipeline(List.of(new InteractionsAnalysis(), new CommunitiesAnalysis(), new ProfilesAnalysis(), new EvolutionAnalysis(), new RelaysAnalysis(),
						new TopicsAnalysis(), new SubjectAnalysis()))
						.run(study, List.of(), Map.of("communities", Map.of(), "evolution", Map.of("window", "P7D")), Progress.NONE);
			}
			return file;
		}
	}

	private void tell(Study study) {
		try (StudyImport target = study.beginImport()) {
			for (int day = 0; day < 21; day++) {
				for (int i = 0; i < TREES.size(); i++) {
					says(target, "Tilleuls", TREES.get((i + day) % TREES.size()), day * 1440 + i, "Les tilleuls de la place, quelle colère");
				}
				says(target, "Tilleuls", BOTH, day * 1440 + 8, "Je suis pour les tilleuls");
				for (int i = 0; i < BEES.size(); i++) {
					says(target, "Ruches", BEES.get((i + day) % BEES.size()), day * 1440 + 300 + i, "La ruche bourdonne, le miel coule");
				}
				says(target, "Ruches", BOTH, day * 1440 + 304, "Encore du miel");
			}
			says(target, "Tilleuls", TREES.get(0), 9 * 1440 + 600, NEWS);
			says(target, "Ruches", BOTH, 9 * 1440 + 700, NEWS);
			target.finish();
		}
	}

	private void says(StudyImport target, String channel, String author, int minute, String text) {
		Post post = Post.said("whatsapp", channel, author, MONDAY.plusSeconds(60L * minute), text, new Position("chat.txt", ++posts)).build();
		target.add(post, "post " + posts);
	}

	/** Everybody by the trees is angry, and so is Robin everywhere; the others by the hives are glad and sad in turn. */
	private static void read(Study study) {
		try (TableChange change = study.change(List.of(Tables.MODEL_READINGS, Tables.EMBEDDINGS)); BatchReader all = study.query("select post_id, channel, author from posts order by post_id")) {
			all.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					Object[] values = new Object[Tables.MODEL_READINGS.columns().size()];
					values[0] = batch.longs("post_id")[row];
					boolean angry = batch.texts("channel")[row].equals("Tilleuls") || batch.texts("author")[row].equals(BOTH);
					String emotion = angry ? "anger" : batch.longs("post_id")[row] % 2 == 0 ? "joy" : "sadness";
					for (int e = 0; e < Tables.EMOTIONS.size(); e++) {
						values[1 + e] = Tables.EMOTIONS.get(e).equals(emotion) ? 0.9 : 0.01;
					}
					values[1 + Tables.EMOTIONS.size()] = emotion;
					change.add(Tables.MODEL_READINGS, values);
					change.add(Tables.EMBEDDINGS, values[0], batch.texts("channel")[row].equals("Tilleuls") ? new float[] { 1, 0 } : new float[] { 0, 1 });
				}
			});
			change.commit("emotion", new ComponentState("test", 0));
		}
	}

	/** The mayor is spoken of by everybody near the trees, badly, and her rival by those who keep bees, well. */
	private static void speakOf(Study study) {
		try (TableChange change = study.change(List.of(SubjectTables.SUBJECT_READINGS)); BatchReader all = study.query("select post_id, channel, length(text) as letters from posts order by post_id")) {
			all.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					boolean trees = batch.texts("channel")[row].equals("Tilleuls");
					Object[] values = new Object[SubjectTables.SUBJECT_READINGS.columns().size()];
					List<Object> first = List.of(batch.longs("post_id")[row], trees ? 1L : 2L, trees ? "La mairesse" : "Son rival", trees ? "subject" : "rival",
							"0-" + batch.longs("letters")[row], 0L, trees ? 0.8 : 0.1, 0.1, trees ? 0.1 : 0.8, trees ? "negative" : "positive");
					for (int column = 0; column < first.size(); column++) {
						values[column] = first.get(column);
					}
					values[values.length - 1] = trees ? "anger" : "joy";
					change.add(SubjectTables.SUBJECT_READINGS, values);
				}
			});
			change.commit("subject-readings", new ComponentState("test", 0));
		}
	}
}
