package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Exports call people by more than one name: whichever of them stands in a text, it is the same person's. */
class OtherNamesTest extends ListenerTest {

	@Test
	void realNamesAndHandlesOfSlackAreThoseWhoWrite() {
		listener.file("equipe/users.json", """
				[{"id": "U1", "team_id": "T1", "name": "smartel", "real_name": "Solveig Martel", "profile": {"display_name": "Sol", "real_name": "Solveig Martel"}},
				{"id": "U2", "team_id": "T1", "name": "jcarter", "real_name": "Jonathan Carter", "profile": {"display_name": "Jojo", "real_name": "Jonathan Carter"}},
				{"id": "U3", "team_id": "T1", "name": "wbloom", "real_name": "Will Bloom", "profile": {"display_name": "", "real_name": "Will Bloom"}}]
				""");
		listener.file("equipe/channels.json", """
				[{"id": "C1", "name": "general", "created": 1772560000, "creator": "U1", "members": ["U1", "U2"]}]
				""");
		listener.file("equipe/general/2026-03-03.json", """
				[{"type": "message", "user": "U1", "ts": "1772560800.000100", "text": "merci Jonathan Carter, et jonathan, jcarter, @jcarter, Jojo, <@U2|jcarter>"},
				{"type": "message", "user": "U2", "ts": "1772560860.000100", "text": "de rien Solveig Martel, smartel ; it will bloom"}]
				""");
		listener.imports(folder.resolve("exports/equipe"));
		String jonathan = listener.ask("select author from posts where text like 'de rien%'").get(0);
		String solveig = listener.ask("select author from posts where text like 'merci%'").get(0);
		assertEquals(List.of("merci %1$s, et %1$s, %1$s, @%1$s, %1$s, @%1$s".formatted(jonathan), "de rien %1$s, %1$s ; it will bloom".formatted(solveig)),
				listener.ask("select text from posts order by post_id"));
		assertEquals(List.of(jonathan), listener.ask("select a.author from mentions m join authors a using (author_id)"));
		assertEquals(List.of("2"), listener.ask("select count(*) from authors"), "who is only in the list of the workspace is nobody here");
	}

	@Test
	void nicknamesAndNamesOfDiscordAreThoseWhoWrite() {
		listener.imports(listener.file("salon.json", """
				{"guild": {"id": "1", "name": "Guilde"}, "channel": {"id": "2", "type": "GuildTextChat", "name": "salon"}, "messages": [
				{"id": "10", "type": "Default", "timestamp": "2026-03-03T18:00:00+00:00", "content": "salut maxou77, Maxime Power",
				"author": {"id": "5", "name": "lucielle_p", "nickname": "Lucie"}, "attachments": [], "embeds": [], "reactions": [], "mentions": []},
				{"id": "11", "type": "Default", "timestamp": "2026-03-03T18:01:00+00:00", "content": "oui lucielle_p",
				"author": {"id": "6", "name": "maxou77", "nickname": "Maxime Power"}, "attachments": [], "embeds": [], "reactions": [], "mentions": []}]}
				"""));
		String max = listener.ask("select author from posts where text like 'oui%'").get(0);
		String lucie = listener.ask("select author from posts where text like 'salut%'").get(0);
		assertEquals(List.of("salut %1$s, %1$s".formatted(max), "oui " + lucie), listener.ask("select text from posts order by post_id"));
	}

	@Test
	void displayNamesOfXAreThoseOfTheHandles() {
		listener.file("data/account.js", """
				window.YTD.account.part0 = [{"account": {"username": "pv_dev", "accountId": "7", "accountDisplayName": "Pierrick Vidalenc", "createdAt": "2019-01-01T00:00:00.000Z"}}]
				""");
		Path tweets = listener.file("data/tweets.js", """
				window.YTD.tweets.part0 = [{"tweet": {"id_str": "1", "created_at": "Tue Mar 03 18:00:00 +0000 2026", "full_text": "@anna_b Pierrick Vidalenc et Annabel Brizard arrivent",
				"entities": {"user_mentions": [{"screen_name": "anna_b", "name": "Annabel Brizard", "id_str": "9"}], "hashtags": [], "urls": []}}}]
				""");
		listener.imports(tweets);
		String text = listener.ask("select text from posts").get(0);
		String pierrick = listener.ask("select author from posts").get(0);
		String anna = listener.ask("select a.author from mentions m join authors a using (author_id)").get(0);
		assertEquals("@%2$s %1$s et %2$s arrivent".formatted(pierrick, anna), text);
	}

