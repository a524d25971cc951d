package io.murmure.connector.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Post;
import io.murmure.core.source.FileSource;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

class SuitesTest {

	private final SuitesConnector connector = new SuitesConnector();

	private Post only(String table) throws IOException {
		assertTrue(connector.recognise(MemorySource.of("x", table)) > 0.8);
		Reading read = Reading.of(connector, "x.csv", table);
		assertEquals(List.of("0 untested-mapping"), read.warnings());
		assertEquals(1, read.posts().size());
		return read.posts().get(0);
	}

	@Test
	void crowdTangleAsItsPagesDownloadIt() throws IOException {
		Post post = only("""
				Group Name,User Name,Facebook Id,Post Created,Type,Total Interactions,Likes,Comments,Shares,Love,URL,Message,Link,Final Link,Link Text,Description
				Troc de graines,,55,2024-05-01 10:00:00 CEST,Photo,"1,204",1200,3,1,0,https://www.facebook.com/groups/55/permalink/7,"Fèves, pois #semis",https://a.example,,,
				""");
		assertEquals("facebook Troc de graines [] 2024-05-01T08:00:00Z Fèves, pois #semis", post.platform() + " " + post.channel() + " [" + post.author() + "] " + post.time() + " " + post.text());
		assertEquals(1200.0, post.counts().get("likes"));
		assertEquals(List.of("semis"), post.hashtags());
	}

	@Test
	void rowsThatRanTogetherAreTold() {
		String row = "Troc de graines,,55,2024-05-01 10:00:00 CEST,Photo,1,1,3,1,0,https://www.facebook.com/groups/55/permalink/7,Fèves,,,,x";
		Reading read = Reading.of(connector, "posts.csv", "Group Name,User Name,Facebook Id,Post Created,Type,Total Interactions,Likes,Comments,Shares,Love,URL,Message,Link,Final Link,Link Text,Description\n"
				+ row + row + "\n" + row + ",,\n");
		assertEquals(2, read.posts().size());
		assertTrue(read.warnings().contains("1 cells-too-many"), read.warnings().toString());
		assertTrue(read.warnings().stream().noneMatch(warning -> warning.startsWith("2 ")), read.warnings().toString());
	}

