package io.murmure.connector.x;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.core.source.FileSource;
import io.murmure.testing.Help;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class XTest {

	private final XConnector connector = new XConnector();

	@Test
	void tweetsNotesAndCommunityTweets() {
		Reading read = Reading.of(connector, "tweets.js", """
				window.YTD.tweets.part0 = [ {"tweet":{"id_str":"10","created_at":"Mon Oct 20 17:11:38 +0000 2025","full_text":"@mo Voir &amp; lire #cin\\u00e9 https://t.co/a","lang":"fr","favorite_count":"3","retweet_count":"1",
				 "in_reply_to_status_id_str":"9","entities":{"user_mentions":[{"screen_name":"mo"}],"hashtags":[{"text":"ciné"}],"urls":[{"expanded_url":"https://twitter.com/mo/status/7"}]}}},
				 {"tweet":{"id_str":"11","created_at":"Mon Oct 20 18:11:38 +0000 2025","full_text":"RT @mo: Bonsoir","entities":{"user_mentions":[{"screen_name":"mo"}]},"community_id_str":"5"}} ]""");
		assertEquals(List.of("(account owner): @mo Voir & lire #ciné https://t.co/a", "(account owner): RT @mo: Bonsoir"), read.said());
		assertEquals(Optional.of("9"), read.post("10").replyTo());
		assertEquals(Optional.of("7"), read.post("10").quoteOf());
		assertEquals(Optional.of("fr"), read.post("10").language());
		assertEquals(List.of("mo"), read.post("10").mentions());
		assertEquals(Map.of("likes", 3.0, "shares", 1.0), read.post("10").counts());
		assertEquals(Set.of(Mark.FORWARDED), read.post("11").marks());
		assertEquals("Community 5", read.post("11").channel());
		Reading note = Reading.of(connector, "note-tweet.js", """
				window.YTD.note_tweet.part0 = [{"noteTweet":{"noteTweetId":"12","createdAt":"2025-10-20T17:11:38.000Z","core":{"text":"Un long texte","mentions":[],"urls":[],"hashtags":[]}}}]""");
		assertEquals(List.of("(account owner): Un long texte"), note.said());
		assertEquals(List.of("0 nothing-said"), Reading.of(connector, "like.js", "window.YTD.like.part0 = [{\"like\":{\"tweetId\":\"1\",\"fullText\":\"x\"}}]").warnings());
	}

	@Test
	void archivesFromBefore2019HaveNoWrapperAroundTheirTweets() throws IOException {
		String of2018 = "window.YTD.tweet.part0 = [ {\"id_str\":\"20\",\"created_at\":\"Mon Oct 01 17:11:38 +0000 2018\",\"full_text\":\"Bonjour\",\"entities\":{\"hashtags\":[]}} ]";
		assertTrue(connector.recognise(io.murmure.testing.MemorySource.of("tweet.js", of2018)) > 0.9);
		assertEquals(List.of("(account owner): Bonjour"), Reading.of(connector, "tweet.js", of2018).said());
		String of2014 = "Grailbird.data.tweets_2014_03 = [ {\"source\":\"web\",\"entities\":{\"user_mentions\":[]},\"id_str\":\"21\",\"text\":\"Salut\",\"created_at\":\"2014-03-13 14:05:09 +0000\",\"user\":{\"screen_name\":\"zoe\"}} ]";
		assertTrue(connector.recognise(io.murmure.testing.MemorySource.of("2014_03.js", of2014)) > 0.9);
		Reading read = Reading.of(connector, "2014_03.js", of2014);
		assertEquals(List.of("zoe: Salut"), read.said());
		assertEquals("2014-03-13T14:05:09Z", read.posts().get(0).time().toString());
	}

	@Test
	void conversationsAreTalkTooAndTheirOwnerHasAName(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("account.js"), "window.YTD.account.part0 = [{\"account\":{\"username\":\"zoe\",\"accountId\":\"1\"}}]");
		Path group = Files.writeString(folder.resolve("direct-messages-group.js"), """
				window.YTD.direct_messages_group.part0 = [{"dmConversation":{"conversationId":"77","messages":[
				 {"messageCreate":{"reactions":[{"senderId":"2","reactionKey":"like","createdAt":"2024-03-13T14:06:09.000Z"}],"urls":[{"url":"https://t.co/a","expanded":"https://velo.example"}],"text":"On part &amp; on rentre https://t.co/a","mediaUrls":[],"senderId":"1","id":"51","createdAt":"2024-03-13T14:05:09.000Z"}},
				 {"participantsLeave":{"userIds":["2"],"createdAt":"2024-03-13T14:07:09.000Z"}},
				 {"conversationNameUpdate":{"initiatingUserId":"1","name":"Vélo","createdAt":"2024-03-13T14:08:09.000Z"}},
				 {"joinConversation":{"initiatingUserId":"1","participantsSnapshot":["1","2"],"createdAt":"2024-03-13T14:04:09.000Z"}}]}}]""");
		assertTrue(connector.recognise(new FileSource(group)) > 0.9);
		Reading read = Reading.of(connector, group);
		assertEquals(List.of("zoe: On part & on rentre https://t.co/a"), read.said());
		assertEquals("Messages 77", read.posts().get(0).channel());
		assertEquals(List.of("https://velo.example"), read.posts().get(0).links());
		assertEquals("2 like", read.reactions().get(0).author() + " " + read.reactions().get(0).sign());
		assertEquals(List.of("2 LEFT", "zoe JOINED", "2 JOINED"), read.moves());
		assertEquals(List.of("zoe: Vélo"), read.all(io.murmure.core.record.Renaming.class).stream().map(named -> named.author() + ": " + named.name()).toList());
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void noTweetOfTheRealArchiveIsLost() throws IOException {
		Path file = SharedExports.at("x-archive/data/tweets.js");
		assertTrue(connector.recognise(new FileSource(file)) > 0.9);
		Reading read = Reading.of(connector, file);
		assertEquals(149, read.posts().size());
		assertEquals(1, read.all(Edit.class).size(), "one of the 150 is the second version of another");
		assertEquals(69, read.posts().stream().filter(post -> post.replyTo().isPresent()).count());
		assertEquals(24, read.posts().stream().filter(post -> post.marks().contains(Mark.FORWARDED)).count());
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void aLongPostIsOnePostWithItsWholeText(@TempDir Path folder) throws IOException {
		String whole = "Un long post sur la réparation des vélos dans le quartier, ".repeat(8) + "et voilà.";
		Files.writeString(folder.resolve("tweets.js"), "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"77\",\"created_at\":\"Wed May 01 08:00:00 +0000 2024\",\"full_text\":\"" + whole.substring(0, 270) + "… https://t.co/x\"}}]");
		Path notes = Files.writeString(folder.resolve("note-tweet.js"), "window.YTD.note_tweet.part0 = [{\"noteTweet\":{\"noteTweetId\":\"900\",\"createdAt\":\"2024-05-01T08:00:00.000Z\",\"core\":{\"text\":\"" + whole + "\"}}}]");
		assertEquals(whole, Reading.of(connector, notes).post("77").text());
		assertEquals(1, Reading.of(connector, folder.resolve("tweets.js")).posts().size());
	}

	private static String archive(String kind, String... posts) {
		return "window.YTD." + kind + ".part0 = [" + String.join(",", posts) + "]";
	}

	private static String tweet(String id, String time, String text, String more) {
		return "{\"tweet\":{\"id_str\":\"" + id + "\",\"created_at\":\"Wed May 01 " + time + " +0000 2024\",\"full_text\":\"" + text + "\"" + more + "}}";
	}

	private static String note(String id, String time, String text) {
		return "{\"noteTweet\":{\"noteTweetId\":\"" + id + "\",\"createdAt\":\"2024-05-01T" + time + ".000Z\",\"core\":{\"text\":\"" + text + "\",\"hashtags\":[{\"text\":\"velo\"}]}}}";
	}

	@Test
	void aLongPostIsOnePostWhicheverPartOfTheArchiveHasItCutOff(@TempDir Path folder) throws IOException {
		String start = "Le journal de la semaine à l’atelier : ".repeat(7);
		Files.writeString(folder.resolve("tweets.js"), archive("tweets", tweet("70", "07:00:00", "Bonjour", "")));
		Path part = Files.writeString(folder.resolve("tweets-part2.js"), archive("tweets", tweet("77", "08:00:00", start + "… https://t.co/x", ",\"in_reply_to_status_id_str\":\"70\",\"favorite_count\":\"3\""),
				tweet("78", "09:00:00", start + "… https://t.co/y", "")));
		Path community = Files.writeString(folder.resolve("community-tweet.js"), archive("community_tweet", tweet("79", "10:00:00", "Un mot pour tout le club. ".repeat(10) + "…", ",\"community_id_str\":\"5\"")));
		Path notes = Files.writeString(folder.resolve("note-tweet.js"), archive("note_tweet", note("901", "09:00:00", start + "jeudi #velo"), note("900", "08:00:00", start + "mercredi #velo"),
				note("902", "10:00:00", "Un mot pour tout le club. ".repeat(10) + "À jeudi #velo"), note("903", "11:00:00", "Un autre long post")));
		Reading whole = Reading.of(connector, notes);
		assertEquals(List.of("78", "77", "79", "903"), whole.posts().stream().map(post -> post.platformId().orElseThrow()).toList());
		assertTrue(whole.post("78").text().endsWith("jeudi #velo") && whole.post("77").text().endsWith("mercredi #velo"), "told apart by their time, though they begin alike");
		assertEquals("Community 5", whole.post("79").channel());
		for (Path file : List.of(part, community)) {
			for (Post post : Reading.of(connector, file).posts()) {
				Post same = whole.post(post.platformId().orElseThrow());
				assertEquals(List.of(same.text(), same.channel(), same.replyTo(), same.counts(), same.hashtags()), List.of(post.text(), post.channel(), post.replyTo(), post.counts(), post.hashtags()));
			}
		}
		assertEquals(Optional.of("70"), whole.post("77").replyTo());
	}

	@Test
	void anEditedPostIsOnePostWithItsVersions() {
		String first = ",\"edit_info\":{\"initial\":{\"editTweetIds\":[\"105\",\"106\",\"107\"]}}";
		String later = ",\"edit_info\":{\"edit\":{\"initialTweetId\":\"105\",\"editControlInitial\":{\"editTweetIds\":[\"105\",\"106\",\"107\"]}}}";
		String never = ",\"edit_info\":{\"initial\":{\"editTweetIds\":[\"104\"]}}";
		Reading read = Reading.of(connector, "tweets.js", archive("tweets", tweet("107", "08:20:00", "RDV au lac à 9 h", later), tweet("106", "08:10:00", "RDV au lac", later), tweet("105", "08:00:00", "RDV au lax", first),
				tweet("104", "07:00:00", "Bonjour", never)));
		assertEquals(List.of("Bonjour", "RDV au lax"), read.posts().stream().map(Post::text).toList());
		assertEquals(Set.of(Mark.EDITED), read.post("105").marks());
		assertEquals(Set.of(), read.post("104").marks());
		assertEquals(List.of("105 RDV au lac", "105 RDV au lac à 9 h"), read.all(Edit.class).stream().map(edit -> edit.target() + " " + edit.text()).toList());
		Reading last = Reading.of(connector, "tweets.js", archive("tweets", tweet("106", "08:10:00", "RDV au lac", later)));
		assertEquals(List.of("RDV au lac"), last.posts().stream().map(Post::text).toList(), "the only version that is there is the post");
		assertEquals(List.of(), last.all(Edit.class));
	}

	@Test
	void anAnswerToALaterVersionAnswersThePost() {
		String later = ",\"edit_info\":{\"edit\":{\"initialTweetId\":\"105\",\"editControlInitial\":{\"editTweetIds\":[\"105\",\"106\"]}}}";
		Reading read = Reading.of(connector, "tweets.js", archive("tweets", tweet("109", "09:10:00", "Voir https://t.co/a", ",\"entities\":{\"urls\":[{\"expanded_url\":\"https://x.com/zoe/status/106\"}]}"),
				tweet("108", "09:00:00", "Et avec un casque", ",\"in_reply_to_status_id_str\":\"106\""), tweet("106", "08:10:00", "RDV au lac", later), tweet("105", "08:00:00", "RDV au lax", later)));
		assertEquals(Optional.of("105"), read.post("108").replyTo());
		assertEquals(Optional.of("105"), read.post("109").quoteOf());
	}

	@Test
	void ofADeletedPostNoWordIsRead() {
		Reading read = Reading.of(connector, "deleted-tweets.js", archive("deleted_tweets", tweet("140", "08:00:00", "Je n’aurais pas dû @mo https://t.co/a", ",\"deleted_at\":\"2024-05-02T08:00:00.000Z\",\"entities\":{\"user_mentions\":[{\"screen_name\":\"mo\"}],\"urls\":[{\"expanded_url\":\"https://velo.example\"}]}")));
		Post deleted = read.post("140");
		assertEquals(Set.of(Mark.DELETED), deleted.marks());
		assertEquals(List.of("", List.of(), List.of()), List.of(deleted.text(), deleted.mentions(), deleted.links()));
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector);
	}
}
