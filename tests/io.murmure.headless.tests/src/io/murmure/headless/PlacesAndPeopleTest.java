package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The name of a place is nobody's, though it speaks; the name of a person is theirs, though a file or a talk is called by it. */
class PlacesAndPeopleTest extends ListenerTest {

	@Test
	void aChannelThatSpeaksInItsOwnNameTakesNoWordFromTheOthers() {
		listener.imports(listener.file("result.json", """
				{"name": "Vélo Info Genève", "type": "public_channel", "id": 77, "messages": [
				{"id": 1, "type": "message", "date": "2026-03-03T18:00:00", "from": "Vélo Info Genève", "from_id": "channel77", "text": "Pont fermé"}]}
				"""), listener.file("WhatsApp Chat with Atelier.txt", """
				03/03/2026, 18:00 - Solène: on part à Genève, dit Vélo Info Genève
				03/03/2026, 18:01 - Paul Roux: oui
				"""));
		assertEquals(List.of("Vélo Info Genève"), listener.ask("select channel from posts where text = 'Pont fermé'"));
		assertEquals(List.of("on part à Genève, dit Vélo Info Genève"), listener.ask("select text from posts where text like 'on part%'"));
		assertEquals(List.of("channel"), listener.ask("select marks from posts where text = 'Pont fermé'"));
	}

	@Test
	void theNumberBehindANameHidesNoneOfIt() {
		listener.imports(listener.file("Nadia Petrovic_42.json", """
				{"participants": ["Zoé Barbier", "Nadia Petrovic"], "threadName": "Nadia Petrovic_42", "messages": [
				{"isUnsent": false, "media": [], "reactions": [], "senderName": "Zoé Barbier", "text": "Salut", "timestamp": 1772560800000, "type": "text"},
				{"isUnsent": false, "media": [], "reactions": [], "senderName": "Nadia Petrovic", "text": "ok", "timestamp": 1772560810000, "type": "text"}]}
				"""));
		String person = listener.ask("select author from posts where text = 'ok'").get(0);
		assertEquals(List.of(person + "_42|" + person + "_42.json"), listener.ask("select distinct channel || '|' || file from posts"));
		assertFalse(listener.ask("select source from runs").toString().contains("Petrovic"));
	}

	@Test
	void namesThatAreJoinedInTheNamesOfFilesAreTheirs() {
		listener.file("inbox/uwegro_1/message_1.json", """
				{"participants": [{"name": "Uwe Gro\u00c3\u009f"}, {"name": "Nadia Petrovic"}], "title": "Uwe Gro\u00c3\u009f", "thread_path": "inbox/uwegro_1", "messages": [
				{"sender_name": "Uwe Gro\u00c3\u009f", "timestamp_ms": 1772560800000, "content": "voil\u00c3\u00a0", "files": [{"uri": "x/CV_Nadia_Petrovic_2026.pdf"}, {"uri": "x/plan_du_lac.pdf"}, {"uri": "x/Odile Vasseur.VCF"}]},
				{"sender_name": "Nadia Petrovic", "timestamp_ms": 1772560810000, "content": "ok"}]}
				""");
		listener.imports(folder.resolve("exports"));
		String nadia = listener.ask("select author from posts where text = 'ok'").get(0);
		String uwe = listener.ask("select author from posts where text = 'voilà'").get(0);
		assertEquals(List.of("[\"CV_" + nadia + "_2026.pdf\",\"plan_du_lac.pdf\",\"contact.VCF\"]"), listener.ask("select attachments from posts where text = 'voilà'"));
		assertEquals(List.of(uwe + "_1/message_1.json"), listener.ask("select distinct regexp_replace(file, '^.*inbox/', '') from posts"));
		listener.imports(listener.file("Lea_Morel_velo.txt", "03/03/2026, 18:00 - Lea Morel: bonjour\n03/03/2026, 18:01 - Max Roy: salut\n"));
		assertFalse(listener.ask("select source from runs").toString().contains("Morel"));
	}

	@Test
	void signsThatNobodyWritesAreLeftOut() {
		listener.imports(listener.file("WhatsApp Chat with Atelier.txt", "03/03/2026, 18:00 - Solène: bon\u0001jour\u001F\tà tous\n" + "03/03/2026, 18:01 - Max: oui, nous aussi, bien sûr\n".repeat(20)));
		assertEquals(List.of("bonjour\tà tous"), listener.ask("select text from posts where text like '%tous'"));
	}

	@Test
	void aRunTellsTheZoneOfTimesThatTellNone() {
		listener.imports(listener.file("WhatsApp Chat with Atelier.txt", "03/03/2026, 18:00 - Solène: bonjour\n"));
		assertEquals(List.of("Europe/Paris"), listener.ask("select parameters['zone'] from runs"));
	}
}
