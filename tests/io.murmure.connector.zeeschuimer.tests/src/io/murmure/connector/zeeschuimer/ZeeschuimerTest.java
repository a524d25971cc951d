package io.murmure.connector.zeeschuimer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;

class ZeeschuimerTest {

	private static final String CAPTURE = """
			{"nav_index":"1:0","item_id":"900","timestamp_collected":1714560000000,"source_platform":"twitter.com","source_url":"https://x.com/home","data":{"rest_id":"900","core":{"user_results":{"result":{"core":{"screen_name":"zoe"},"legacy":{}}}},"views":{"count":"42"},"note_tweet":{"note_tweet_results":{"result":{"text":"Un long texte, tout entier"}}},"legacy":{"created_at":"Wed May 01 08:00:00 +0000 2024","full_text":"Un long texte…","lang":"fr","favorite_count":3,"retweet_count":1,"reply_count":0,"in_reply_to_status_id_str":"800","entities":{"hashtags":[{"text":"vélo"}],"user_mentions":[{"screen_name":"omar"}],"urls":[{"expanded_url":"https://a.example"}]}}}}
			{"nav_index":"1:1","item_id":"901","timestamp_collected":1714560000000,"source_platform":"twitter.com","data":{"rest_id":"901","core":{"user_results":{"result":{"legacy":{"screen_name":"omar"}}}},"legacy":{"created_at":"Wed May 01 08:01:00 +0000 2024","full_text":"RT @zoe: Un long texte…","entities":{},"retweeted_status_result":{"result":{"rest_id":"900"}}}}}
			{"nav_index":"2:0","item_id":"v1","timestamp_collected":1714560000000,"source_platform":"tiktok.com","data":{"id":"v1","desc":"Ma selle #vélo","createTime":1714550400,"author":{"uniqueId":"eve"},"stats":{"diggCount":5,"commentCount":2,"shareCount":0,"playCount":99},"textExtra":[{"hashtagName":"vélo"}]}}
			{"nav_index":"2:1","item_id":"c1","timestamp_collected":1714560000000,"source_platform":"tiktok-comments","data":{"cid":"c1","text":"Jolie","create_time":1714550500,"aweme_id":"v1","reply_id":"0","user":{"unique_id":"zoe"},"digg_count":1,"comment_language":"fr"}}
			{"nav_index":"2:2","item_id":"c2","timestamp_collected":1714560000000,"source_platform":"tiktok-comments","data":{"cid":"c2","text":"Merci","create_time":1714550600,"aweme_id":"v1","reply_id":"c1","user":{"unique_id":"eve"},"digg_count":0}}
			{"nav_index":"3:0","item_id":"p1","timestamp_collected":1714560000000,"source_platform":"instagram.com","data":{"code":"Cx1","taken_at":1714550700,"caption":{"text":"Au canal @omar"},"user":{"username":"zoe"},"like_count":7,"comment_count":1}}
			{"nav_index":"4:0","item_id":"x","timestamp_collected":1714560000000,"source_platform":"9gag.com","data":{"title":"x"}}
			""";

	private final ZeeschuimerConnector connector = new ZeeschuimerConnector();

	private static String tweet(int id, String author, String text, String more) {
		return """
				{"rest_id":"%d","core":{"user_results":{"result":{"core":{"screen_name":"%s","name":"Nom"},"rest_id":"9%1$d"}}},"legacy":{"created_at":"Wed May 01 08:0%1$d:00 +0000 2024","full_text":"%s","entities":{}%s}}"""
				.formatted(id, author, text, more);
	}

	@Test
	void whatIsPassedOnOrQuotedOnXComesInFull() {
		String original = tweet(1, "zoe", "Un texte entier", "");
		String cut = tweet(2, "omar", "RT @zoe: Un te…", ",\"retweeted_status_result\":{\"result\":" + original + "}");
		String quoting = tweet(3, "eve", "voyez", ",\"quoted_status_id_str\":\"1\"").replaceFirst("\\}$", ",\"quoted_status_result\":{\"result\":{\"tweet\":" + original + "}}}");
		String line = "{\"nav_index\":\"1:0\",\"item_id\":\"1\",\"timestamp_collected\":1714560000000,\"source_platform\":\"twitter.com\",\"data\":%s}\n";
		Reading read = Reading.of(new ZeeschuimerConnector(), "x.ndjson", line.formatted(cut) + line.formatted(quoting));
		assertEquals(List.of("omar: RT @zoe: Un texte entier", "zoe: Un texte entier", "eve: voyez", "zoe: Un texte entier"), read.said());
		assertEquals(Optional.of("zoe"), read.posts().get(0).wordsOf());
		assertEquals(Optional.of("1"), read.posts().get(2).quoteOf());
	}

	@Test
	void eachPlatformIsReadInItsOwnWords() throws IOException {
		assertTrue(connector.recognise(MemorySource.of("x", CAPTURE)) > 0.9);
		Reading read = Reading.of(connector, "x.ndjson", CAPTURE);
		assertEquals(List.of("zoe: Un long texte, tout entier", "omar: RT @zoe: Un long texte…", "eve: Ma selle #vélo", "zoe: Jolie", "eve: Merci", "zoe: Au canal @omar"), read.said());
		Post post = read.post("900");
		assertEquals("x [omar] [vélo] [https://a.example] fr 800", post.platform() + " " + post.mentions() + " " + post.hashtags() + " " + post.links() + " " + post.language().get() + " " + post.replyTo().get());
		assertEquals(Map.of("likes", 3.0, "shares", 1.0, "replies", 0.0, "views", 42.0), post.counts());
		assertEquals(Optional.of("900"), read.post("901").repostOf());
		assertEquals(Set.of(Mark.FORWARDED), read.post("901").marks());
		assertEquals(Optional.of("v1"), read.post("c1").replyTo());
		assertEquals(Optional.of("c1"), read.post("c2").replyTo());
		assertEquals("TikTok v1 TikTok v1", read.post("v1").channel() + " " + read.post("c1").channel());
		assertEquals(List.of("omar"), read.post("Cx1").mentions());
		assertEquals(List.of("0 other-platforms"), read.warnings());
	}

	@Test
	void theSameItemsAs4CatHandsThemOn() throws IOException {
		String item = "{\"id\":\"v1\",\"desc\":\"Ma selle\",\"createTime\":1714550400,\"author\":\"eve\",\"stats\":{},\"__import_meta\":{\"source_platform\":\"tiktok.com\"}}\n";
		assertTrue(connector.recognise(MemorySource.of("x", item + item)) > 0.9);
		assertEquals(List.of("eve: Ma selle"), Reading.of(connector, "x", item).said());
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector, "other-platforms");
	}
}
