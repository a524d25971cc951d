package io.murmure.connector.youtube;

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

class YouTubeTest {

	private final YouTubeConnector connector = new YouTubeConnector();

	@Test
	void takeoutInItsTwoSpellings() throws IOException {
		String old = "Comment ID,Channel ID,Comment Create Timestamp,Price,Parent Comment ID,Video ID,Comment Text\nUgA,UCzoe,2023-09-19T17:42:53.434647+00:00,0,,vid1,\"{\"\"takeoutSegments\"\":[{\"\"text\"\":\"\"Belle \"\"},{\"\"text\"\":\"\"balade\"\"}]}\"\n";
		String recent = "Comment ID,Channel ID,Comment create timestamp,Price,Parent comment ID,Post ID,Video ID,Comment text,Top-level comment ID\nUgB,UCzoe,2025-02-11T20:15:00Z,0,UgA,,vid1,\"{\"\"text\"\":\"\"Oui, \"\"},{\"\"text\"\":\"\"@omar\"\"}\",UgA\n";
		assertTrue(connector.recognise(MemorySource.of("x", old)) > 0.9 && connector.recognise(MemorySource.of("x", recent)) > 0.9);
		Reading first = Reading.of(connector, "comments.csv", old);
		assertEquals(List.of("UCzoe: Belle balade"), first.said());
		assertEquals("YouTube vid1 2023-09-19T17:42:53.434647Z", first.posts().get(0).channel() + " " + first.posts().get(0).time());
		Reading second = Reading.of(connector, "comments.csv", recent);
		assertEquals(List.of("UCzoe: Oui, @omar"), second.said());
		assertEquals(Optional.of("UgA"), second.post("UgB").replyTo());
		assertEquals(List.of("omar"), second.posts().get(0).mentions());
	}

	@Test
	void takeoutOfAnAccountInAnotherLanguageIsReadByWhatStandsInItsColumns() throws IOException {
		String french = """
				ID du commentaire,ID de la chaîne,Code temporel de création du commentaire,Prix,ID du commentaire parent,ID du post,ID de la vidéo,Texte du commentaire,ID du commentaire de premier niveau
				UgxA1b2C3d4,UCabcdefghijklmnopqrstuv,2025-02-11T20:15:00.123456+00:00,0,,,dQw4w9WgXcQ,"{""text"":""Belle balade""}",
				UgxA1b2C3d4.9Zy,UCabcdefghijklmnopqrstuv,2025-02-12T20:15:00.123456+00:00,0,UgxA1b2C3d4,,dQw4w9WgXcQ,"{""text"":""Oui, ""},{""text"":""vraiment""}",UgxA1b2C3d4
				""";
		assertTrue(connector.recognise(MemorySource.of("x", french)) > 0.9);
		Reading read = Reading.of(connector, "commentaires.csv", french);
		assertEquals(List.of("UCabcdefghijklmnopqrstuv: Belle balade", "UCabcdefghijklmnopqrstuv: Oui, vraiment"), read.said());
		assertEquals(Optional.of("UgxA1b2C3d4"), read.post("UgxA1b2C3d4.9Zy").replyTo());
		assertEquals("YouTube dQw4w9WgXcQ", read.posts().get(0).channel());
		assertEquals(0.0, connector.recognise(MemorySource.of("x", "nom,date,avis\nAna,2025-02-11T20:15:00Z,Bien\n")));
	}

