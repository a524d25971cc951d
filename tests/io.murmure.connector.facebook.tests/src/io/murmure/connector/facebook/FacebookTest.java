package io.murmure.connector.facebook;

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

class FacebookTest {

	private final FacebookConnector connector = new FacebookConnector();

	@Test
	void postsCommentsAndGroupsWithTheirAccentsRepaired() {
		Reading posts = Reading.of(connector, "your_posts_1.json", """
				[{"timestamp":1600000000,"data":[{"post":"Fl\\u00c3\\u00a2ner \\u00e2\\u009c\\u0085 #March\\u00c3\\u00a9"}],"title":"Ana updated her status.","tags":[{"name":"Zo\\u00c3\\u00a9 L."}]},
				 {"timestamp":1600000100,"attachments":[{"data":[{"media":{"uri":"posts/media/a.jpg","creation_timestamp":1600000090,"description":"Au march\\u00c3\\u00a9"}},{"external_context":{"url":"https://marche.example"}}]}],"data":[{"update_timestamp":1600000100}]},
				 {"timestamp":1600000200,"data":[{"update_timestamp":1600000200}]}]""");
		assertEquals(List.of("(account owner): Flâner ✅ #Marché", "(account owner): Au marché"), posts.said());
		assertEquals(List.of("Zoé L."), posts.posts().get(0).mentions());
		assertEquals(List.of("Marché"), posts.posts().get(0).hashtags());
		assertEquals(Set.of(Mark.MEDIA), posts.posts().get(1).marks());
		assertEquals(List.of("https://marche.example"), posts.posts().get(1).links());
		assertEquals(List.of("0 nothing-to-tell"), posts.warnings());
		Reading comments = Reading.of(connector, "c.json", """
				{"group_comments_v2":[{"timestamp":1600000000,"data":[{"comment":{"timestamp":1600000000,"comment":"Top","author":"Ana","group":"Troc de graines"}}],"title":"x"}]}""");
		assertEquals("Troc de graines Ana: Top", comments.posts().get(0).channel() + " " + comments.said().get(0));
		Reading groups = Reading.of(connector, "g.json", """
				{"groups_joined_v2":[{"timestamp":1600000000,"data":[{"name":"Troc"}],"title":"x"}]}""");
		assertEquals(List.of("(account owner) JOINED"), groups.moves());
	}

	@Test
	void nothingThatWasSaidInARealDownloadIsLost() throws IOException {
		Map<String, Integer> expected = Map.of("corsali/comments_and_reactions/comments.json", 2, "corsali/groups/your_comments_in_groups.json", 2,
				"corsali/posts/your_posts_1.json", 10, "corsali/groups/your_posts_in_groups.json", 98, "waultar/your_posts_1.json", 11,
				"waultar/your_posts_in_groups.json", 2, "corsali/groups/your_pending_posts_in_groups.json", 1, "waultar/facebook_comments.json", 8);
		for (Map.Entry<String, Integer> one : expected.entrySet()) {
			Path file = SharedExports.at("facebook-dyi/" + one.getKey());
			assertTrue(connector.recognise(new FileSource(file)) > 0.8, one.getKey());
			Reading read = Reading.of(connector, file);
			assertEquals(one.getValue(), read.posts().size(), one.getKey());
			assertTrue(read.posts().stream().noneMatch(post -> post.text().contains("Ã")), one.getKey());
		}
		assertEquals(12, Reading.of(connector, SharedExports.at("facebook-dyi/corsali/groups/your_answers_to_participation_questions.json")).posts().size());
		Reading posted = Reading.of(connector, SharedExports.at("facebook-dyi/corsali/groups/your_posts_in_groups.json"));
		assertEquals(0, posted.posts().stream().filter(post -> post.channel().equals("Facebook groups")).count());
		assertEquals(29, posted.posts().stream().map(post -> post.channel()).distinct().count());
		assertEquals(List.of("JOINED", "LEFT"), Reading.of(connector, SharedExports.at("facebook-dyi/corsali/groups/your_group_membership_activity.json")).moves().stream()
				.map(move -> move.substring(move.lastIndexOf(' ') + 1)).toList());
		assertEquals(3, Reading.of(connector, SharedExports.at("facebook-dyi/waultar/your_group_membership_activity.json")).moves().size());
		assertEquals(Optional.of("owner"), Reading.of(connector, new FileSource(SharedExports.at("facebook-dyi/corsali/posts/your_posts_1.json")), "owner", "owner")
				.posts().stream().map(post -> post.author()).findFirst());
	}

