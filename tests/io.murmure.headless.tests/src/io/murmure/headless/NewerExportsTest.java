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
	void theLastReactionThatIsTakenBackIsGone() {
		String export = """
				{"name": "Jardin", "type": "private_group", "id": 7, "messages": [
				{"id": 1, "type": "message", "date": "2026-03-10T10:01:00", "date_unixtime": "1773136860", "from": "Oriane", "from_id": "user1", "text": "on sème lundi"%s},
				{"id": 2, "type": "message", "date": "2026-03-10T10:02:00", "date_unixtime": "1773136920", "from": "Basile", "from_id": "user2", "text": "oui",
				"reactions": [{"type": "emoji", "emoji": "❤", "count": 1, "recent": [{"from": "Oriane", "from_id": "user1", "date": "2026-03-10T11:00:00"}]}]}]}
				""";
		listener.imports(listener.file("a/result.json", export.formatted("""
				, "reactions": [{"type": "emoji", "emoji": "👍", "count": 2, "recent": [{"from": "Basile", "from_id": "user2", "date": "2026-03-10T11:00:00"}]}]""")));
		listener.imports(listener.file("b/result.json", export.formatted("")));
		assertEquals(List.of("0.0|null"), listener.ask("select counts['reactions'], counts['reactions.👍'] from posts where text = 'on sème lundi'"));
		assertEquals(List.of("❤"), listener.ask("select sign from reactions"));
	}

	@Test
	void whenAMessageWasEditedIsKeptWhereThePlatformTells() {
		imports("a", "lundi", "", "", "", "", "2026-03-10T10:01:00Z", "2026-03-10T10:01:00Z");
		imports("b", "mardi", "\"timestampEdited\": \"2026-03-10T12:00:00+00:00\",", "\"edited\": {\"user\": \"U1\", \"ts\": \"1773144000.000000\"},", "\"updated\": \"2026-03-10T12:00:00Z\",",
				"\"edited\": 1773144000,", "2026-03-10T12:00:00Z", "2026-03-10T12:00:00Z");
		assertEquals(List.of("discord|on sème lundi", "feed|on paille lundi", "mastodon|on arrose lundi", "reddit|on récolte lundi", "slack|on plante lundi", "youtube|on taille lundi"),
				listener.ask("select p.platform, e.earlier from edits e join posts p using (post_id) where epoch(e.time)::bigint = 1773144000 order by 1"));
	}

	/** @param edits what Discord, Slack, a Mastodon archive, Reddit, YouTube and a feed say of the edit */
	private void imports(String folder, String day, String... edits) {
		listener.imports(listener.file(folder + "/discord.json", """
				{"guild": {"id": "1", "name": "Guilde"}, "channel": {"id": "2", "type": "GuildTextChat", "name": "salon"}, "messages": [
				{"id": "10", "type": "Default", "timestamp": "2026-03-10T10:01:00+00:00", %s "content": "on sème %s",
				"author": {"id": "5", "name": "oriane"}, "attachments": [], "embeds": [], "reactions": [], "mentions": []}]}
				""".formatted(edits[0], day)), listener.file(folder + "/slack/general/2026-03-10.json", """
				[{"type": "message", "user": "U1", "ts": "1773136860.000100", %s "text": "on plante %s"}]
				""".formatted(edits[1], day)), listener.file(folder + "/outbox.json", """
				{"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection", "totalItems": 1, "orderedItems": [
				{"id": "https://jardin.example/users/oriane/statuses/1/activity", "type": "Create", "actor": "https://jardin.example/users/oriane", "published": "2026-03-10T10:01:00Z",
				"object": {"id": "https://jardin.example/users/oriane/statuses/1", "type": "Note", "published": "2026-03-10T10:01:00Z", %s "content": "<p>on arrose %s</p>"}}]}
				""".formatted(edits[2], day)), listener.file(folder + "/comments.ndjson", """
				{"id": "c1", "name": "t1_c1", "author": "oriane", "body": "on récolte %2$s", "subreddit": "jardin", "link_id": "t3_a", "parent_id": "t3_a", "created_utc": 1773136860, %1$s "score": 1}
				""".formatted(edits[3], day)), listener.file(folder + "/youtube.json", """
				{"kind": "youtube#commentThreadListResponse", "items": [{"id": "y1", "snippet": {"videoId": "v", "topLevelComment": {"id": "y1", "snippet": {"videoId": "v",
				"textDisplay": "on taille %2$s", "textOriginal": "on taille %2$s", "authorDisplayName": "@oriane", "authorChannelId": {"value": "UC1"}, "likeCount": 0,
				"publishedAt": "2026-03-10T10:01:00Z", "updatedAt": "%1$s"}}}}]}
				""".formatted(edits[4], day)), listener.file(folder + "/feed.xml", """
				<feed xmlns="http://www.w3.org/2005/Atom"><title>Jardin</title><id>urn:j</id><updated>2026-03-10T12:00:00Z</updated><entry><id>urn:j1</id><title>on paille %2$s</title>
				<author><name>Oriane</name></author><published>2026-03-10T10:01:00Z</published><updated>%1$s</updated></entry></feed>
				""".formatted(edits[5], day)));
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
