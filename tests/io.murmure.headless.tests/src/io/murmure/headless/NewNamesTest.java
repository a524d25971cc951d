package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** People change what they are called between two exports; the platform's own id tells who they are. */
class NewNamesTest extends ListenerTest {

	private static final String MESSAGE = """
			{"id": %d, "type": "message", "date": "2026-03-10T10:0%1$d:00", "date_unixtime": "%d", "from": "%s", "from_id": "%s", "text": "%s"%s}""";
	private static final String PEOPLE = "select count(distinct author_id) from posts";

	private static String message(int id, String from, String number, String text, String more) {
		return MESSAGE.formatted(id, 1773136800 + 60 * id, from, number, text, more);
	}

	private Path telegram(String place, String... messages) {
		return listener.file(place + "/result.json", """
				{"name": "Jardin", "type": "private_group", "id": 7, "messages": [%s]}
				""".formatted(String.join(",\n", messages)));
	}

	private static String thumb(String from, String number) {
		return """
				, "reactions": [{"type": "emoji", "emoji": "👍", "count": 1, "recent": [{"from": "%s", "from_id": "%s", "date": "2026-03-10T11:00:00"}]}]""".formatted(from, number);
	}

	private static String join(String actor, String number) {
		return """
				{"id": 3, "type": "service", "date": "2026-03-10T10:03:00", "date_unixtime": "1773136980", "actor": "%s", "actor_id": "%s", "action": "join_group_by_link", "inviter": "", "text": ""}"""
				.formatted(actor, number);
	}

	@Test
	void whoHasANewNameIsOnePersonWithWhatTheyDid() {
		listener.imports(telegram("a", message(1, "Oriane", "user1", "on sème lundi", thumb("Basile", "user2")), message(2, "Basile", "user2", "oui", ""), join("Basile", "user2")));
		listener.imports(telegram("b", message(1, "Oriane", "user1", "on sème lundi", thumb("Basilic du balcon", "user2")), join("Basilic du balcon", "user2"),
				message(4, "Basilic du balcon", "user2", "c'est fait", "")));
		assertEquals(List.of("2"), listener.ask(PEOPLE));
		assertEquals(List.of("oui", "c'est fait"), listener.ask("select text from posts where author = (select author from posts where text = 'oui') order by time"));
		assertEquals(List.of("1"), listener.ask("select count(*) from reactions"), "a thumb under the new name is the same thumb");
		assertEquals(List.of("1"), listener.ask("select count(*) from memberships"), "so is a coming");
	}

	@Test
	void twoWhoAreCalledTheSameInTwoExportsAreTwo() {
		listener.imports(telegram("a", message(1, "Solveig", "user5", "bonjour", "")));
		listener.imports(telegram("b", message(2, "Solveig", "user9", "salut", "")));
		listener.imports(telegram("c", message(4, "Solveig", "user5", "encore moi", "")));
		assertEquals(List.of("2"), listener.ask(PEOPLE));
		assertEquals(List.of("bonjour", "encore moi"), listener.ask("select text from posts where author = (select author from posts where text = 'bonjour') order by time"));
	}

	@Test
	void theyAreTwoInOneImportToo() {
		Path first = telegram("a", message(1, "Solveig", "user5", "bonjour", ""));
		Path second = telegram("b", message(2, "Solveig", "user9", "salut", ""), message(4, "Oriane", "user1", "merci Solveig", ""));
		listener.imports(first, second);
		assertEquals(List.of("3"), listener.ask(PEOPLE));
		assertEquals(List.of("merci [name]"), listener.ask("select text from posts where text like 'merci%'"));
	}

	@Test
	void whoWasKnownByNameAloneIsTheFirstWhoHasItWithAnId() {
		listener.imports(listener.file("a/guilde - salon [123456789012345678].csv", """
				AuthorID,Author,Date,Content,Attachments,Reactions
				,lucie,2026-03-03T18:00:00.0000000+00:00,salut,,
				"""));
		listener.imports(listener.file("b/guilde - salon [123456789012345678].csv", """
				AuthorID,Author,Date,Content,Attachments,Reactions
				55,lucie,2026-03-03T19:00:00.0000000+00:00,me revoilà,,
				66,lucie,2026-03-03T19:05:00.0000000+00:00,moi aussi,,
				"""));
		assertEquals(List.of("2"), listener.ask(PEOPLE));
		assertEquals(List.of("salut", "me revoilà"), listener.ask("select text from posts where author = (select author from posts where text = 'salut') order by time"));
	}

	@Test
	void aBlueskyAccountIsOneByItsHandleAndByItsId() {
		listener.imports(listener.file("a/events.ndjson", """
				{"did": "did:plc:aaaa", "time_us": 1773136860000000, "kind": "commit", "commit": {"operation": "create", "collection": "app.bsky.feed.post", "rkey": "k1", "cid": "c1", "record": {"$type": "app.bsky.feed.post", "text": "premier", "createdAt": "2026-03-10T10:01:00Z"}}}
				"""));
		listener.imports(listener.file("b/feed.json", """
				{"feed": [{"post": {"uri": "at://did:plc:aaaa/app.bsky.feed.post/k2", "cid": "c2", "author": {"did": "did:plc:aaaa", "handle": "oriane.bsky.social"}, "record": {"$type": "app.bsky.feed.post", "text": "second", "createdAt": "2026-03-10T10:02:00Z"}, "indexedAt": "2026-03-10T10:02:01Z"}}]}
				"""));
		assertEquals(List.of("2|1"), listener.ask("select count(*), count(distinct author_id) from posts"));
	}

	@Test
	void whoOptedOutStaysOutUnderANewName() {
		listener.imports(telegram("a", message(1, "Oriane", "user1", "on sème lundi", ""), message(2, "Basile", "user2", "oui", "")));
		listener.optOut("Basile");
		listener.imports(telegram("b", message(1, "Oriane", "user1", "on sème lundi", ""), message(4, "Basilic du balcon", "user2", "c'est fait", "")));
		assertEquals(List.of("on sème lundi"), listener.ask("select text from posts"));
	}
}