	@Test
	void liveChatsOfAFrenchAccountAreReadByWhatStandsInTheirColumns() throws IOException {
		String french = """
				ID du chat en direct,ID de la chaîne,Horodatage de création du chat en direct,Prix,ID de la vidéo,Texte du chat en direct
				ChwKGkNObG5hbWVkYXlzMTIzNDU2Nzg5MDEyMzQ,UCabcdefghijklmnopqrstuv,2025-02-11T20:15:00+00:00,0,Ciw4w9WgXcQ,"{""text"":""en direct !""}"
				ChwKGkNObG5hbWVkYXlzMTIzNDU2Nzg5MDEyMzU%3D,UCabcdefghijklmnopqrstuv,2025-02-11T20:16:00+00:00,0,Ciw4w9WgXcQ,"{""text"":""encore""}"
				""";
		assertTrue(connector.recognise(MemorySource.of("x", french)) > 0.9);
		Reading read = Reading.of(connector, "chats en direct.csv", french);
		assertEquals(List.of("UCabcdefghijklmnopqrstuv: en direct !", "UCabcdefghijklmnopqrstuv: encore"), read.said());
		assertEquals("YouTube Ciw4w9WgXcQ ChwKGkNObG5hbWVkYXlzMTIzNDU2Nzg5MDEyMzQ", read.posts().get(0).channel() + " " + read.posts().get(0).platformId().orElseThrow());
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void aCommentUnderAPostOfACommunityHasThatPostForAPlace() throws IOException {
		String french = """
				ID du commentaire,ID de la chaîne,Horodatage de création du commentaire,Prix,ID du commentaire parent,ID du post,ID de la vidéo,Texte du commentaire,ID du commentaire de premier niveau
				UgxA1b2C3d4,UCabcdefghijklmnopqrstuv,2025-02-11T20:15:00+00:00,0,,UgkxQwErTyUiOp12,,"{""text"":""Sous un post""}",
				UgxA1b2C3d5,UCabcdefghijklmnopqrstuv,2025-02-11T20:16:00+00:00,0,,,,"{""text"":""Sous rien que l’on sache""}",
				""";
		assertTrue(connector.recognise(MemorySource.of("x", french)) > 0.9);
		Reading read = Reading.of(connector, "commentaires.csv", french);
		assertEquals(List.of("YouTube UgkxQwErTyUiOp12", "YouTube"), read.posts().stream().map(Post::channel).toList());
		assertEquals(Optional.empty(), read.posts().get(0).replyTo());
	}

	@Test
	void whoIsMentionedIsWhoWrote() {
		Reading read = Reading.of(connector, "x.json", """
				{"items":[{"kind":"youtube#commentThread","id":"t1","snippet":{"videoId":"vid1","topLevelComment":{"id":"t1","snippet":{"textOriginal":"Bonjour","textDisplay":"Bonjour","authorDisplayName":"@maxroy","publishedAt":"2024-05-01T08:00:00Z"}}},
				"replies":{"comments":[{"id":"t1.r1","snippet":{"parentId":"t1","textOriginal":"Hello @maxroy","authorDisplayName":"@ann","publishedAt":"2024-05-01T08:05:00Z"}}]}}]}""");
		assertEquals(List.of(read.post("t1").author()), read.post("t1.r1").mentions());
	}

	@Test
	void threadsOfTheDataApi() throws IOException {
		String answer = """
				{"kind":"youtube#commentThreadListResponse","items":[{"kind":"youtube#commentThread","id":"t1","snippet":{"videoId":"vid1","topLevelComment":{"kind":"youtube#comment","id":"t1","snippet":
				{"textDisplay":"L&#39;eau<br>froide","authorDisplayName":"@zoe","authorChannelId":{"value":"UCz"},"likeCount":3,"publishedAt":"2024-05-01T08:00:00Z","updatedAt":"2024-05-01T09:00:00Z"}}},
				"replies":{"comments":[{"kind":"youtube#comment","id":"t1.r1","snippet":{"parentId":"t1","textOriginal":"Brr","authorDisplayName":"@omar","authorChannelId":{"value":"UCo"},"publishedAt":"2024-05-01T08:05:00Z","updatedAt":"2024-05-01T08:05:00Z"}}]}}]}""";
		assertTrue(connector.recognise(MemorySource.of("x", answer)) > 0.9);
		Reading read = Reading.of(connector, "x.json", answer);
		assertEquals(List.of("zoe: L'eau\nfroide", "omar: Brr"), read.said());
		assertEquals(Optional.of("t1"), read.post("t1.r1").replyTo());
		assertEquals("YouTube vid1", read.post("t1.r1").channel());
		assertEquals(Map.of("likes", 3.0), read.post("t1").counts());
		assertEquals(Set.of(Mark.EDITED), read.post("t1").marks());
	}

	@Test
	void commentsThatYtDlpSaved() throws IOException {
		String saved = """
				{"id":"vid1","title":"Le canal","extractor_key":"Youtube","comments":[{"id":"c1","text":"Superbe","like_count":2,"author_id":"UCz","author":"@zoe","parent":"root","timestamp":1714550400},
				{"id":"c1.a","text":"Merci","author_id":"UCo","author":"@omar","parent":"c1","timestamp":1714550500}]}""";
		assertTrue(connector.recognise(MemorySource.of("x", saved)) > 0.9);
		Reading read = Reading.of(connector, "x.info.json", saved);
		assertEquals("[zoe: Superbe, omar: Merci] YouTube vid1", read.said() + " " + read.posts().get(0).channel());
		assertEquals(Optional.of("c1"), read.post("c1.a").replyTo());
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector);
	}
}
