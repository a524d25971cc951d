package io.murmure.connector.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.murmure.core.record.Deletion;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;

class FeedTest {

	private final FeedConnector connector = new FeedConnector();

	@Test
	void rssTwoWithItsExtensions() throws Exception {
		String feed = """
				<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
				<channel><title>Quartier en fête</title><link>https://quartier.example/</link><language>fr-FR</language>
				<item><title>Marché de Noël</title><link>/marche</link><guid isPermaLink="false">m-1</guid><pubDate>Wed, 04 Dec 2024 18:30:00 +0100</pubDate><dc:creator>Zoé</dc:creator>
				<category>fêtes</category><description>Samedi…</description><c:encoded><![CDATA[<p>Samedi, place du <b>Four</b>.</p><p>Venez&nbsp;!</p>]]></c:encoded>
				<enclosure url="https://quartier.example/f/affiche.jpg?x=1" type="image/jpeg"/><slash:comments>3</slash:comments></item>
				<item><title>Re: Marché</title><author>omar@quartier.example (Omar)</author><guid>https://quartier.example/c/2</guid><pubDate>4 déc. 2024 20:00 GMT</pubDate></item></channel></rss>""";
		assertTrue(connector.recognise(MemorySource.of("x", feed)) > 0.9);
		Reading read = Reading.of(connector, "feed", feed);
		Post market = read.post("m-1");
		assertEquals("Marché de Noël\n\nSamedi, place du Four.\nVenez !", market.text());
		assertEquals("Zoé, fr, Quartier en fête, 2024-12-04T17:30:00Z", market.author() + ", " + market.language().get() + ", " + market.channel() + ", " + market.time());
		assertEquals(List.of("https://quartier.example/marche"), market.links());
		assertEquals(List.of("fêtes"), market.hashtags());
		assertEquals(List.of("affiche.jpg"), market.attachments());
		assertEquals(Map.of("replies", 3.0), market.counts());
		assertEquals(Set.of(Mark.MEDIA), market.marks());
		assertEquals("Omar 2024-12-04T20:00:00Z", read.post("https://quartier.example/c/2").author() + " " + read.posts().get(1).time());
		assertEquals(List.of(), read.warnings());
	}

	@Test
	void atomWithThreadsAndWhatWasTakenBack() {
		Reading read = Reading.of(connector, "feed", """
				<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/syndication/thread/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0"><a:title>Comments</a:title>
				<a:author><a:name>The blog</a:name></a:author>
				<a:entry><a:id>tag:1</a:id><a:title type="html">Rain &amp;amp; &lt;i>shine&lt;/i></a:title><a:published>2024-05-01T10:00:00Z</a:published><a:updated>2024-05-01T12:00:00Z</a:updated>
				 <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></a:content></a:entry>
				<a:entry><a:id>tag:2</a:id><a:title>2 &lt; 3</a:title><a:author><a:name>Ann</a:name></a:author><a:updated>2024-05-02T10:00:00+02:00</a:updated><t:in-reply-to ref="tag:1"/></a:entry>
				<at:deleted-entry ref="tag:0" when="2024-05-03T00:00:00Z"/></a:feed>""");
		assertEquals(List.of("The blog: Rain & shine\n\nOne\nTwo", "Ann: 2 < 3"), read.said());
		assertEquals(Set.of(Mark.EDITED), read.post("tag:1").marks());
		assertEquals(Optional.of("tag:1"), read.post("tag:2").replyTo());
		assertEquals("2024-05-02T08:00:00Z", read.post("tag:2").time().toString());
		assertEquals("tag:0", read.all(Deletion.class).get(0).target());
	}

	@Test
	void rssOneAndTheTimeOfTheFeedForEntriesWithout() {
		Reading read = Reading.of(connector, "feed", """
				<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
				<channel rdf:about="https://n.example"><title>News</title><dc:date>2003-01-02</dc:date></channel>
				<item rdf:about="https://n.example/1"><title>First</title><link>https://n.example/1</link></item></rdf:RDF>""");
		assertEquals("News 2003-01-02T00:00:00Z First", read.posts().get(0).channel() + " " + read.post("https://n.example/1").time() + " " + read.posts().get(0).text());
		assertEquals(List.of("0 time-of-feed"), read.warnings());
	}

