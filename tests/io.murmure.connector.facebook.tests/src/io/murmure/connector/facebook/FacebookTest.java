package io.murmure.connector.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.FileSource;
import io.murmure.core.source.Source;
import io.murmure.core.source.Sources;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
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
		assertEquals(List.of("Ana: Flâner ✅ #Marché", "Ana: Au marché"), posts.said());
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
		assertTrue(connector.recognise(MemorySource.of("c.json", comments)) > 0.8);
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
		assertEquals(List.of("Ana LEFT"), Reading.of(connector, "g.json", """
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

	private static final String POSTS = "[{\"timestamp\":1600000000,\"data\":[{\"post\":\"Bonjour\"}],\"title\":\"%s\"}]";
	private static final String COMMENTS = "{\"%s\":[{\"timestamp\":1600000100,\"data\":[{\"comment\":{\"timestamp\":1600000100,\"comment\":\"Top\",\"author\":\"%s\",\"group\":\"Troc\"}}],\"title\":\"x\"}]}";

	@Test
	void aCommentInAGroupIsOnePostThoughTheDownloadHasItTwice() {
		Post among = Reading.of(connector, "comments_and_reactions/comments.json", COMMENTS.formatted("comments_v2", "Ana")).posts().get(0);
		Post inGroup = Reading.of(connector, "groups/your_comments_in_groups.json", COMMENTS.formatted("group_comments_v2", "Ana")).posts().get(0);
		assertEquals(among.channel() + among.platformId(), inGroup.channel() + inGroup.platformId());
		Post said = Reading.of(connector, "p.json", POSTS.formatted("x").replace("Bonjour", "Top").replace("1600000000", "1600000100")).posts().get(0);
		assertNotEquals(among.platformId(), said.platformId(), "a post with the same words is another");
	}

	@Test
	void aDownloadUnderFrenchFoldersHasOneOwner(@TempDir Path folder) throws IOException {
		Map<String, String> files = new TreeMap<>(Map.of("fb/votre_activite_sur_facebook/publications/vos_publications_1.json", POSTS.formatted("x"),
				"fb/votre_activite_sur_facebook/commentaires_et_reactions/commentaires.json", COMMENTS.formatted("comments_v2", "Zo\\u00c3\\u00a9 L."),
				"fb/votre_activite_sur_facebook/groupes/vos_groupes.json", "{\"groups_joined_v2\":[{\"timestamp\":1600000000,\"data\":[{\"name\":\"Troc\"}],\"title\":\"Vous avez rejoint Troc.\"}]}"));
		Path zip = folder.resolve("facebook.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				out.putNextEntry(new ZipEntry(file.getKey()));
				out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
				Path plain = folder.resolve("d").resolve(file.getKey());
				Files.createDirectories(plain.getParent());
				Files.writeString(plain, file.getValue());
			}
		}
		Reading packed = Reading.of(connector, zip);
		assertEquals(List.of("Zoé L.: Top", "Zoé L.: Bonjour"), packed.said());
		assertEquals(List.of("Zoé L. JOINED"), packed.moves());
		List<String> authors = Sources.under(List.of(folder.resolve("d"))).stream().flatMap(file -> Reading.of(connector, file).records().stream()).map(SourceRecord::author).toList();
		assertEquals(List.of("Zoé L.", "Zoé L.", "Zoé L."), authors);
	}

	@Test
	void onePartOfSeveralTakesTheNameOfItsOwnerFromTheSentencesOverThePosts() {
		Map<String, String> names = new TreeMap<>(Map.of("Ana Duval", "Ana Duval", "Ana Duval est avec Max Roy.", "Ana Duval", "Jean de la Tour a partag\u00e9 un lien.", "Jean de la Tour", "Ana Duval wrote on Max Roy's timeline.", "Ana Duval",
				"Vous avez rejoint Troc.", "(account owner)", "You added a photo.", "(account owner)", "Photos", "(account owner)", "Zo\u00e9 N\u00fa\u00f1ez actualiz\u00f3 su estado.", "Zo\u00e9 N\u00fa\u00f1ez"));
		Map<String, String> found = new TreeMap<>();
		names.keySet().forEach(title -> found.put(title, Reading.of(connector, "posts/your_posts_1.json", POSTS.formatted(title)).posts().get(0).author()));
		assertEquals(names, found);
		String several = "[" + String.join(",", List.of("Max Roy wrote on Ana Duval's timeline.", "Ana Duval updated her status.", "Ana Duval added a photo.").stream().map(POSTS::formatted).map(one -> one.substring(1, one.length() - 1)).toList()) + "]";
		assertEquals("Ana Duval", Reading.of(connector, "p.json", several).posts().get(0).author());
	}

	@Test
	void aPollIsInTheGroupThatItsSentenceNames() {
		String poll = "{\"group_posts_v2\":[{\"timestamp\":1600000000,\"attachments\":[{\"data\":[{\"poll\":{\"question\":\"Quand ?\",\"options\":[]}}]}],\"data\":[],\"title\":\"%s\"}]}";
		assertEquals(List.of("Vélo à Genève", "Velo & co"), List.of("Ana Duval a créé un sondage dans Vélo à Genève.", "Ana Duval created a poll in Velo & co.").stream()
				.map(title -> Reading.of(connector, "g.json", poll.formatted(title)).posts().get(0).channel()).toList());
	}

	@Test
	void aPageOfADownloadInHtmlIsToldInsteadOfReadAsADocument() throws IOException {
		Source page = MemorySource.of("your_posts_1.html", "<!DOCTYPE html>\n<html><head><title>Vos publications</title></head><body><div class=\"_a706\"><div class=\"_3-95 _a6-g\"><div class=\"_2ph_ _a6-p\">Bonjour</div></div></div></body></html>");
		assertTrue(connector.recognise(page) > 0.85);
		assertTrue(assertThrows(UncheckedIOException.class, () -> Reading.of(connector, page)).getCause().getMessage().contains("JSON"));
		assertEquals(0, connector.recognise(MemorySource.of("journal.html", "<html><body><p class=\"_a\">Notes on _a6 and JSON</p></body></html>")));
	}

	@Test
	void entriesOfLabelledFieldsAreReadWhereTheySaySomething() throws IOException {
		String edits = """
				[{"timestamp":1710000000,"media":[],"label_values":[{"label":"Texte","value":"Les graines sont arriv\\u00c3\\u00a9es #troc"},{"title":"Groupe","dict":[{"title":"","dict":[{"label":"Nom","value":"Troc de graines"}]}]}],"fbid":"17"},
				 {"timestamp":1710000100,"media":[{"uri":"a/b.jpg"}],"label_values":[{"label":"Comment","value":"Well done"},{"label":"Author","value":"Luc Petit"}],"fbid":"18"},
				 {"timestamp":1710000200,"label_values":[{"label":"Device","value":"Phone"}],"fbid":"19"}]""";
		assertTrue(connector.recognise(MemorySource.of("e.json", edits)) > 0.8);
		assertEquals(0, connector.recognise(MemorySource.of("s.json", edits.replace("Texte", "Device").replace("Comment", "Device"))));
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
