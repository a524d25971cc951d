package io.murmure.connector.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Post;
import io.murmure.core.source.FileSource;
import io.murmure.testing.Reading;
import io.murmure.testing.SharedExports;

/** Hundreds of feeds from feedparser's own tests, each of which says in a comment what a reader must find. */
class RealFeedsTest {

	private static final Pattern ENTRY = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>/]");
	private static final Pattern EXPECTED = Pattern.compile("entries\\[0\\](?:\\['([a-z_]+)'\\]|\\.get\\('([a-z_]+)'\\))(?:\\['(name)'\\])? == (?:'([^']*)'|\\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+))");

	private final FeedConnector connector = new FeedConnector();

	private static List<Path> feeds() throws IOException {
		try (Stream<Path> all = Files.walk(SharedExports.at("rss-atom"))) {
			return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
		}
	}

	private static String content(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
	}

	@Test
	void eachIsRecognisedAndNoEntryIsLost() throws IOException {
		List<String> wrong = new ArrayList<>();
		List<Path> feeds = feeds();
		for (Path file : feeds) {
			long entries = ENTRY.matcher(content(file).replaceAll("(?s)<!--.*?-->", "")).results().count();
			int read = Reading.of(connector, file).posts().size();
			if (connector.recognise(new FileSource(file)) < 0.9 || read != entries) {
				wrong.add(file.getFileName() + ": " + read + " of " + entries);
			}
		}
		assertTrue(feeds.size() > 300);
		assertEquals(List.of(), wrong);
		assertEquals(2, Reading.of(connector, SharedExports.at("rss-atom/json/example.json")).posts().size());
	}

	@Test
	void eachFirstEntryIsWhatItsCommentSays() throws IOException {
		List<String> wrong = new ArrayList<>();
		int checked = 0;
		for (Path file : feeds()) {
			Matcher expected = EXPECTED.matcher(content(file));
			if (!expected.find() || file.toString().contains("illformed")) {
				continue;
			}
			Post post = Reading.of(connector, file).posts().get(0);
			String field = expected.group(1) == null ? expected.group(2) : expected.group(1);
			String value = expected.group(4) == null ? "" : plain(expected.group(4));
			boolean right = switch (field) {
				case "title", "summary", "description" -> closed(post.text()).contains(closed(value)) || post.text().contains(expected.group(4)) || hasLongerBody(file);
				case "guid", "id" -> post.platformId().get().equals(value);
				case "author" -> value.startsWith(post.author());
				case "author_detail" -> expected.group(3) == null || post.author().equals(value);
				case "link" -> post.links().contains(value);
				case "published_parsed", "updated_parsed", "created_parsed" -> hasOwnTime(file) || post.time().equals(time(expected));
				default -> {
					checked--;
					yield true;
				}
			};
			checked++;
			if (!right) {
				wrong.add(file.getFileName() + " " + expected.group() + " but " + post);
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(checked > 60, checked + " checked");
	}

	/** An entry has one time, and when it was first published counts more than other ones that the comment asks for. */
	private static boolean hasOwnTime(Path file) {
		return file.getFileName().toString().contains("overwriting");
	}

	private static boolean hasLongerBody(Path file) {
		return file.getFileName().toString().contains("content_and_summary");
	}

	private static String closed(String text) {
		return text.replaceAll("\\s", "");
	}

	private static String plain(String html) {
		return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
	}

	private static java.time.Instant time(Matcher parts) {
		int[] numbers = new int[6];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = Integer.parseInt(parts.group(5 + i));
		}
		return OffsetDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], 0, ZoneOffset.UTC).toInstant();
	}
}
