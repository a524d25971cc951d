package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;

/** What a newer export tells of messages that the study has already. */
class NewerExportsTest extends ListenerTest {

	@Test
	void anEditedWhatsAppMessageIsOnePostWithItsVersion() {
		listener.imports(listener.file("a/Discussion WhatsApp avec Jardin.txt", """
				12/03/2026, 18:03 - Oriane Lepic: Rendez-vous samedi à 18h
				12/03/2026, 18:05 - Basile Tournier: ok
				"""));
		listener.imports(listener.file("b/Discussion WhatsApp avec Jardin.txt", """
				12/03/2026, 18:03 - Oriane Lepic: Rendez-vous samedi à 19h <Ce message a été modifié>
				12/03/2026, 18:05 - Basile Tournier: ok
				13/03/2026, 18:06 - Basile Tournier: nouveau
				"""));
		assertEquals(List.of("Rendez-vous samedi à 19h|edited", "ok|null", "nouveau|null"), listener.ask("select text, marks from posts order by time"));
		assertEquals(List.of("Rendez-vous samedi à 18h"), listener.ask("select earlier from edits"));
	}

	@Test
	void aTelegramMessageHasTheReactionsAndTheEditOfTheNewerExport() {
		String export = """
				{"name": "Jardin", "type": "private_group", "id": 7, "messages": [
				{"id": 1, "type": "message", "date": "2026-03-10T10:01:00", "date_unixtime": "1773136860", %s "from": "Oriane", "from_id": "user1", "text": "%s",
				"reactions": [{"type": "emoji", "emoji": "%s", "count": %d, "recent": [{"from": "Basile", "from_id": "user2", "date": "2026-03-10T11:00:00"}]}]},
				{"id": 2, "type": "message", "date": "2026-03-10T10:02:00", "date_unixtime": "1773136920", "from": "Basile", "from_id": "user2", "text": "oui"}]}
				""";
		listener.imports(listener.file("a/result.json", export.formatted("", "on sème lundi", "👍", 1)));
		listener.imports(listener.file("b/result.json", export.formatted("\"edited\": \"2026-03-10T12:00:00\", \"edited_unixtime\": \"1773144000\",", "on sème mardi", "❤", 3)));
		assertEquals(List.of("on sème mardi|3.0|3.0|null"), listener.ask("select text, counts['reactions'], counts['reactions.❤'], counts['reactions.👍'] from posts where marks = 'edited'"));
		assertEquals(List.of("❤"), listener.ask("select sign from reactions"));
		assertEquals(List.of("on sème lundi|1773144000"), listener.ask("select earlier, epoch(time)::bigint from edits"));
	}

	@Test
	void whosePostIsCommentedOnInstagramHasAPseudonymInTheNameOfThePlaceToo() {
		listener.imports(listener.file("your_instagram_activity/comments/post_comments_1.json", """
				[{"media_list_data": [{"uri": ""}], "string_map_data": {"Comment": {"value": "Superbe !"}, "Media Owner": {"value": "oriane.lepic92"}, "Time": {"timestamp": 1773136860}}}]
				"""));
		String place = listener.ask("select channel from posts").get(0);
		assertEquals(List.of(place.substring(1)), listener.ask("select a.author from mentions m join authors a using (author_id)"));
		assertFalse(place.contains("oriane"), place);
	}
}
