package io.murmure.connector.tiktok;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

class TikTokTest {

	private final TikTokConnector connector = new TikTokConnector();

	@Test
	void commentsConversationsAndVideosBearTheNameThatStandsBehindThem() {
		Reading read = Reading.of(connector, "user_data_tiktok.json", """
				{"Comment":{"Comments":{"CommentsList":[{"date":"2024-11-20 22:00:58","comment":"Génial #vélo","photo":"N/A","url":""}]}},
				 "Direct Messages":{"Chat History":{"ChatHistory":{"Chat History with nina:":[{"Date":"2024-01-02 08:00:00","From":"nina","Content":"Salut"}]}}},
				 "Profile":{"Profile Information":{"ProfileMap":{"userName":"tomtom"}}},
				 "Video":{"Videos":{"VideoList":[{"Date":"2024-02-02 08:00:00","Link":"https://v.example/1","Likes":"12","Title":"Mon vélo"}]}},
				 "Activity":{"Video Browsing History":{"VideoList":[{"Date":"2024-02-02 08:00:00","Link":"https://v.example/2"}]}}}""");
		assertEquals(List.of("tomtom: Génial #vélo", "nina: Salut", "tomtom: Mon vélo"), read.said());
		assertEquals(List.of("Comments", "nina", "Videos"), read.posts().stream().map(post -> post.channel()).toList());
		assertEquals("2024-11-20T22:00:58Z", read.posts().get(0).time().toString());
		assertEquals(Map.of("likes", 12.0), read.posts().get(2).counts());
		assertEquals(Set.of(Mark.MEDIA), read.posts().get(2).marks());
	}

