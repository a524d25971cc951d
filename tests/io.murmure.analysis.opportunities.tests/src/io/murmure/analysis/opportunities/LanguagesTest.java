package io.murmure.analysis.opportunities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

class LanguagesTest {

	@Test
	void postsWithoutALanguageAreSteppedOverInWhicheverBatchTheyStand() {
		MemoryTables tables = new MemoryTables();
		for (long post = 2; post <= 400; post += 2) {
			tables.add(Tables.LANGUAGES, post, post == 6 ? "und" : post % 4 == 0 ? "fr" : "en", 0.9);
		}
		try (Languages languages = new Languages(tables.scan(Tables.LANGUAGES))) {
			for (long post = 1; post <= 405; post++) {
				Optional<String> known = post % 2 == 1 || post == 6 || post > 400 ? Optional.empty() : Optional.of(post % 4 == 0 ? "fr" : "en");
				assertEquals(known, languages.of(post), "post " + post);
			}
		}
	}
}
