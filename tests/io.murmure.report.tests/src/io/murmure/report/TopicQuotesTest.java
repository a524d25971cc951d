package io.murmure.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.progress.Progress;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;
import io.murmure.store.duckdb.DuckDbStore;

/** A topic called after a word is shown by posts that have it as a word. */
class TopicQuotesTest {

	private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

	@TempDir
	private Path folder;

	@Test
	void aWordWithinAnotherIsNotTheWord() throws IOException {
		try (Study study = new DuckDbStore().create(folder.resolve("quai.murmure"), StudySettings.create(ZoneId.of("Europe/Paris")))) {
			List<String> said = List.of("Le cartable est resté sur le quai hier soir", "J’ai perdu ma carte entre deux stations", "Ce caramel vient du marché d’à côté",
					"Le «Car» de huit heures ne passe plus", "Encore un car-couchette en retard ce matin", "Le dernier car, on l’a raté de peu");
			speak(study, said);
			call(study, "car", said.size());
			String page = Files.readString(new HtmlReport().write(study, folder.resolve("report"), Locale.FRENCH, false, Progress.NONE));
			assertTrue(page.contains("de huit heures") && page.contains("on l’a raté"), page);
			assertTrue(!page.contains("cartable") && !page.contains("carte entre") && !page.contains("couchette"), "two quotes, of the posts that have the word");
		}
	}

	/** One person a sentence. */
	private static void speak(Study study, List<String> said) {
		try (StudyImport target = study.beginImport()) {
			for (int i = 0; i < said.size(); i++) {
				target.add(Post.said("whatsapp", "Le Quai", "Heron-" + i, MONDAY.plusSeconds(60L * i), said.get(i), new Position("chat.txt", i + 1)).build(), "post " + i);
			}
			target.finish();
		}
	}

	/** All of them in one circle and in one topic, the first ones most surely. */
	private static void call(Study study, String word, int posts) {
		try (TableChange change = study.change(List.of(Tables.COMMUNITIES, Tables.MEMBERS, TopicTables.TOPICS, TopicTables.TOPIC_TERMS, TopicTables.POST_TOPICS))) {
			change.add(Tables.COMMUNITIES, 1L, (long) posts, 1.0, 1.0, 0.0, 1.0, word, (long) posts);
			change.add(TopicTables.TOPICS, 1L, word, (long) posts, (long) posts, (long) posts, 1.0, null, null, MONDAY, MONDAY);
			change.add(TopicTables.TOPIC_TERMS, 1L, 1L, word, 1.0, (long) posts);
			for (long post = 1; post <= posts; post++) {
				change.add(Tables.MEMBERS, 1L, post, 1.0);
				change.add(TopicTables.POST_TOPICS, post, 1L, 1.0 / post, "dense");
			}
			change.commit("topics", new ComponentState("test", 0));
		}
	}
}
