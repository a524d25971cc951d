package io.murmure.connector.mastodon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.murmure.core.record.Mark;
import io.murmure.core.source.FileSource;
import io.murmure.testing.Help;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class MastodonTest {

	private final MastodonConnector connector = new MastodonConnector();

	@Test
	void postsRepliesAndBoosts() {
		Reading read = Reading.of(connector, "outbox.json", """
				{"type":"OrderedCollection","orderedItems":[
				 {"id":"https://pré.example/1/activity","type":"Create","actor":"https://pre.example/users/lou","published":"2024-01-01T10:00:00Z",
				  "object":{"id":"https://pre.example/1","type":"Note","summary":null,"inReplyTo":"https://pre.example/0","published":"2024-01-01T10:00:00Z",
				  "content":"<p>Bonne année <span class=\\"h-card\\"><a href=\\"https://pre.example/@max\\">@<span>max</span></a></span> !</p><p>Suite &amp; fin</p>","contentMap":{"fr":"x"},
				  "tag":[{"type":"Mention","name":"@max@pre.example"},{"type":"Hashtag","name":"#Voeux"}],"attachment":[{"url":"/media/a.png"}]}},
				 {"id":"https://pre.example/2/activity","type":"Announce","actor":"https://pre.example/users/lou","published":"2024-01-02T10:00:00Z","object":"https://pre.example/1"}]}""");
		assertEquals(List.of("lou@pre.example: Bonne année @max !\nSuite & fin", "lou@pre.example: "), read.said());
		assertEquals(Optional.of("https://pre.example/0"), read.posts().get(0).replyTo());
		assertEquals(List.of("max@pre.example"), read.posts().get(0).mentions());
		assertEquals(List.of("Voeux"), read.posts().get(0).hashtags());
		assertEquals(Optional.of("fr"), read.posts().get(0).language());
		assertEquals(read.posts().get(0).platformId(), read.posts().get(1).repostOf());
		assertEquals(Set.of(Mark.FORWARDED), read.posts().get(1).marks());
	}

	private static String status(int id, String account, String host, String more) {
		return """
				{"id": "%d", "created_at": "2026-03-10T10:0%1$d:00.000Z", "uri": "https://%3$s/users/x/statuses/%1$d", "visibility": "public", "content": "<p>mot %1$d</p>",
				"account": {"acct": "%2$s", "display_name": "Nom"}, "media_attachments": [], "tags": []%4$s}""".formatted(id, account, host, more);
	}

	@Test
	void whoIsMentionedOnTheirOwnServerIsWhoWritesThere() {
		Reading read = Reading.of(connector, "public.json", "[" + status(1, "claire", "masto.example", ", \"mentions\": []") + ","
				+ status(2, "bob@other.example", "other.example", ", \"mentions\": [{\"acct\": \"claire\", \"url\": \"https://masto.example/@claire\"}]") + "]");
		assertEquals(List.of("claire@masto.example"), read.posts().get(1).mentions());
		assertEquals("claire@masto.example", read.posts().get(0).author());
	}

	@Test
	void whatABoostPassesOnComesInFull() {
		Reading read = Reading.of(connector, "public.json", "[" + status(3, "bob", "masto.example", ", \"mentions\": [], \"reblog\": " + status(1, "claire", "masto.example", ", \"mentions\": []")) + "]");
		assertEquals(List.of("bob@masto.example: ", "claire@masto.example: mot 1"), read.said());
		assertEquals(Optional.of("1"), read.posts().get(0).repostOf());
	}

	@ParameterizedTest
	@CsvSource({ "kab, ", "zh-CN, zh", "fr, fr" })
	void aLanguageOfThreeLettersIsNotAnother(String told, String read) {
		Reading reading = Reading.of(connector, "public.json", "[" + status(1, "claire", "masto.example", ", \"mentions\": [], \"language\": \"" + told + "\"") + "]");
		assertEquals(Optional.ofNullable(read), reading.posts().get(0).language());
	}

	@Test
	void aPollHasItsChoices() {
		Reading read = Reading.of(connector, "outbox.json", """
				{"type":"OrderedCollection","orderedItems":[{"id":"a","type":"Create","actor":"https://pre.example/users/lou","published":"2024-01-01T10:00:00Z",
				  "object":{"id":"https://pre.example/1","type":"Question","published":"2024-01-01T10:00:00Z","content":"<p>Quel jour ?</p>","oneOf":[{"type":"Note","name":"Lundi"},{"type":"Note","name":"Mardi"}]}}]}""");
		assertEquals(List.of("lou@pre.example: Quel jour ?\n- Lundi\n- Mardi"), read.said());
		assertEquals(Set.of(Mark.POLL), read.posts().get(0).marks());
	}

	private static String outbox(String type, String more) {
		return "{\"type\":\"OrderedCollection\",\"orderedItems\":[{\"id\":\"a\",\"type\":\"Create\",\"actor\":\"https://pre.example/users/lou\",\"published\":\"2024-01-01T10:00:00Z\",\"object\":{\"id\":\"https://pre.example/1\",\"type\":\"" + type
				+ "\",\"published\":\"2024-01-01T10:00:00Z\"," + more + "}}]}";
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "[\"https://www.w3.org/ns/activitystreams#Public\"]|[\"https://pre.example/users/lou/followers\"]|pre.example", "[\"https://pre.example/users/lou/followers\"]|[\"as:Public\"]|pre.example",
			"[\"https://pre.example/users/lou/followers\"]|[]|Followers pre.example", "[\"https://loin.example/users/max\"]|[]|Messages pre.example", "\"https://loin.example/users/max\"|[]|Messages pre.example" })
	void whatIsNotForAllIsSaidInAPlaceOfItsOwn(String to, String cc, String place) {
		assertEquals(place, Reading.of(connector, "outbox.json", outbox("Note", "\"content\":\"<p>Bonjour Max</p>\",\"to\":" + to + ",\"cc\":" + cc)).posts().get(0).channel());
	}

	@Test
	void aPictureWithoutWordsSaysWhatItsAuthorDescribes() {
		String picture = "\"attachment\":[{\"url\":\"/m/a.png\",\"name\":\"Un vélo bleu contre un mur\"},{\"url\":\"/m/b.png\"}]";
		assertEquals(List.of("lou@pre.example: Un vélo bleu contre un mur"), Reading.of(connector, "outbox.json", outbox("Note", "\"content\":\"\"," + picture)).said());
		assertEquals(List.of("lou@pre.example: Le mien !"), Reading.of(connector, "outbox.json", outbox("Note", "\"content\":\"<p>Le mien !</p>\"," + picture)).said());
	}

	@Test
	void thePollOfAnArchiveKeepsItsVotes() {
		String poll = "\"content\":\"<p>Which day?</p>\",\"anyOf\":[{\"name\":\"Monday\",\"replies\":{\"totalItems\":3}},{\"name\":\"Tuesday\",\"replies\":{\"totalItems\":2}}],\"votersCount\":4";
		assertEquals(Map.of("votes", 5.0, "votes.1", 3.0, "votes.2", 2.0, "voters", 4.0), Reading.of(connector, "outbox.json", outbox("Question", poll)).posts().get(0).counts());
	}

	@Test
	void noActivityOfTheRealArchiveIsLost() throws IOException {
		Path file = SharedExports.at("mastodon/outbox.json");
		assertTrue(connector.recognise(new FileSource(file)) > 0.9);
		Reading read = Reading.of(connector, file);
		assertEquals(100, read.posts().size());
		assertTrue(read.posts().stream().noneMatch(post -> post.text().contains("<p>")));
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector);
	}
}