	@Test
	void postsOfXIn4catPointToWhomTheyAnswerQuoteAndPassOn() {
		Reading read = Reading.of(connector, "x.csv", """
				id,thread_id,timestamp,unix_timestamp,body,author,author_fullname,author_id,retweeted_user,quote_tweet_id,replied_author,mentions
				100,100,2026-03-14 17:01:00,1773507660,Racine,lucie_p,Lucie Perrin,7,,,,
				102,100,2026-03-14 17:03:00,1773507780,@marc_d oui,zoe_k,Zoé K,8,,,marc_d,"marc_d,lucie_p"
				103,103,2026-03-14 17:04:00,1773507840,je cite,tom_w,Tom W,9,,100,,
				104,104,2026-03-14 17:05:00,1773507900,RT @lucie_p: Racine,ana_r,Ana R,10,lucie_p,,,
				""");
		assertEquals(List.of("x X", "x X", "x X", "x X"), read.posts().stream().map(post -> post.platform() + " " + post.channel()).toList());
		assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of("100"), Optional.empty()), read.posts().stream().map(Post::quoteOf).toList());
		assertEquals(List.of("marc_d", "lucie_p"), read.posts().get(1).mentions());
		assertTrue(read.posts().stream().allMatch(post -> post.replyTo().isEmpty()), "the conversation is no answered post");
		assertEquals(Optional.of("lucie_p"), read.posts().get(3).wordsOf());
	}

	@Test
	void messagesOfTelegramIn4catStayInTheirChats() {
		Reading read = Reading.of(connector, "x.csv", """
				id,thread_id,chat,author,author_username,author_name,body,reply_to,timestamp,unix_timestamp,author_forwarded_from_name,author_forwarded_from_username
				veloparis-1,veloparis,veloparis,1234567890,lucie_p,Lucie Perrin,Qui vient ?,,2026-03-14 17:01:00,1773507660,,
				veloparis-2,veloparis,veloparis,2234567890,,Marc Dubois,Moi,1,2026-03-14 17:02:00,1773507720,,
				cuisine-7,cuisine,cuisine,3234567890,zoe_k,Zoé K,Recette,,2026-03-14 17:03:00,1773507780,Chef Paul,
				""");
		assertEquals(List.of("telegram veloparis lucie_p", "telegram veloparis Marc Dubois", "telegram cuisine zoe_k"),
				read.posts().stream().map(post -> post.platform() + " " + post.channel() + " " + post.author()).toList());
		assertEquals(Optional.of("veloparis-1"), read.posts().get(1).replyTo());
		assertEquals(Optional.of("Chef Paul"), read.posts().get(2).wordsOf());
	}

	@Test
	void commentsOfTikTokAndPostsOfBlueskyIn4catHaveTheirPlaces() {
		Reading comments = Reading.of(connector, "x.csv", """
				id,thread_id,author,author_full,body,timestamp,unix_timestamp,post_id,is_comment_on_comment
				72,71,marc_d,Marc,oui,2026-03-14 17:02:00,1773507720,70,yes
				""");
		assertEquals("TikTok 70 71", comments.posts().get(0).channel() + " " + comments.posts().get(0).replyTo().get());
		Reading sky = Reading.of(connector, "x.csv", """
				id,thread_id,created_at,author,author_id,body,quoted_post,replied_to_post,author_display_name,timestamp,languages
				at://did:plc:b/app.bsky.feed.post/3,at://did:plc:a/app.bsky.feed.post/1,2026-03-14T17:02:00+00:00,marc.bsky.social,did:plc:b,oui,,at://did:plc:a/app.bsky.feed.post/2,Marc,1773507720,fr
				""");
		assertEquals("bluesky Bluesky at://did:plc:a/app.bsky.feed.post/2", sky.posts().get(0).platform() + " " + sky.posts().get(0).channel() + " " + sky.posts().get(0).replyTo().get());
	}

	@Test
	void brandwatchTellsWhomAPostOfXAnswersAndItsTitleOnce() {
		Reading read = Reading.of(connector, "x.csv", """
				Query Name,Date,Title,Snippet,Url,Domain,Full Name,Full Text,Mentioned Authors,Resource Id,Twitter Reply to,Twitter Retweet of,Twitter Likes,Author
				Vélo,2026-03-14 18:01:00.0,Qui vient ? #velo,Qui,http://twitter.com/lucie_p/statuses/1001,twitter.com,lucie_p (Lucie Perrin),"Qui vient ?
				#velo",,r1,,,5,lucie_p
				Vélo,2026-03-14 18:03:00.0,Oui,Oui,http://twitter.com/marc_dub/statuses/1002,twitter.com,marc_dub (Marc Dubois),Oui demain,@lucie_p,r2,http://twitter.com/lucie_p/statuses/1001,,3,marc_dub
				""");
		assertEquals(List.of("Qui vient ?\n#velo", "Oui demain"), read.posts().stream().map(Post::text).toList());
		assertEquals(read.posts().get(0).platformId(), read.posts().get(1).replyTo());
		assertEquals(List.of("lucie_p"), read.posts().get(1).mentions());
		assertEquals(5.0, read.posts().get(0).counts().get("likes"));
	}

	@Test
	void talkwalkerCallsPeopleByTheirHandles() {
		Reading read = Reading.of(connector, "x.csv", """
				url;published;content;host_url;parent_url;lang;source_type;extra_author_attributes.name;extra_author_attributes.short_name
				http://twitter.com/lucie_p/statuses/1001;2026-03-14 18:01:00;Qui vient ?;http://twitter.com/;;fr;SOCIALMEDIA,SOCIALMEDIA_TWITTER;Lucie Perrin;lucie_p
				http://twitter.com/marc/statuses/1002;2026-03-14 18:02:00;@lucie_p oui;http://twitter.com/;http://twitter.com/lucie_p/statuses/1001;fr;SOCIALMEDIA,SOCIALMEDIA_TWITTER;Marc D;marc
				""");
		assertEquals(List.of("x twitter.com lucie_p", "x twitter.com marc"), read.posts().stream().map(post -> post.platform() + " " + post.channel() + " " + post.author()).toList());
		assertEquals(Optional.of("1001"), read.posts().get(1).replyTo());
	}

	@Test
	void meltwaterTellsTheHourApartAndLanguagesByName() {
		Reading read = Reading.of(connector, "x.csv", """
				Date,Time,Document ID,URL,Title,Opening Text,Hit Sentence,Source Type,Language,Author Handle
				14-Mar-2026,6:01 PM,d1,https://a.example,Titre,Texte,Texte,News,French,@lucie_p
				""");
		assertEquals("2026-03-14T17:01:00Z fr lucie_p", read.posts().get(0).time() + " " + read.posts().get(0).language().get() + " " + read.posts().get(0).author());
	}

	@Test
	void theContentLibraryOfMeta() throws IOException {
		Post post = only("id,creation_time,text,lang,post_owner.name,surface.name,statistics.like_count,statistics.comment_count\n9,2024-05-01T08:00:00+00:00,Hello,en,Bike shop,Cyclists of Lyon,5,2\n");
		assertEquals("Cyclists of Lyon Bike shop Hello en 2.0", post.channel() + " " + post.author() + " " + post.text() + " " + post.language().get() + " " + post.counts().get("replies"));
	}

	@Test
	void fourCatWithItsThreads() throws IOException {
		Reading read = Reading.of(connector, "4cat.csv", """
				id,thread_id,timestamp,author,subject,body,likes
				a,a,2024-05-01 08:00:00,zoe,Vélos,Lequel ?,4
				b,a,2024-05-01 08:05:00,omar,,Le bleu,
				""");
		assertEquals(List.of("zoe: Vélos\n\nLequel ?", "omar: Le bleu"), read.said());
		assertEquals(Optional.of("a"), read.post("b").replyTo());
		assertEquals(Optional.empty(), read.post("a").replyTo());
		assertEquals("2024-05-01T08:00:00Z", read.post("a").time().toString());
	}

	@Test
	void brandwatchWithTheLinesBeforeItsHeader() throws IOException {
		Post post = only("""
				Report:,Mentions
				Brand:,Vélo
				From:,2024-05-01
				,
				Query Id,Query Name,Date,Title,Snippet,Url,Domain,Language,Author,Full Text
				1,q,2024-05-01 10:00:00.0,Essai,Un bout,https://forum.example/t/1,twitter.com,fr,zoe,"Un bout, puis tout le reste"
				""");
		assertEquals("x zoe Essai\n\nUn bout, puis tout le reste fr", post.platform() + " " + post.author() + " " + post.text() + " " + post.language().get());
		assertEquals("2024-05-01T08:00:00Z", post.time().toString(), "in the zone of the study");
	}

	@Test
	void talkwalkerAndMeltwater() throws IOException {
		Post talk = only("url;published;title;content;source_type;extra_author_attributes.name;lang;engagement\nhttps://b.example/1;1714550400000;Test;Test of it;SOCIALMEDIA_TWITTER;ann;en;7\n");
		assertEquals("x ann Test of it 2024-05-01T08:00:00Z {engagement=7.0}", talk.platform() + " " + talk.author() + " " + talk.text() + " " + talk.time() + " " + talk.counts());
		byte[] tabs = ("\uFEFFDate\tDocument ID\tURL\tSource Name\tAuthor Handle\tTitle\tOpening Text\tHit Sentence\tLanguage\n"
				+ "2024-05-01 10:00\tD1\thttps://m.example/1\tForum\t@zoe\tSelle\tElle casse\tElle casse vite\tfr\n").getBytes(StandardCharsets.UTF_16LE);
		Reading melt = Reading.of(connector, new MemorySource("m.csv", tabs));
		assertEquals(List.of("zoe: Selle\n\nElle casse"), melt.said());
		assertEquals("Forum", melt.post("D1").channel());
	}

	@Test
	void meltwatersOlderTable() throws IOException {
		String table = "\uFEFFDate\tHeadline\tURL\tOpening Text\tHit Sentence\tSource\tInfluencer\tLanguage\tReach\tEngagement\tTweet Id\tTwitter Screen Name\n"
				+ "01-Jul-2024 10:00AM\tLe pont ferme\thttps://journal.example/1\tDès lundi\tOn ferme le pont\tLe Journal du lac\tZoé Petit\tFrench\t1,200\t5\t\t\n"
				+ "1-Jul-2024 01:05PM\t\thttps://twitter.com/max/status/9\t\tWhat a bridge\tTwitter\tMax\tEnglish\t10\t0\t9\t@maxroy\n";
		for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
			MemorySource file = new MemorySource("m.csv", table.getBytes(charset));
			assertTrue(connector.recognise(file) > 0.8);
			Reading read = Reading.of(connector, file);
			assertEquals(List.of("Zoé Petit: Le pont ferme\n\nDès lundi", "maxroy: What a bridge"), read.said());
			assertEquals(List.of("meltwater Le Journal du lac 2024-07-01T08:00:00Z", "x Twitter 2024-07-01T11:05:00Z"), read.posts().stream().map(post -> post.platform() + " " + post.channel() + " " + post.time()).toList(), "in the zone of the study");
			assertEquals(1200.0, read.posts().get(0).counts().get("reach"));
			assertEquals(List.of("0 untested-mapping"), read.warnings());
		}
	}

	@Test
	void talkwalkerWhereItsSourceTypeWasNotChosen() throws IOException {
		Post post = only("url,indexed,published,title,content,domain_url,lang,extra_author_attributes.name,engagement,post_type\nhttps://b.example/1,2024-05-01 08:05:00,2024-05-01 08:00:00,Test,Tout va bien,b.example,fr,ann,7,TEXT\n");
		assertEquals("talkwalker b.example ann Test\n\nTout va bien 2024-05-01T08:00:00Z", post.platform() + " " + post.channel() + " " + post.author() + " " + post.text() + " " + post.time());
		assertEquals("b.example", only("url,published,title,content,extra_source_attributes.name,reach\nhttps://b.example/1,2024-05-01 08:00:00,Test,All is well,b.example,7\n").author());
	}

	@Test
	void noPostOfARealCrowdTangleTableIsLost() throws IOException {
		Path file = SharedExports.at("crowdtangle/output/example_posts.csv");
		assertTrue(connector.recognise(new FileSource(file)) > 0.8);
		Reading read = Reading.of(connector, file);
		long rows = Files.readAllLines(file).stream().filter(line -> line.matches("\\d+\\|\\d+,.*")).count();
		assertEquals(rows, read.posts().size());
		assertEquals(Map.of("Australian Climate Sceptics Group", 6L, "Anthropogenic (man made) Climate Change is a HOAX!", 5L),
				read.posts().stream().collect(java.util.stream.Collectors.groupingBy(Post::channel, java.util.stream.Collectors.counting())));
		assertEquals("2021-02-16T09:53:10Z", read.posts().get(0).time().toString(), "CrowdTangle writes UTC");
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void otherTablesAreLeftToOthers() throws IOException {
		assertEquals(0, connector.recognise(MemorySource.of("x", "id,text,author\n1,a,b\n")));
		assertEquals(0, connector.recognise(MemorySource.of("x", "")));
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector, "untested-mapping");
	}
}
