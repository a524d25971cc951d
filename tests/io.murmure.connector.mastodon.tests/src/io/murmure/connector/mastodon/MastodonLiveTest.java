package io.murmure.connector.mastodon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.murmure.core.live.Delivery;
import io.murmure.core.live.Look;
import io.murmure.core.live.Subscription;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.source.SourceException;
import io.murmure.testing.Help;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;

/** Against a server of the test's own that answers as Mastodon does: the newest posts without a cursor, the oldest new ones with one. */
class MastodonLiveTest {

	private final MastodonLive live = new MastodonLive();
	private final List<String> asked = new ArrayList<>();
	private HttpServer server;
	private int newest = 100;
	private boolean exhausted;
	private Duration period = Duration.ofMinutes(2);

	private static final Credentials TOKEN = new Credentials() {
		@Override
		public Optional<String> of(String name) {
			return Optional.of("s3cret").filter(token -> name.equals("localhost"));
		}

		@Override
		public void keep(String name, String credential) {
			throw new AssertionError("it is kept already");
		}
	};

	@BeforeEach
	void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/api/v1/timelines/tag/velo", exchange -> {
			asked.add(exchange.getRequestURI().getQuery());
			if (!"Bearer s3cret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
				exchange.sendResponseHeaders(401, -1);
				exchange.close();
				return;
			}
			String query = exchange.getRequestURI().getQuery();
			int after = query.contains("min_id=") ? Integer.parseInt(query.replaceFirst(".*min_id=", "")) : newest - 40;
			String posts = IntStream.rangeClosed(after + 1, Math.min(newest, after + 40)).map(id -> -id).sorted().mapToObj(id -> status(-id)).collect(Collectors.joining(",", "[", "]"));
			exchange.getResponseHeaders().add("X-RateLimit-Remaining", exhausted ? "0" : "299");
			exchange.getResponseHeaders().add("X-RateLimit-Reset", Instant.now().plus(period).toString());
			byte[] bytes = posts.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		server.createContext("/api/v1/timelines/tag/page", exchange -> answer(exchange, "<!DOCTYPE html><p>Un instant…</p>"));
		server.createContext("/api/v1/timelines/tag/no", exchange -> answer(exchange, "{\"error\":\"This API requires an authenticated user\"}"));
		server.start();
	}

	private static void answer(HttpExchange exchange, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static String status(int id) {
		return "{\"id\":\"" + id + "\",\"uri\":\"https://s.example/users/zoe/statuses/" + id + "\",\"created_at\":\"2024-05-01T08:00:00.000Z\",\"account\":{\"acct\":\"zoe\"},\"content\":\"<p>Tour " + id + "</p>\",\"language\":\"fr\"}";
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	private Subscription open(Credentials credentials) {
		return open("velo", credentials);
	}

	private Subscription open(String tag, Credentials credentials) {
		return live.open("http://localhost:" + server.getAddress().getPort() + "/tags/" + tag, new MastodonLive.Options(Duration.ofMinutes(1)), credentials);
	}

	@Test
	void aHashtagIsFollowedPageByPageWithoutAGap() throws Exception {
		try (Subscription tag = open(TOKEN)) {
			Delivery first = tag.next(Look.from(""));
			assertEquals(40, Reading.of(new MastodonConnector(), first.content().get()).posts().size());
			assertEquals("100", first.cursor());
			newest = 190;
			Delivery second = tag.next(Look.from(first.cursor()));
			Delivery third = tag.next(Look.from(second.cursor()));
			Delivery fourth = tag.next(Look.from(third.cursor()));
			Delivery fifth = tag.next(Look.from(fourth.cursor()));
			assertEquals(List.of("140", "180", "190", "190"), List.of(second.cursor(), third.cursor(), fourth.cursor(), fifth.cursor()));
			assertEquals(List.of(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)), List.of(second.rest(), third.rest(), fourth.rest()));
			assertTrue(fifth.content().isEmpty());
		}
		assertEquals("limit=40&min_id=190", asked.get(asked.size() - 1));
	}

	@Test
	void theServersCountOfRequestsIsHonoured() throws Exception {
		exhausted = true;
		try (Subscription tag = open(TOKEN)) {
			Duration rest = tag.next(Look.from("")).rest();
			assertTrue(rest.compareTo(Duration.ofSeconds(90)) > 0 && rest.compareTo(Duration.ofSeconds(121)) < 0, rest.toString());
		}
	}

	@Test
	void aServerWhoseClockIsBehindIsNotAskedMoreOften() throws Exception {
		exhausted = true;
		period = Duration.ofHours(-3);
		try (Subscription tag = open(TOKEN)) {
			assertEquals(Duration.ofMinutes(1), tag.next(Look.from("")).rest());
			assertEquals(Duration.ofMinutes(1), tag.next(Look.from("10")).rest(), "also where a page is full");
		}
	}

	@Test
	void whatIsNoTimelineIsTold() throws Exception {
		try (Subscription page = open("page", TOKEN); Subscription no = open("no", TOKEN)) {
			assertTrue(assertThrows(IOException.class, () -> page.next(Look.from(""))).getMessage().contains("instead of posts"));
			assertTrue(assertThrows(IOException.class, () -> no.next(Look.from(""))).getMessage().contains("requires an authenticated user"));
		}
	}

	@Test
	void addressesOfOthersAreLeftToThem() {
		assertEquals(0.9, live.recognise("https://s.example/tags/vélo"));
		assertEquals(0, live.recognise("https://s.example/feed?tags=a|b"));
		assertEquals(0, live.recognise("https://s.example/%%"));
	}

	@Test
	void withoutTheTokenThatAServerWantsItEndsWithASentence() {
		try (Subscription tag = open(Credentials.NONE)) {
			assertTrue(assertThrows(SourceException.class, () -> tag.next(Look.from(""))).getMessage().contains("--token"));
		}
	}

	@Test
	void whatTheApiAnswersIsReadAsPosts() throws IOException {
		String answer = """
				[{"id":"11","uri":"https://s.example/users/zoe/statuses/11","created_at":"2024-05-01T08:00:00.000Z","account":{"acct":"zoe"},"content":"<p>Salut <a href=\\"https://t.example/@omar\\">@omar</a></p>","in_reply_to_id":"10",
				"mentions":[{"acct":"omar@t.example"}],"tags":[{"name":"velo"}],"favourites_count":2,"language":"fr","media_attachments":[]},
				{"id":"12","uri":"https://t.example/users/omar/statuses/5/activity","created_at":"2024-05-01T08:01:00.000Z","account":{"acct":"omar@t.example"},"content":"<p>Salut</p>","reblog":{"id":"11"}},
				{"id":"13","uri":"https://s.example/users/zoe/statuses/13","created_at":"2024-05-01T08:02:00.000Z","account":{"acct":"zoe"},"content":"<p>Quel jour ?</p>",
				"poll":{"votes_count":5,"voters_count":4,"options":[{"title":"Lundi","votes_count":3},{"title":"Mardi","votes_count":2}]}}]""";
		MastodonConnector connector = new MastodonConnector();
		assertTrue(connector.recognise(MemorySource.of("x", answer)) > 0.9);
		Reading read = Reading.of(connector, "s.example.json", answer);
		assertEquals(List.of("zoe@s.example: Salut @omar", "omar@t.example: ", "zoe@s.example: Quel jour ?\n- Lundi\n- Mardi"), read.said());
		assertEquals(Map.of("votes", 5.0, "votes.1", 3.0, "votes.2", 2.0, "voters", 4.0, "likes", 0.0, "shares", 0.0, "replies", 0.0), read.post("13").counts());
		assertEquals("10 [omar@t.example] [velo] s.example", read.post("11").replyTo().get() + " " + read.post("11").mentions() + " " + read.post("11").hashtags() + " " + read.post("11").channel());
		assertEquals(Optional.of("11"), read.post("12").repostOf());
	}

	@Test
	void addressesOfTimelinesAreRecognised() {
		assertEquals(0.9, live.recognise("https://s.example/tags/velo"));
		assertEquals(0.9, live.recognise("https://s.example/public/local"));
		assertEquals(0, live.recognise("https://s.example/tags/velo.rss"));
		assertEquals(0, live.recognise("https://s.example/@zoe"));
		Help.check(live);
	}
}
