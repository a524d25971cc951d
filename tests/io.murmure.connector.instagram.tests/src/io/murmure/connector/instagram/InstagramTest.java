package io.murmure.connector.instagram;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.record.Mark;
import io.murmure.core.source.FileSource;
import io.murmure.core.source.Source;
import io.murmure.core.source.Sources;
import io.murmure.testing.Help;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class InstagramTest {

	private final InstagramConnector connector = new InstagramConnector();

	@Test
	void postsCommentsOfBothLayoutsAndLikes() {
		Reading posts = Reading.of(connector, "posts_1.json", """
				[{"media":[{"uri":"media/posts/a.jpg","creation_timestamp":1600000000,"title":"Caf\\u00c3\\u00a9 #matin"}]},
				 {"media":[{"uri":"media/posts/b.jpg","creation_timestamp":1600000100,"title":""},{"uri":"c.jpg","creation_timestamp":1600000101,"title":""}],"title":"Deux","creation_timestamp":1600000105}]""");
		assertEquals(List.of("(account owner): Café #matin", "(account owner): Deux"), posts.said());
		assertEquals(List.of("b.jpg", "c.jpg"), posts.posts().get(1).attachments());
		assertEquals(Set.of(Mark.MEDIA), posts.posts().get(0).marks());
		Reading old = Reading.of(connector, "post_comments.json", """
				{"comments_media_comments":[{"title":"lea.photo","media_list_data":[],"string_list_data":[{"href":"","value":"Bravo @tom","timestamp":1600000000}]}]}""");
		Reading now = Reading.of(connector, "post_comments_1.json", """
				[{"media_list_data":[{"uri":""}],"string_map_data":{"Commentaire":{"value":"Bravo @tom"},"Auteur du m\\u00c3\\u00a9dia":{"value":"lea.photo"},"Heure":{"timestamp":1600000000}}}]""");
		assertEquals(List.of("(account owner): Bravo @tom"), old.said());
		assertEquals(old.posts().get(0).platformId(), now.posts().get(0).platformId());
		assertEquals("@lea.photo", now.posts().get(0).channel());
		assertEquals(List.of(List.of("lea.photo", "tom"), List.of("lea.photo", "tom")), List.of(old.posts().get(0).mentions(), now.posts().get(0).mentions()), "whose post it is must be known as a person");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			[{"media_list_data":[{"uri":""}],"string_map_data":{"Kommentar":{"value":"Quel virage !"},"Eigentümer":{"value":"mia.rad"},"Zeit":{"timestamp":1600000000}}}]""", """
			[{"string_map_data":{"Comment":{"href":"","value":"Quel virage !","timestamp":0},"Media Owner":{"href":"","value":"mia.rad","timestamp":0},"Time":{"href":"","value":"","timestamp":1600000000}}}]""" })
	void commentsAreCommentsUnderAnyName(String file) {
		Reading read = Reading.of(connector, "7f3a", file);
		assertEquals(List.of("(account owner): Quel virage !"), read.said());
		assertEquals("@mia.rad", read.posts().get(0).channel());
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void whatWasChosenOnceIsNoComment() {
		assertEquals(List.of(), Reading.of(connector, "7f3a", """
				[{"string_map_data":{"Comments Allowed From":{"value":"Everyone","timestamp":1600000000},"Since":{"value":"","timestamp":1600000000}}}]""").said());
		assertEquals(List.of(), Reading.of(connector, "7f3a", """
				{"story_polls":[{"string_map_data":{"Author":{"value":"mia.rad"},"Time":{"timestamp":1600000000}}}]}""").said());
	}

	@Test
	void postsOnThreadsAreSaidThere() throws IOException {
		String threads = """
				{"text_post_app_text_posts":[{"media":[{"uri":"","creation_timestamp":1719829100,"media_metadata":{},"title":"Qui roule dimanche\u00c2\u00a0? #velo","text_app_post":{"post_creation_source":"threads"}}]},
				 {"media":[{"uri":"media/other/a.jpg","creation_timestamp":1719829200,"title":"So sunny @tom"}]}]}""";
		assertTrue(connector.recognise(io.murmure.testing.MemorySource.of("threads_and_replies.json", threads)) > 0.85);
		Reading read = Reading.of(connector, "threads_and_replies.json", threads);
		assertEquals(List.of("Threads: Qui roule dimanche\u00a0? #velo", "Threads: So sunny @tom"), read.posts().stream().map(post -> post.channel() + ": " + post.text()).toList());
		assertEquals(List.of(Set.of(), Set.of(Mark.MEDIA)), read.posts().stream().map(post -> post.marks()).toList());
		assertEquals(List.of(List.of(), List.of("a.jpg")), read.posts().stream().map(post -> post.attachments()).toList());
	}

	@Test
	void whoseDownloadItIsTellsTheProfileWhateverLanguageTheFoldersAreIn(@TempDir Path folder) throws IOException {
		Path posts = folder.resolve("instagram-lea/votre_activité/contenu/posts_1.json");
		Path profile = folder.resolve("instagram-lea/informations_personnelles/informations/profil.json");
		Files.createDirectories(posts.getParent());
		Files.createDirectories(profile.getParent());
		Files.writeString(posts, """
				[{"media":[{"uri":"media/posts/a.jpg","creation_timestamp":1600000000,"title":"Café #matin"}]}]""");
		Files.writeString(profile.resolveSibling("autre.json"), """
				{"profile_changes":[{"string_map_data":{"Nom d’utilisateur":{"value":"une.autre"}}}]}""");
		Files.writeString(profile, """
				{"profile_user":[{"title":"","string_map_data":{"Adresse e-mail":{"value":"lea@velo.example"},"Nom d’utilisateur":{"value":"lea.photo"}}}]}""");
		List<Source> files = Sources.under(List.of(folder));
		Source own = files.stream().filter(file -> file.name().equals("posts_1.json")).findFirst().orElseThrow();
		assertEquals(List.of("lea.photo: Café #matin"), Reading.of(connector, own).said());
		Files.writeString(profile, Files.readString(profile).replace("Nom d’utilisateur", "Benutzername"));
		assertEquals(List.of("lea.photo: Café #matin"), Reading.of(connector, own).said());
	}

	@Test
	void nothingOfARealDownloadIsLost() throws IOException {
		for (Map.Entry<String, Integer> one : Map.of("corsali/content/archived_posts.json", 6, "corsali/content/recently_deleted_content.json", 4, "waultar/instagram_post.json", 5).entrySet()) {
			Path file = SharedExports.at("instagram/" + one.getKey());
			assertTrue(connector.recognise(new FileSource(file)) > 0.8, one.getKey());
			assertEquals(one.getValue(), Reading.of(connector, file).posts().size(), one.getKey());
		}
		assertEquals(215, Reading.of(connector, SharedExports.at("instagram/corsali/likes/liked_comments.json")).reactions().size());
		assertEquals(2, Reading.of(connector, SharedExports.at("facebook-dyi/waultar/post_comments.json")).posts().size());
		assertEquals(List.of("0 events-left-out"), Reading.of(connector, SharedExports.at("instagram/corsali/comments_settings/comments_allowed_from.json")).warnings());
		assertEquals(Optional.of("moi"), Reading.of(connector, new FileSource(SharedExports.at("instagram/corsali/content/archived_posts.json")), "owner", "moi")
				.posts().stream().map(post -> post.author()).findFirst());
	}

	@Test
	void downloadsUntil2020AreReadWithTheirCommentsPicturesAndMessages() throws IOException {
		String comments = "{\"media_comments\":[[\"2019-05-01T10:00:00\",\"Tr\\u00e8s beau #lac\",\"lea.photo\"],[\"no time\",\"x\",\"y\"],[\"2018-04-01T09:00:00+00:00\",\"Nice @bob\",\"tom\"]],\"live_comments\":[]}";
		assertTrue(connector.recognise(io.murmure.testing.MemorySource.of("c.json", comments)) > 0.8);
		Reading read = Reading.of(connector, "comments.json", comments);
		assertEquals(List.of("(account owner): Très beau #lac", "(account owner): Nice @bob"), read.said());
		assertEquals("@lea.photo 2019-05-01T10:00:00Z", read.posts().get(0).channel() + " " + read.posts().get(0).time());
		assertEquals(List.of("2 broken-record"), read.warnings());
		Reading media = Reading.of(connector, "media.json", """
				{"photos":[{"caption":"Au lac","taken_at":"2019-05-01T08:00:00","path":"photos/201905/a.jpg"}],"profile":[{"caption":"","taken_at":"2018-01-01T08:00:00","path":"profile/b.jpg","is_active_profile":true}],
				 "videos":[{"caption":"So windy","taken_at":"2019-05-02T08:00:00","path":"videos/c.mp4"}]}""");
		assertEquals(List.of("(account owner): Au lac", "(account owner): So windy"), media.said());
		Reading talk = Reading.of(connector, "messages.json", """
				[{"participants":["lea","tom"],"conversation":[{"sender":"tom","created_at":"2019-06-01T10:00:00+00:00","text":"On y va ?"},{"sender":"lea","created_at":"2019-06-01T09:00:00+00:00","likes":[]}]}]""");
		assertEquals("lea, tom tom: On y va ?", talk.posts().get(0).channel() + " " + talk.said().get(0));
	}

	@Test
	void likesOfDownloadsUntil2020AreReactions() throws IOException {
		String likes = "{\"media_likes\":[[\"2019-05-01T10:00:00+00:00\",\"lea.photo\"],[\"bientôt\",\"tom\"]],\"comment_likes\":[[\"2019-06-01T10:00:00+00:00\",\"nina\"]]}";
		assertTrue(connector.recognise(io.murmure.testing.MemorySource.of("likes.json", likes)) > 0.8);
		Reading read = Reading.of(connector, "likes.json", likes);
		assertEquals(List.of("(account owner) Instagram 2019-05-01T10:00:00Z ❤", "(account owner) Instagram 2019-06-01T10:00:00Z ❤"),
				read.reactions().stream().map(one -> one.author() + " " + one.channel() + " " + one.time() + " " + one.sign()).toList());
		assertEquals(List.of("2 broken-record"), read.warnings());
	}

	@Test
	void labelledFieldsAreLikesAndComments() throws IOException {
		String likes = """
				[{"timestamp":1740000000,"media":[],"label_values":[{"label":"URL","value":"https://www.instagram.com/p/Abc_1/","href":"https://www.instagram.com/p/Abc_1/"},
				  {"title":"Propri\u00c3\u00a9taire","dict":[{"title":"","dict":[{"label":"Nom","value":"L\u00c3\u00a9a"},{"label":"Nom d\u00e2\u0080\u0099utilisateur","value":"lea.photo"}]}]}],"fbid":"17"},
				 {"timestamp":1740000100,"label_values":[{"label":"URL","value":"https://www.instagram.com/reel/Def_2/"}]}]""";
		assertTrue(connector.recognise(io.murmure.testing.MemorySource.of("liked_posts.json", likes)) > 0.9);
		assertEquals(List.of("Instagram https://www.instagram.com/p/Abc_1/ 2025-02-19T21:20:00Z", "Instagram https://www.instagram.com/reel/Def_2/ 2025-02-19T21:21:40Z"),
				Reading.of(connector, "liked_posts.json", likes).reactions().stream().map(one -> one.channel() + " " + one.target() + " " + one.time()).toList());
		String comments = """
				[{"label_values":[{"label":"Comment","value":"Tr\u00c3\u00a8s beau #lac"},{"label":"Media Owner","value":"lea.photo"},{"label":"Time","timestamp_value":1740000000},{"label":"URL","href":"https://www.instagram.com/p/Abc_1/"}],"timestamp":1740000000},
				 {"label_values":[{"label":"Search","value":"lac"}],"timestamp":1740000001}]""";
		Reading read = Reading.of(connector, "post_comments_1.json", comments);
		assertEquals(List.of("(account owner): Très beau #lac"), read.said());
		assertEquals("@lea.photo", read.posts().getFirst().channel());
		assertEquals(List.of("0 events-left-out"), read.warnings());
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector);
	}
}
