package io.murmure.connector.bluesky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Deletion;
import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.Unreaction;
import io.murmure.core.source.FileSource;
import io.murmure.core.source.SourceException;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class BlueskyTest {

	private static final String EVENTS = """
			{"did":"did:plc:zoe","time_us":1714550400000000,"kind":"commit","commit":{"rev":"r","operation":"create","collection":"app.bsky.feed.post","rkey":"3a","record":{"$type":"app.bsky.feed.post","createdAt":"2024-05-01T08:00:00.000Z","langs":["fr"],"text":"Où est le café @omar.example ? #vélo","facets":[{"index":{"byteStart":16,"byteEnd":29},"features":[{"$type":"app.bsky.richtext.facet#mention","did":"did:plc:omar"}]},{"index":{"byteStart":32,"byteEnd":38},"features":[{"$type":"app.bsky.richtext.facet#tag","tag":"vélo"}]}],"embed":{"$type":"app.bsky.embed.images","images":[{"alt":"","image":{"$type":"blob","ref":{"$link":"bafkreia"},"mimeType":"image/jpeg"}}]}},"cid":"bafya"}}
			{"did":"did:plc:omar","time_us":1714550460000000,"kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.post","rkey":"3b","record":{"$type":"app.bsky.feed.post","createdAt":"2031-01-01T00:00:00Z","text":"Rue du Four","reply":{"parent":{"uri":"at://did:plc:zoe/app.bsky.feed.post/3a"},"root":{"uri":"at://did:plc:zoe/app.bsky.feed.post/3a"}}}}}
			{"did":"did:plc:eve","time_us":1714550470000000,"kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.like","rkey":"3c","record":{"$type":"app.bsky.feed.like","createdAt":"2024-05-01T08:01:10Z","subject":{"uri":"at://did:plc:zoe/app.bsky.feed.post/3a"}}}}
			{"did":"did:plc:eve","time_us":1714550480000000,"kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.repost","rkey":"3d","record":{"$type":"app.bsky.feed.repost","createdAt":"2024-05-01T08:01:20Z","subject":{"uri":"at://did:plc:omar/app.bsky.feed.post/3b"}}}}
			{"did":"did:plc:omar","time_us":1714550490000000,"kind":"commit","commit":{"operation":"delete","collection":"app.bsky.feed.post","rkey":"3b"}}
			{"did":"did:plc:zoe","time_us":1714550500000000,"kind":"commit","commit":{"operation":"update","collection":"app.bsky.feed.post","rkey":"3a","record":{"$type":"app.bsky.feed.post","createdAt":"2024-05-01T08:00:00.000Z","text":"Où est le thé ?"}}}
			{"did":"did:plc:eve","time_us":1714550510000000,"kind":"identity","identity":{"did":"did:plc:eve"}}
			""";

	private final BlueskyConnector connector = new BlueskyConnector();

	@Test
	void aLikeThatIsTakenBackIsToldByItsAddress() {
		Reading read = Reading.of(connector, "x", EVENTS + """
				{"did":"did:plc:omar","time_us":1714550472000000,"kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.like","rkey":"3e","record":{"$type":"app.bsky.feed.like","createdAt":"2024-05-01T08:01:12Z","subject":{"uri":"at://did:plc:zoe/app.bsky.feed.post/3a"}}}}
				{"did":"did:plc:eve","time_us":1714550520000000,"kind":"commit","commit":{"operation":"delete","collection":"app.bsky.feed.like","rkey":"3c"}}
				""");
		assertEquals(List.of(Optional.of("at://did:plc:eve/app.bsky.feed.like/3c"), Optional.of("at://did:plc:omar/app.bsky.feed.like/3e")), read.reactions().stream().map(Reaction::id).toList());
		assertEquals(List.of("at://did:plc:eve/app.bsky.feed.like/3c"), read.all(Unreaction.class).stream().map(Unreaction::target).toList());
	}

	@Test
	void anEditHasTheTimeOfTheEdit() {
		assertEquals(List.of("2024-05-01T08:01:40Z"), Reading.of(connector, "x", EVENTS).all(io.murmure.core.record.Edit.class).stream().map(edit -> edit.time().toString()).toList());
	}

	@Test
	void aPictureWithoutWordsSaysWhatItsAuthorDescribes() {
		String picture = "{\"did\":\"did:plc:zoe\",\"time_us\":1714550400000000,\"kind\":\"commit\",\"commit\":{\"operation\":\"create\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"3z\",\"record\":{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2024-05-01T08:00:00Z\",\"text\":\"%s\",\"embed\":{\"images\":[{\"alt\":\"Un vélo bleu\",\"image\":{\"ref\":{\"$link\":\"bafkreia\"}}}]}}}}\n";
		assertEquals(List.of("Un vélo bleu", "Mine!"), List.of("", "Mine!").stream().map(text -> Reading.of(connector, "x", picture.formatted(text)).posts().get(0).text()).toList());
	}

	@Test
	void eventsOfJetstreamAreTheRecordsThatTheySay() throws IOException {
		assertTrue(connector.recognise(MemorySource.of("x", EVENTS)) > 0.9);
		Reading read = Reading.of(connector, "x", EVENTS);
		Post asked = read.post("at://did:plc:zoe/app.bsky.feed.post/3a");
		assertEquals(List.of("did:plc:omar"), asked.mentions());
		assertEquals("[vélo] fr [bafkreia] [MEDIA]", asked.hashtags() + " " + asked.language().get() + " " + asked.attachments() + " " + asked.marks());
		Post answer = read.post("at://did:plc:omar/app.bsky.feed.post/3b");
		assertEquals(asked.platformId(), answer.replyTo());
		assertEquals("2024-05-01T08:01:00Z", answer.time().toString(), "a clock that is ahead is not believed");
		assertEquals(asked.platformId().get(), read.reactions().get(0).target());
		assertEquals(answer.platformId(), read.post("at://did:plc:eve/app.bsky.feed.repost/3d").repostOf());
		assertEquals(answer.platformId().get(), read.all(Deletion.class).get(0).target());
		assertEquals("Où est le thé ?", read.all(Edit.class).get(0).text());
		assertEquals(List.of("0 records-left-out"), read.warnings());
	}

	@Test
	void answersOfTheApiHaveHandlesAndCounts() {
		Reading read = Reading.of(connector, "x", """
				{"thread":{"$type":"app.bsky.feed.defs#threadViewPost","post":{"uri":"at://did:plc:zoe/app.bsky.feed.post/3a","author":{"did":"did:plc:zoe","handle":"zoe.example"},"record":{"$type":"app.bsky.feed.post","createdAt":"2024-05-01T08:00:00Z","text":"Bonjour @omar.example","facets":[{"index":{"byteStart":8,"byteEnd":21},"features":[{"$type":"app.bsky.richtext.facet#mention","did":"did:plc:omar"}]}]},"likeCount":4,"repostCount":0},
				"replies":[{"post":{"uri":"at://did:plc:omar/app.bsky.feed.post/3b","author":{"did":"did:plc:omar","handle":"omar.example"},"record":{"$type":"app.bsky.feed.post","createdAt":"2024-05-01T08:01:00Z","text":"Salut","reply":{"parent":{"uri":"at://did:plc:zoe/app.bsky.feed.post/3a"}}}},"replies":[]}]}}""");
		assertEquals(List.of("zoe.example: Bonjour @omar.example", "omar.example: Salut"), read.said());
		assertEquals(List.of("omar.example"), read.posts().get(0).mentions());
		assertEquals(Map.of("likes", 4.0, "shares", 0.0), read.posts().get(0).counts());
		assertEquals(read.posts().get(0).platformId(), read.posts().get(1).replyTo());
	}

	@Test
	void noRecordOfARealRepositoryIsLost() throws IOException {
		Path file = SharedExports.at("bluesky/paul_staging.repo.car");
		assertTrue(connector.recognise(new FileSource(file)) > 0.9);
		Reading read = Reading.of(connector, file);
		String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		assertEquals(count(bytes, "e$typerapp.bsky.feed.post"), read.posts().stream().filter(post -> !post.marks().contains(Mark.FORWARDED)).count());
		assertEquals(count(bytes, "e$typetapp.bsky.feed.repost"), read.posts().stream().filter(post -> post.repostOf().isPresent()).count());
		assertEquals(count(bytes, "e$typerapp.bsky.feed.like"), read.reactions().size());
		assertEquals(Set.of("did:plc:cmpvykrzb2l22kj4ojlv3ox4"), Set.copyOf(read.posts().stream().map(Post::author).toList()));
		assertTrue(read.posts().stream().map(post -> post.platformId().get()).distinct().count() == read.posts().size());
		assertEquals(List.of("0 records-left-out"), read.warnings());
	}

	@Test
	void realEventsAndAnswersAreRead() throws IOException {
		assertEquals(20, Reading.of(connector, SharedExports.at("bluesky/capture_atprotocom.json")).posts().size());
		assertEquals(20, Reading.of(connector, SharedExports.at("bluesky/capture_hackerdarkweb.json")).posts().size());
		Reading repost = Reading.of(connector, SharedExports.at("bluesky/firehose_commit_4621317030.json"));
		assertEquals(Optional.of("at://"), repost.posts().get(0).repostOf().map(target -> target.substring(0, 5)));
		Reading life = Reading.of(connector, SharedExports.at("bluesky/post_lifecycle.json"));
		assertEquals(2, life.posts().size());
		assertTrue(life.posts().stream().anyMatch(post -> post.platformId().get().equals(life.all(Deletion.class).get(0).target())), "what was taken back is what was said");
	}

	@Test
	void aRepositoryThatIsCutOffIsReadUpToThere() throws IOException {
		byte[] whole = Files.readAllBytes(SharedExports.at("bluesky/paul_staging.repo.car"));
		Reading read = Reading.of(connector, new MemorySource("cut.car", Arrays.copyOf(whole, whole.length / 2)));
		assertTrue(read.posts().size() > 1 && read.posts().size() < 116, read.posts().size() + " posts");
		assertTrue(read.warnings().stream().anyMatch(warning -> warning.matches("[1-9]\\d* broken-repository")), read.warnings().toString());
		assertTrue(assertThrows(UncheckedIOException.class, () -> Reading.of(connector, new MemorySource("cut.car", Arrays.copyOf(whole, 58)))).getCause() instanceof SourceException);
	}

	@Test
	void whatFollowsBehindARepositoryCostsNoPost() throws IOException {
		byte[] whole = Files.readAllBytes(SharedExports.at("bluesky/paul_staging.repo.car"));
		for (byte[] behind : new byte[][] {new byte[300], "<html>error</html>".getBytes(StandardCharsets.US_ASCII), {(byte) 0xB7, 0x5C, 9, 1, 2, 3}}) {
			byte[] all = Arrays.copyOf(whole, whole.length + behind.length);
			System.arraycopy(behind, 0, all, whole.length, behind.length);
			Reading read = Reading.of(connector, new MemorySource("x.car", all));
			assertEquals(116, read.posts().size());
			assertTrue(read.warnings().stream().anyMatch(warning -> warning.endsWith(" broken-repository")), read.warnings().toString());
		}
	}

	@Test
	void contentIdsAreWrittenInBase32() {
		byte[] bytes = "foobar".getBytes(StandardCharsets.US_ASCII);
		assertEquals("bmzxw6ytboi", ContentId.text(bytes, 0, 6));
		assertEquals("bmzxw6yq", ContentId.text(bytes, 0, 4));
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector, "records-left-out", "broken-repository");
	}

	private static long count(String text, String part) {
		return (text.length() - text.replace(part, "").length()) / part.length();
	}
}