	@Test
	void wordsUnderPicturesInPollsAndNotesAreKeptBesideThoseOfThePost() {
		Reading read = Reading.of(connector, "your_posts_1.json", """
				[{"timestamp":1600000000,"attachments":[{"data":[{"media":{"uri":"p/a.jpg","creation_timestamp":1600000000,"description":"Le pont neuf"}},{"media":{"uri":"p/b.jpg","description":"Notre balade"}}]}],"data":[{"post":"Notre balade de dimanche"}]},
				 {"timestamp":1600000100,"attachments":[{"data":[{"poll":{"question":"Quel jour ?","options":[{"option":"Samedi","voted":true},{"option":"Dimanche"}]}}]}],"data":[]},
				 {"timestamp":1600000200,"attachments":[{"data":[{"note":{"title":"Freins","text":"Tout sur les freins","media":[{"uri":"p/c.jpg"}]}}]}],"data":[]},
				 {"timestamp":1600000300,"attachments":[{"data":[{"for_sale_item":{"title":"Casque","description":"Comme neuf"}}]}],"data":[]},
				 {"timestamp":1600000400,"attachments":[{"data":[{"place":{"name":"Café du port"}}]}],"data":[{}]},
				 {"timestamp":1600000500,"attachments":[{"data":[{"event":{"name":"Fête du vélo"}}]}],"data":[{"post":"On y va ?"}]}]""");
		assertEquals(List.of("Notre balade de dimanche\nLe pont neuf", "Quel jour ?\n- Samedi\n- Dimanche", "Freins\nTout sur les freins", "Casque\nComme neuf", "Café du port", "On y va ?"),
				read.posts().stream().map(post -> post.text()).toList());
		assertEquals(List.of(Set.of(Mark.MEDIA), Set.of(Mark.POLL), Set.of(Mark.MEDIA), Set.of(), Set.of(Mark.LOCATION), Set.of()), read.posts().stream().map(post -> Set.copyOf(post.marks())).toList());
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void downloadsFromBefore2021AndAlbumsAreRead() throws IOException {
		String comments = "{\"comments\":[{\"timestamp\":1500000000,\"data\":[{\"comment\":{\"timestamp\":1500000000,\"comment\":\"Top\",\"author\":\"Ana\",\"group\":\"Troc\"}}],\"title\":\"x\"}]}";
		assertTrue(connector.recognise(io.murmure.testing.MemorySource.of("c.json", comments)) > 0.8);
		assertEquals(List.of("Ana: Top"), Reading.of(connector, "comments.json", comments).said());
		Reading posts = Reading.of(connector, "g.json", """
				{"group_posts":{"activity_log_data":[{"timestamp":1500000000,"data":[{"post":"Qui a des graines ?"}],"title":"Ana posted in Troc."}]}}""");
		assertEquals("Troc: Qui a des graines ?", posts.posts().get(0).channel() + ": " + posts.posts().get(0).text());
		Reading wall = Reading.of(connector, "w.json", """
				{"wall_posts_sent_to_you":{"activity_log_data":[{"timestamp":1500000000,"data":[{"post":"Bonne fête"}],"title":"Luc Petit wrote on your timeline."}]}}""");
		assertEquals(List.of("Luc Petit: Bonne fête"), wall.said());
		Reading album = Reading.of(connector, "0.json", """
				{"name":"Balade","photos":[{"uri":"p/a.jpg","creation_timestamp":1500000000,"title":"Balade","description":"Le sommet","comments":[{"timestamp":1500000100,"comment":"Quelle vue","author":"Luc"}]}],"cover_photo":{"uri":"p/a.jpg"}}""");
		assertEquals(List.of("(account owner): Le sommet", "Luc: Quelle vue"), album.said());
		assertEquals(album.posts().get(0).platformId(), album.posts().get(1).replyTo());
	}

	@Test
	void theGroupOfAPostIsReadFromItsSentence() {
		Reading posts = Reading.of(connector, "p.json", """
				{"group_posts_v2":[{"timestamp":1600000000,"data":[{"post":"Bonjour"}],"title":"Ana a publi\u00c3\u00a9 dans Troc de graines."},
				 {"timestamp":1600000100,"data":[{"post":"Hi"}],"title":"Ana shared a link to the group: Seeds & co."},{"timestamp":1600000200,"data":[{"post":"Hej"}],"title":"Ana blablabla."}]}""");
		assertEquals(List.of("Troc de graines", "Seeds & co", "Facebook groups"), posts.posts().stream().map(post -> post.channel()).toList());
		assertEquals(List.of("(account owner) LEFT"), Reading.of(connector, "g.json", """
				{"groups_joined_v2":[{"timestamp":1600000000,"title":"Ana n’est plus membre de Troc."}]}""").moves());
	}

	@Test
	void aDroppedArchiveTellsWhoseItIs() throws IOException {
		Path zip = java.nio.file.Files.createTempFile("facebook", ".zip");
		try (java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(java.nio.file.Files.newOutputStream(zip))) {
			out.putNextEntry(new java.util.zip.ZipEntry("fb/posts/your_posts_1.json"));
			out.write("[{\"timestamp\":1600000000,\"data\":[{\"post\":\"Bonjour\"}],\"title\":\"x\"}]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
			out.putNextEntry(new java.util.zip.ZipEntry("fb/profile_information/profile_information.json"));
			out.write("{\"profile_v2\":{\"name\":{\"full_name\":\"Ana L.\"}}}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		}
		assertEquals(List.of("Ana L.: Bonjour"), Reading.of(connector, zip).said());
		java.nio.file.Files.delete(zip);
	}

	@Test
	void aDownloadWithoutItsProfileTakesTheNameOfItsOwnerFromTheComments() throws IOException {
		Path zip = java.nio.file.Files.createTempFile("facebook", ".zip");
		try (java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(java.nio.file.Files.newOutputStream(zip))) {
			out.putNextEntry(new java.util.zip.ZipEntry("fb/posts/your_posts_1.json"));
			out.write("[{\"timestamp\":1600000000,\"data\":[{\"post\":\"Bonjour\"}],\"title\":\"x\"}]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
			out.putNextEntry(new java.util.zip.ZipEntry("fb/comments_and_reactions/comments.json"));
			out.write("{\"comments_v2\":[{\"timestamp\":1600000100,\"data\":[{\"comment\":{\"timestamp\":1600000100,\"comment\":\"Top\",\"author\":\"Zo\\u00c3\\u00a9 L.\"}}]}]}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		}
		assertEquals(List.of("Zoé L.: Bonjour", "Zoé L.: Top"), Reading.of(connector, zip).said());
		java.nio.file.Files.delete(zip);
	}

	@Test
	void entriesOfLabelledFieldsAreReadWhereTheySaySomething() throws IOException {
		String edits = """
				[{"timestamp":1710000000,"media":[],"label_values":[{"label":"Texte","value":"Les graines sont arriv\\u00c3\\u00a9es #troc"},{"title":"Groupe","dict":[{"title":"","dict":[{"label":"Nom","value":"Troc de graines"}]}]}],"fbid":"17"},
				 {"timestamp":1710000100,"media":[{"uri":"a/b.jpg"}],"label_values":[{"label":"Comment","value":"Well done"},{"label":"Author","value":"Luc Petit"}],"fbid":"18"},
				 {"timestamp":1710000200,"label_values":[{"label":"Device","value":"Phone"}],"fbid":"19"}]""";
		assertTrue(connector.recognise(io.murmure.testing.MemorySource.of("e.json", edits)) > 0.8);
		assertEquals(0, connector.recognise(io.murmure.testing.MemorySource.of("s.json", edits.replace("Texte", "Device").replace("Comment", "Device"))));
		Reading read = Reading.of(connector, "your_comment_edits.json", edits);
		assertEquals(List.of("(account owner): Les graines sont arrivées #troc", "Luc Petit: Well done"), read.said());
		assertEquals(List.of("Troc de graines", "Facebook"), read.posts().stream().map(post -> post.channel()).toList());
		assertEquals(Set.of(Mark.EDITED), read.post("17").marks());
		assertEquals(List.of("b.jpg"), read.post("18").attachments());
		assertEquals(List.of("0 nothing-to-tell"), read.warnings());
		assertEquals(Set.of(), Reading.of(connector, "credit-mutuel/your_comments.json", edits).post("17").marks(), "a folder does not edit");
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector, "nothing-to-tell");
	}
}
