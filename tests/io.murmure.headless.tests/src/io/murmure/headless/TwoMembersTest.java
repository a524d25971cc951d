package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.study.Run;

/** Camille exported the group from her Android phone, Rose from her iPhone: each calls the others as her contacts do. */
class TwoMembersTest {

	private static final String CAMILLES = """
			03/03/2026, 18:00 - Messages and calls are end-to-end encrypted.
			03/03/2026, 18:00 - Camille Dupont: Qui vient mardi au lac ?
			03/03/2026, 18:01 - Rose M.: Moi, si Papa me prête le vélo
			03/03/2026, 18:01 - Papa: ok
			03/03/2026, 18:02 - Rose M.: ok
			03/03/2026, 18:05 - Papa: Merci Rose M. pour les photos
			03/03/2026, 18:07 - Camille Dupont: Super, à mardi 🚲
			03/03/2026, 18:30 - Camille Dupont: J'apporte le pique-nique
			""";
	private static final String ROSES = """
			[03/03/2026, 18:00:12] Bande du lac: \u200eMessages and calls are end-to-end encrypted.
			[03/03/2026, 18:00:41] Camille Vélo: Qui vient mardi au lac ?
			[03/03/2026, 18:01:09] Rose Martin: Moi, si Papa me prête le vélo
			[03/03/2026, 18:01:50] Bernard Martin: ok
			[03/03/2026, 18:02:20] Rose Martin: ok
			[03/03/2026, 18:05:03] Bernard Martin: Merci Rose Martin pour les photos
			[03/03/2026, 18:07:44] Camille Vélo: Super, à mardi 🚲
			[03/03/2026, 18:45:00] Bernard Martin: Je serai en retard
			""";

	@TempDir
	Path folder;

	@Test
	void theTwoExportsInOneDropAreOneConversationOfThreePeople() {
		try (Listener listener = new Listener(folder)) {
			Path camilles = listener.file("a/WhatsApp Chat with Bande du lac.txt", CAMILLES);
			Path roses = listener.file("b/WhatsApp Chat with Bande du lac.txt", ROSES);
			List<Run> runs = listener.imports(camilles, roses);
			assertEquals(List.of("8|3|3"), listener.ask("select count(*), count(distinct author), (select count(*) from authors) from posts"));
			assertEquals(List.of(6L, 3L, 1L, 6L), List.of(runs.get(1).counts().get("merged"), runs.get(1).counts().get("joined"),
					runs.get(1).counts().get("added"), runs.get(1).counts().get("known")));
			List<Run> again = listener.imports(roses, camilles);
			assertEquals(List.of(0L, 0L), again.stream().map(run -> run.counts().get("added")).toList());
			assertEquals(List.of("8|3"), listener.ask("select count(*), count(distinct author) from posts"));
		}
	}

	@Test
	void itDoesNotMatterThatTheyComeOneAfterTheOther() {
		try (Listener listener = new Listener(folder)) {
			listener.imports(listener.file("b/WhatsApp Chat with Bande du lac.txt", ROSES));
			listener.imports(listener.file("a/WhatsApp Chat with Bande du lac.txt", CAMILLES));
			assertEquals(List.of("8|3|3"), listener.ask("select count(*), count(distinct author), (select count(*) from authors) from posts"));
			listener.optOut("Papa");
			listener.imports(listener.file("b/WhatsApp Chat with Bande du lac.txt", ROSES));
			assertEquals(List.of("5|2"), listener.ask("select count(*), count(distinct author) from posts"), "he opted out under both names");
		}
	}
}