	@Test
	void jsonFeed() throws Exception {
		String feed = """
				{"version":"https://jsonfeed.org/version/1.1","title":"Jardin","language":"fr","items":[{"id":"a1","title":"Semis","content_html":"<p>Des <b>fèves</b></p>","url":"https://j.example/1",
				"date_published":"2024-02-03T04:05:06+01:00","authors":[{"name":"Ève"}],"tags":["graines"],"attachments":[{"url":"https://j.example/f.png","mime_type":"image/png"}]}]}""";
		assertTrue(connector.recognise(MemorySource.of("x", feed)) > 0.9);
		Reading read = Reading.of(connector, "feed", feed);
		assertEquals(List.of("Ève: Semis\n\nDes fèves"), read.said());
		assertEquals("Jardin 2024-02-03T03:05:06Z [graines] [f.png] fr", read.posts().get(0).channel() + " " + read.post("a1").time() + " " + read.posts().get(0).hashtags() + " "
				+ read.posts().get(0).attachments() + " " + read.posts().get(0).language().get());
	}

	@Test
	void whatAFeedIsCalledIsNoPerson() {
		String feed = "<rss><channel><title>Actualités du quartier</title><item><title>Le pont</title><pubDate>2024-01-01</pubDate></item>"
				+ "<item><title>La gare</title><author>actualités du quartier</author><pubDate>2024-01-01</pubDate></item><item><title>Le lac</title><author>Ann</author><pubDate>2024-01-01</pubDate></item></channel></rss>";
		Reading read = Reading.of(connector, "feed", feed);
		assertEquals(List.of("Actualités du quartier: Le pont", "Actualités du quartier: La gare", "Ann: Le lac"), read.said());
		assertEquals(List.of(Set.of(Mark.CHANNEL), Set.of(Mark.CHANNEL), Set.of()), read.posts().stream().map(Post::marks).toList());
		assertEquals(Set.of("Actualités du quartier"), Set.copyOf(read.posts().stream().map(Post::channel).toList()));
		String json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Town news\",\"items\":[{\"id\":\"1\",\"content_text\":\"Rain\",\"date_published\":\"2024-01-01T00:00:00Z\"}]}";
		assertEquals(Set.of(Mark.CHANNEL), Reading.of(connector, "feed", json).posts().get(0).marks());
	}

	@Test
	void linksInsideTheWordsAreKept() {
		Reading rss = Reading.of(connector, "feed", """
				<rss xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>https://lac.example/</link><item><guid>1</guid><link>https://lac.example/p1</link><pubDate>2024-01-01</pubDate>
				<description>court</description><c:encoded><![CDATA[<p>Long <a href="https://lac.example/l">lien</a>, <a href="/plan">plan</a>, <a href="#haut">haut</a>, <a href="mailto:ann@lac.example">Ann</a></p>]]></c:encoded></item>
				<item><description>&lt;a href="https://lac.example/x"&gt;x&lt;/a&gt; deux</description><pubDate>2024-01-01</pubDate></item></channel></rss>""");
		assertEquals(List.of("https://lac.example/p1", "https://lac.example/l", "https://lac.example/plan"), rss.post("1").links());
		assertEquals(List.of("https://lac.example/x"), rss.posts().get(1).links());
		assertEquals(false, rss.posts().get(1).platformId().equals(Optional.of("https://lac.example/x")), "what an entry speaks of is not what it is");
		Reading atom = Reading.of(connector, "feed", """
				<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><updated>2024-01-01T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p><a href="https://lake.example/z">z</a></p></div></content></entry></feed>""");
		assertEquals(List.of("https://lake.example/z"), atom.post("a").links());
		Reading json = Reading.of(connector, "feed", """
				{"version":"https://jsonfeed.org/version/1.1","title":"JF","items":[{"id":"1","url":"https://lac.example/j1","content_html":"<p>h&eacute; <a href=\\"https://lac.example/z\\">z</a></p>","date_published":"2024-07-01T10:00:00+02:00"}]}""");
		assertEquals(List.of("https://lac.example/j1", "https://lac.example/z"), json.post("1").links());
	}