	@Test
	void theLayoutOf2024WithItsPostsGroupsAndLiveTalk() {
		Reading read = Reading.of(connector, "user_data_tiktok.json", """
				{"Profile And Settings":{"Profile Info":{"ProfileMap":{"userName":"tomtom"}}},
				 "Comment":{"Comments":{"CommentsList":[{"date":"2024-11-20 22:00:58","comment":"Bravo","photo":"N/A","url":"N/A"}]}},
				 "Direct Message":{"Direct Messages":{"ChatHistory":{"Chat History with j.doe:":[{"Date":"2024-01-02 08:00:00","From":"j.doe","Content":"Hi"}]}},
				  "Group Chat":{"GroupChat":{"Les vélos:":[{"Date":"2024-01-02 09:00:00","From":"nina","Content":"On part quand ?"}]}}},
				 "Post":{"Posts":{"VideoList":[{"Date":"2024-02-02 08:00:00","Link":"https://v.example/1","Likes":"12","Title":"Mon vélo"}]}},
				 "Tiktok Live":{"Watch Live History":{"WatchLiveMap":{"71":{"WatchTime":"2024-03-02 08:00:00","Link":"https://l.example","Comments":[{"CommentTime":"2024-03-02 08:01:00","CommentContent":"Salut à tous"}],"Questions":[]}}}},
				 "Your Activity":{"Watch History":{"VideoList":[{"Date":"2024-02-02 08:00:00","Link":"https://v.example/2"}]}}}""");
		assertEquals(List.of("tomtom: Bravo", "j.doe: Hi", "nina: On part quand ?", "tomtom: Mon vélo", "tomtom: Salut à tous"), read.said());
		assertEquals(List.of("Comments", "j.doe", "Les vélos", "Videos", "Live"), read.posts().stream().map(post -> post.channel()).toList());
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void noCommentOfARealFileIsLostAlsoWhenItIsMalformed() throws IOException {
		for (String name : List.of("user_data_tiktok.json", "user_data_tiktok.MALFORMED-trailing-comma.json")) {
			Path file = SharedExports.at("tiktok/" + name);
			assertTrue(connector.recognise(new FileSource(file)) > 0.9, name);
			Reading read = Reading.of(connector, new FileSource(file), "owner", "moi");
			assertEquals(3 + 2, read.posts().size(), name);
			assertEquals(List.of(), read.warnings(), name);
			assertEquals(Optional.of("moi: OMG"), read.said().stream().findFirst());
		}
	}

	@Test
	void aDownloadAskedForAsTextIsReadWithItsLinesAndOwner() throws IOException {
		Path zip = java.nio.file.Files.createTempFile("tiktok", ".zip");
		Map<String, String> files = new java.util.LinkedHashMap<>();
		files.put("TikTok/Comment/Comments.txt", "Date: 2024-11-20 22:00:58 UTC\nComment: Génial #vélo\nNote: à refaire\nPhoto: N/A\nUrl: \n\nDate: 2024-11-21 08:00:00 UTC\nComment: So nice\nPhoto: N/A\n");
		files.put("TikTok/Direct Messages/Direct Messages.txt", ">>> Chat History with nina::\n\n2024-01-02 08:00:00 UTC nina: Salut\nça roule ?\n2024-01-02 08:01:00 UTC tomtom: Yes\n\n>>> Chat History with j.doe::\n\n2024-01-03 08:00:00 UTC j.doe: Hi: there\n");
		files.put("TikTok/Post/Posts.txt", "Date: 2024-02-02 08:00:00 UTC\nLink: https://v.example/1\nLike(s): 12\nTitle: Mon vélo\n");
		files.put("TikTok/Your Activity/Watch History.txt", "Date: 2024-02-02 08:00:00 UTC\nLink: https://v.example/2\n");
		files.put("TikTok/Profile And Settings/Profile Info.txt", "Username: tomtom\nBio: x\n");
		try (java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(java.nio.file.Files.newOutputStream(zip))) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				out.putNextEntry(new java.util.zip.ZipEntry(file.getKey()));
				out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
			}
		}
		Reading read = Reading.of(connector, zip);
		assertEquals(List.of("tomtom: Génial #vélo\nNote: à refaire", "tomtom: So nice", "nina: Salut\nça roule ?", "tomtom: Yes", "j.doe: Hi: there", "tomtom: Mon vélo"), read.said());
		assertEquals(List.of("Comments", "Comments", "nina", "nina", "j.doe", "Videos"), read.posts().stream().map(post -> post.channel()).toList());
		assertEquals("2024-11-20T22:00:58Z 12.0", read.posts().get(0).time() + " " + read.posts().get(5).counts().get("likes"));
		assertEquals(List.of(), read.warnings());
		java.nio.file.Files.delete(zip);
	}

	@Test
	void textOnOneVeryLongLineIsReadToItsEnd() {
		String words = "Été très long. ".repeat(100_000) + "Fin.";
		Reading talk = Reading.of(connector, "Direct Messages.txt", ">>> Chat History with nina::\n\n2024-01-02 08:00:00 UTC nina: " + words + "\n" + words + "\n2024-01-02 08:01:00 UTC tomtom: Ouf\u2028enfin\n");
		assertEquals(List.of("nina: " + words + "\n" + words, "tomtom: Ouf\u2028enfin"), talk.said());
		Reading comments = Reading.of(connector, "Comments.txt", "Date: 2024-11-20 22:00:58 UTC\nComment: " + words + "\nPhoto: N/A\n\nDate: 2024-11-21 08:00:00 UTC\nComment: Bref\nPhoto: N/A\n");
		assertEquals(List.of(words, "Bref"), comments.posts().stream().map(post -> post.text()).toList());
		assertEquals(List.of(), talk.warnings());
		assertEquals(List.of(), comments.warnings());
	}

	@Test
	void wordsFarLongerThanAnyAreCutAndTold() {
		Reading read = Reading.of(connector, "Comments.txt", "Date: 2024-11-20 22:00:58 UTC\nComment: " + "blabla".repeat(1_000_000) + "\nPhoto: N/A\n");
		assertEquals(1 << 22, read.posts().get(0).text().length());
		assertEquals(List.of("1 record-too-large"), read.warnings());
	}

	@Test
	void whatNestsWithoutEndIsGivenUpInTime() {
		String file = """
				{"Activity":{"Favorite":{"FavoriteList":[{"Date":"2021-06-01 07:11:33","Link":"x"},""" + "{\"a\":".repeat(50_000) + """
				{"Date":"2020-06-01 07:11:33","Link":"y"}]}},"Comment":{"Comments":{"CommentsList":[{"date":"2024-11-20 22:00:58","comment":"Bravo"}]}}}""";
		Reading read = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Reading.of(connector, "user_data_tiktok.json", file));
		assertTrue(read.warnings().toString().contains("damaged-json"), () -> read.warnings().toString());
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector);
	}
}
