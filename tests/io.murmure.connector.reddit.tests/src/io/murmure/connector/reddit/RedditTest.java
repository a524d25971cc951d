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
	void linesThatRanTogetherAreAllReadAndWhatIsNoneBehindOneIsTold() {
		String line = "{\"id\":\"%s\",\"author\":\"paul\",\"subreddit\":\"velo\",\"created_utc\":1700000100,\"body\":\"Salut\",\"link_id\":\"t3_aa\",\"parent_id\":\"t3_aa\"}";
		Reading read = Reading.of(connector, "RC", line.formatted("a") + line.formatted("b") + "\n" + line.formatted("c") + " oops\n" + line.formatted("d"));
		assertEquals(4, read.posts().size());
		assertEquals(List.of("2 broken-json"), read.warnings());
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
		Help.check(connector);
	}
}