	@Test
	void brokenXmlIsReadAsFarAsItGoes() {
		Reading read = Reading.of(connector, "feed", "<rss><channel><title>T</title><item><title>Fish & chips &eacute;</title><itunes:author>Ann</itunes:author><pubDate>2024-01-01</pubDate></item>"
				+ "<item><title>Cut o");
		assertEquals(List.of("Ann: Fish & chips é", "T: Cut o"), read.said());
		assertEquals(List.of("2 file-cut-off"), read.warnings().stream().filter(warning -> !warning.contains("time-of")).toList());
	}

	@Test
	void noDocumentMakesItOpenOrRepeatAnything() {
		StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"haha\"><!ENTITY x SYSTEM \"file:///etc/passwd\">");
		for (char c = 'b'; c <= 'm'; c++) {
			bomb.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
		}
		Reading read = Reading.of(connector, "feed", bomb + "]><rss><channel><item><title>&m; &x;</title><pubDate>2024-01-01</pubDate></item></channel></rss>");
		assertEquals("&m; &x;", read.posts().get(0).text());
	}

	@Test
	void theDeclaredEncodingIsBelieved() {
		byte[] bytes = "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>Привет</title><pubDate>2024-01-01</pubDate></item></channel></rss>".getBytes(Charset.forName("windows-1251"));
		assertEquals("Привет", Reading.of(connector, new MemorySource("feed", bytes)).posts().get(0).text());
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, ISO-8859-1, ''", "UTF-8, windows-1252, utf-8", "ISO-8859-1, UTF-8, iso-8859-1", "windows-1252, UTF-8, windows-1252", "ISO-8859-1, UTF-8, ''" })
	void anEntryInAnotherEncodingThanTheRestIsReadAndToldWithItsPlace(String charset, String other, String declared) {
		String item = "<item><title>Déjà l'été, où ça</title><pubDate>2024-01-01</pubDate></item>\n";
		String feed = (declared.isEmpty() ? "" : "<?xml version='1.0' encoding='" + declared + "'?>") + "<rss><channel><title>Été</title>\n" + item + item + item.replace("Déjà", "Là-bas, né") + "</channel></rss>";
		Reading read = Reading.of(connector, MemorySource.glued("feed", feed, Charset.forName(charset), "Là-bas, né", Charset.forName(other)));
		assertEquals(List.of("Été: Déjà l'été, où ça", "Été: Déjà l'été, où ça", "Été: Là-bas, né l'été, où ça"), read.said());
		List<String> told = new ArrayList<>(List.of("feed mixed-encoding 1, 4, 15, " + (other.equals("ISO-8859-1") ? "windows-1252" : other)));
		if (declared.isEmpty() && !charset.equals("UTF-8")) {
			told.addFirst("feed encoding-guessed windows-1252");
		}
		assertEquals(told, read.told());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Thu, 01 Jan 2004 19:48:21 GMT|2004-01-01T19:48:21Z", "Thu, 1 Jan 04 19:48 EST|2004-01-02T00:48:00Z", "01 janv. 2004 19:48:21 +0100|2004-01-01T18:48:21Z",
			"Thu Jan  1 19:48:21 2004|2004-01-01T19:48:21Z", "2004-01|2004-01-01T00:00:00Z", "20040102|2004-01-02T00:00:00Z", "2004|2004-01-01T00:00:00Z", "2004-01-01T19:48:21.123+02:00|2004-01-01T17:48:21.123Z",
			"Thursday, 01-Jan-04 19:48:21 GMT|2004-01-01T19:48:21Z", "1 juillet 2004 08:00 CEST|2004-07-01T06:00:00Z" })
	void timesInTheManyFormsThatFeedsHave(String written, String time) {
		assertEquals(time, FeedTime.of(written).map(Object::toString).orElse("none"), written);
	}

	@ParameterizedTest
	@CsvSource({ "32 Jan 2004 10:00", "'yesterday'", "''", "2004-13-01", "99999999" })
	void whatIsNoTimeIsNone(String written) {
		assertEquals(Optional.empty(), FeedTime.of(written));
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(connector, "time-of-feed", "time-of-file");
	}
}