	@Test
	void anIdOfBlueskyTakesNoWordFromAnybody() {
		listener.imports(listener.file("events.ndjson", """
				{"did": "did:plc:aaaa", "time_us": 1773136860000000, "kind": "commit", "commit": {"operation": "create", "collection": "app.bsky.feed.post", "rkey": "k1", "cid": "c1", "record": {"$type": "app.bsky.feed.post", "text": "I did it, the plc is broken, says did:plc:aaaa", "createdAt": "2026-03-10T10:01:00Z"}}}
				"""));
		String author = listener.ask("select author from posts").get(0);
		assertEquals(List.of("I did it, the plc is broken, says " + author), listener.ask("select text from posts"));
	}

	@Test
	void whatIsShownBesideAHandleIsTheirName() {
		listener.imports(listener.file("feed.json", """
				{"feed": [{"post": {"uri": "at://did:plc:a/app.bsky.feed.post/1", "author": {"did": "did:plc:a", "handle": "smartel.bsky.social", "displayName": "Solveig Martel"},
				"record": {"$type": "app.bsky.feed.post", "text": "merci Solveig Martel", "createdAt": "2026-03-10T10:01:00Z"}}}]}
				"""), listener.file("public.json", """
				[{"id": "2", "created_at": "2026-03-10T10:02:00.000Z", "uri": "https://masto.example/users/jc/statuses/2", "visibility": "public", "content": "<p>oui Jonathan Carter</p>",
				"account": {"id": "4", "username": "jc", "acct": "jc", "display_name": "Jonathan Carter"}, "reblog": null, "media_attachments": [], "mentions": [], "tags": []}]
				"""), listener.file("suite.csv", """
				id,thread_id,timestamp,unix_timestamp,body,author,author_fullname,author_id,retweeted_user,quote_tweet_id,replied_author,mentions
				100,100,2026-03-14 17:01:00,1773507660,Bonjour Annabel Brizard,ab_77,Annabel Brizard,7,,,,
				"""));
		assertEquals(List.of(), listener.ask("select text from posts where text like '%Martel%' or text like '%Carter%' or text like '%Brizard%'"));
		assertEquals(List.of("3"), listener.ask("select count(*) from posts where contains(text, author)"));
	}

	@Test
	void whatIsPassedOnInAnAnswerOfBlueskyComesWithIt() {
		listener.imports(listener.file("feed.json", """
				{"feed": [{"post": {"uri": "at://did:plc:b/app.bsky.feed.post/2", "author": {"did": "did:plc:b", "handle": "bnna.bsky.social"},
				"record": {"$type": "app.bsky.feed.post", "text": "oui", "createdAt": "2026-03-10T10:02:00Z", "reply": {"root": {"uri": "at://did:plc:c/app.bsky.feed.post/1"}, "parent": {"uri": "at://did:plc:c/app.bsky.feed.post/1"}}}},
				"reply": {"root": {"uri": "at://did:plc:c/app.bsky.feed.post/1", "author": {"did": "did:plc:c", "handle": "cnna.bsky.social"}, "record": {"$type": "app.bsky.feed.post", "text": "on y va ?", "createdAt": "2026-03-10T10:01:00Z"}},
				"parent": {"uri": "at://did:plc:c/app.bsky.feed.post/1", "author": {"did": "did:plc:c", "handle": "cnna.bsky.social"}, "record": {"$type": "app.bsky.feed.post", "text": "on y va ?", "createdAt": "2026-03-10T10:01:00Z"}}},
				"reason": {"$type": "app.bsky.feed.defs#reasonRepost", "by": {"did": "did:plc:a", "handle": "anna.bsky.social"}, "indexedAt": "2026-03-10T11:00:00Z", "uri": "at://did:plc:a/app.bsky.feed.repost/r1"}}]}
				"""));
		assertEquals(List.of("on y va ?|null|null", "oui|on y va ?|null", "|null|oui"), listener.ask("""
				select p.text, a.text, r.text from posts p left join posts a on a.post_id = p.reply_to left join posts r on r.post_id = p.repost_of order by p.time"""));
	}

	@Test
	void aNameThatTwoAreCalledByIsNeithersPseudonym() {
		listener.imports(listener.file("salon.json", """
				{"guild": {"id": "1", "name": "Guilde"}, "channel": {"id": "2", "type": "GuildTextChat", "name": "salon"}, "messages": [
				{"id": "10", "type": "Default", "timestamp": "2026-03-03T18:00:00+00:00", "content": "salut Quentinou",
				"author": {"id": "5", "name": "Quentinou", "nickname": "Lucie"}, "attachments": [], "embeds": [], "reactions": [], "mentions": []},
				{"id": "11", "type": "Default", "timestamp": "2026-03-03T18:01:00+00:00", "content": "moi ?",
				"author": {"id": "6", "name": "Quentinou", "nickname": "Malik"}, "attachments": [], "embeds": [], "reactions": [], "mentions": []}]}
				"""));
		assertEquals(List.of("salut [name]", "moi ?"), listener.ask("select text from posts order by post_id"));
		assertFalse(listener.ask("select author from authors").contains("Quentinou"));
	}
}
