package io.murmure.connector.reddit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Mark;
import io.murmure.core.source.FileSource;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class RedditTest {

	private final RedditConnector connector = new RedditConnector();

	@Test
	void submissionsAndCommentsMakeAThread() {
		Reading read = Reading.of(connector, "RC", """
				{"id":"aa","name":"t3_aa","author":"ines","subreddit":"velo","created_utc":1700000000,"title":"Quelle selle ?","selftext":"Pour 80 km/jour","is_self":true,"num_comments":2,"score":5,"url":"https://reddit.example/aa"}
				{"id":"bb","author":"paul","subreddit":"velo","created_utc":"1700000100","body":"Demande \u00e0 u/lea_v &gt; forum","link_id":"t3_aa","parent_id":"t3_aa","score":2,"edited":1700000200}
				{"id":"cc","author":"[deleted]","subreddit":"velo","created_utc":1700000300,"body":"[removed]","link_id":"t3_aa","parent_id":"t1_bb","score":1}
				not json
				{"id":"dd","author":"mo","subreddit":"velo","body":"sans heure","link_id":"t3_aa","parent_id":"t1_bb"}
				""");
		assertEquals(List.of("ines: Quelle selle ?\n\nPour 80 km/jour", "paul: Demande à u/lea_v > forum", ": "), read.said());
		assertEquals(Optional.of("t3_aa"), read.post("t1_bb").replyTo());
		assertEquals(List.of("lea_v"), read.post("t1_bb").mentions());
		assertEquals(Set.of(Mark.DELETED), read.post("t1_cc").marks());
		assertEquals("r/velo", read.post("t3_aa").channel());
		assertEquals(Map.of("score", 5.0, "replies", 2.0), read.post("t3_aa").counts());
		assertEquals(List.of("4 broken-json", "5 no-time"), read.warnings());
	}

	@Test
	void aPollHasItsChoicesAndVotesAndACrosspostItsPlace() {
		Reading read = Reading.of(connector, "RS", """
				{"id":"aa","name":"t3_aa","author":"ines","subreddit":"velo","created_utc":1700000000,"title":"Quand rouler ?","selftext":"","poll_data":{"options":[{"id":"1","text":"samedi","vote_count":3},{"id":"2","text":"Sunday","vote_count":2}],"total_vote_count":5}}
				{"id":"bb","name":"t3_bb","author":"paul","subreddit":"velo","created_utc":1700000100,"title":"Still open","selftext":"","poll_data":{"options":[{"id":"1","text":"oui"},{"id":"2","text":"non"}],"total_vote_count":29}}
				{"id":"cc","name":"t3_cc","author":"paul","subreddit":"bikes","created_utc":1700000200,"title":"Quand rouler ?","selftext":"","crosspost_parent":"t3_aa","crosspost_parent_list":[{"name":"t3_aa","subreddit":"velo","title":"Quand rouler ?"}]}
				""");
		assertEquals(List.of("ines: Quand rouler ?\n- samedi\n- Sunday", "paul: Still open\n- oui\n- non", "paul: Quand rouler ?"), read.said());
		assertEquals(Map.of("votes", 5.0, "votes.1", 3.0, "votes.2", 2.0), read.post("t3_aa").counts());
		assertEquals(Map.of("votes", 29.0), read.post("t3_bb").counts());
		assertEquals(Optional.of("t3_aa"), read.post("t3_cc").repostOf());
		assertEquals(Optional.of("r/velo"), read.post("t3_cc").repostFrom());
	}

	@Test
	void linesThatRanTogetherAreAllReadAndWhatIsNoneBehindOneIsTold() {
		String line = "{\"id\":\"%s\",\"author\":\"paul\",\"subreddit\":\"velo\",\"created_utc\":1700000100,\"body\":\"Salut\",\"link_id\":\"t3_aa\",\"parent_id\":\"t3_aa\"}";
		Reading read = Reading.of(connector, "RC", line.formatted("a") + line.formatted("b") + "\n" + line.formatted("c") + " oops\n" + line.formatted("d"));
		assertEquals(4, read.posts().size());
		assertEquals(List.of("2 broken-json"), read.warnings());
	}

	@Test
	void thePageOfAThreadAndThatOfASubredditAreReadAsRedditGivesThem() throws IOException {
		String asked = "{\"kind\":\"Listing\",\"data\":{\"after\":null,\"children\":[{\"kind\":\"t3\",\"data\":{\"subreddit\":\"velo\",\"selftext\":\"Pour 80 km\",\"title\":\"Quelle selle ?\",\"name\":\"t3_aa\",\"author\":\"ines\",\"created_utc\":1700000000.0,\"id\":\"aa\",\"is_self\":true,\"num_comments\":4}}]}}";
		String answers = """
				{"kind":"Listing","data":{"children":[
				 {"kind":"t1","data":{"subreddit":"velo","author":"paul","created_utc":1700000100.0,"id":"bb","name":"t1_bb","parent_id":"t3_aa","link_id":"t3_aa","body":"En cuir",
				  "replies":{"kind":"Listing","data":{"children":[
				   {"kind":"t1","data":{"subreddit":"velo","author":"lea","id":"xx","name":"t1_xx","parent_id":"t1_bb","link_id":"t3_aa","body":"no time","replies":
				    {"kind":"Listing","data":{"children":[{"kind":"t1","data":{"subreddit":"velo","author":"mo","created_utc":1700000200.0,"id":"cc","name":"t1_cc","parent_id":"t1_xx","link_id":"t3_aa","body":"I agree","replies":""}}]}}}},
				   {"kind":"more","data":{"count":2,"name":"t1_dd","id":"dd","parent_id":"t1_bb","children":["dd"]}}]}}}},
				 {"kind":"t1","data":{"subreddit":"velo","author":"zoe","created_utc":1700000300.0,"id":"ee","name":"t1_ee","parent_id":"t3_aa","link_id":"t3_aa","body":"Et le gel ?","replies":""}}]}}""";
		String page = "[" + asked + ", " + answers + "]";
		assertTrue(connector.recognise(MemorySource.of("velo.json", page)) > 0.9 && connector.recognise(MemorySource.of("velo.json", asked)) > 0.9);
		Reading thread = Reading.of(connector, "velo.json", page);
		assertEquals(List.of("ines: Quelle selle ?\n\nPour 80 km", "paul: En cuir", "mo: I agree", "zoe: Et le gel ?"), thread.said());
		assertEquals(Optional.of("t1_xx"), thread.post("t1_cc").replyTo());
		assertEquals(List.of("2 no-time", "0 answers-not-loaded"), thread.warnings());
		assertEquals(List.of("ines: Quelle selle ?\n\nPour 80 km"), Reading.of(connector, "new.json", asked).said());
		assertEquals(2, Reading.of(connector, "pages.ndjson", asked + "\n" + asked.replace("aa", "zz") + "\n").posts().size());
	}

	@Test
	void noLineOfARealDumpIsLostAndZstdSaysTheSame() throws IOException {
		for (Map.Entry<String, Integer> one : Map.of("test_comments.ndjson", 27, "test_submissions.ndjson", 31).entrySet()) {
			Path plain = SharedExports.at("reddit/" + one.getKey());
			Path packed = SharedExports.at("reddit/" + one.getKey() + ".zst");
			assertTrue(connector.recognise(new FileSource(plain)) > 0.9 && connector.recognise(new FileSource(packed)) > 0.9, one.getKey());
			Reading read = Reading.of(connector, plain);
			assertEquals(one.getValue(), read.posts().size(), one.getKey());
			assertEquals(List.of(), read.warnings(), one.getKey());
			assertEquals(read.posts().stream().map(post -> post.text()).toList(), Reading.of(connector, packed).posts().stream().map(post -> post.text()).toList());
		}
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector, "answers-not-loaded");
	}
}
