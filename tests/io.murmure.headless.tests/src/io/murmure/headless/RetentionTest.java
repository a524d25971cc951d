package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.LedgerEntry.Basis;
import io.murmure.core.study.LedgerNote;
import io.murmure.core.study.Run;

class RetentionTest {

	private static final String CHAT = """
			03/03/2026, 18:00 - Camille Dupont: Le Quastenflosser est réparé
			03/03/2026, 18:01 - Rose Martin: Merci !
			""";
	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

	@TempDir
	Path folder;

	private static LedgerNote until(LocalDate day) {
		return new LedgerNote(Optional.of(Basis.CONSENT), Optional.of(day), Optional.empty());
	}

	@Test
	void onTheLastDayPostsAreStillKept() {
		try (Listener listener = new Listener(folder)) {
			listener.imports(until(TODAY), listener.file("WhatsApp Chat with Bande.txt", CHAT));
			assertEquals(List.of(), listener.analyses().stream().filter(run -> run.kind() == Run.Kind.REMOVE).toList());
			assertEquals(List.of("2"), listener.ask("select count(*) from posts"));
		}
	}

	@Test
	void afterItTheyGoWithTheNextAnalysisAndARunSaysSo() throws Exception {
		try (Listener listener = new Listener(folder)) {
			listener.imports(until(TODAY), listener.file("WhatsApp Chat with Bande.txt", CHAT));
			listener.study().record(until(TODAY.minusDays(1)).of(LedgerEntry.of("Bande")));
			listener.imports(listener.file("WhatsApp Chat with Autres.txt", CHAT.replace("Quastenflosser", "vélo")));
			assertEquals(List.of("Autres|2"), listener.ask("select channel, count(*) from posts group by channel"));
			assertEquals(List.of("retention|2|1"), listener.ask("select component, counts['posts'], counts['compacted'] from runs where kind = 'REMOVE'"));
			assertFalse(new String(Files.readAllBytes(listener.study().file()), StandardCharsets.ISO_8859_1).contains("Quastenflosser"));
			listener.analyses();
			assertEquals(List.of("1"), listener.ask("select count(*) from runs where kind = 'REMOVE'"), "nothing is left to remove");
		}
	}

	@Test
	void aDayThatIsOverWhenItIsNotedLetsNothingInAndTakesOutWhatIsThere() throws Exception {
		try (Listener listener = new Listener(folder)) {
			Path chat = listener.file("WhatsApp Chat with Bande.txt", CHAT);
			listener.imports(chat);
			Run over = listener.imports(until(TODAY.minusDays(1)), chat, listener.file("WhatsApp Chat with Autres.txt", CHAT)).get(0);
			assertEquals(2, over.counts().get("expired"));
			assertEquals(List.of("0"), listener.ask("select count(*) from posts"));
			assertFalse(new String(Files.readAllBytes(listener.study().file()), StandardCharsets.ISO_8859_1).contains("Quastenflosser"));
			assertEquals(List.of("Autres", "Bande"), listener.study().ledger().stream().filter(entry -> entry.retention().isPresent()).map(LedgerEntry::channel).sorted().toList());
			assertEquals(2, listener.imports(until(TODAY), chat).get(0).counts().get("added"), "a later day lets them in again");
		}
	}

	@Test
	void anImportDoesNotBringThemBack() {
		try (Listener listener = new Listener(folder)) {
			Path chat = listener.file("WhatsApp Chat with Bande.txt", CHAT);
			listener.imports(until(TODAY.minusDays(1)), chat);
			listener.analyses();
			assertEquals(2, listener.imports(chat).get(0).counts().get("expired"));
			assertEquals(List.of("0"), listener.ask("select count(*) from posts"));
		}
	}

	@Test
	void aLaterBasisKeepsTheDayAndTheWorkplace() {
		try (Listener listener = new Listener(folder)) {
			Path chat = listener.file("WhatsApp Chat with Bande.txt", CHAT);
			listener.imports(new LedgerNote(Optional.empty(), Optional.of(TODAY), Optional.of(true)), chat);
			listener.imports(new LedgerNote(Optional.of(Basis.PUBLIC), Optional.empty(), Optional.empty()), chat);
			assertEquals(List.of(new LedgerEntry("Bande", Optional.of(Basis.PUBLIC), Optional.of(TODAY), true)), listener.study().ledger());
		}
	}
}
