package io.murmure.connector.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.murmure.core.live.Delivery;
import io.murmure.core.live.Look;
import io.murmure.core.live.RateLimitedException;
import io.murmure.core.live.Subscription;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.source.SourceException;
import io.murmure.testing.Help;
import io.murmure.testing.Reading;

class FeedLiveTest {

	private static final String FEED = "<rss><channel><title>T</title><item><guid>1</guid><title>Bonjour</title><pubDate>2024-01-01</pubDate></item></channel></rss>";

	private final FeedLive live = new FeedLive();
	private final List<String> asked = new ArrayList<>();
	private final CompletableFuture<Void> over = new CompletableFuture<>();
	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
		server.createContext("/feed.xml", exchange -> {
			String known = exchange.getRequestHeaders().getFirst("If-None-Match");
			asked.add(String.valueOf(known));
			exchange.getResponseHeaders().add("ETag", "\"v1\"");
			exchange.getResponseHeaders().add("Cache-Control", "public, max-age=7200");
			answer(exchange, "\"v1\"".equals(known) ? 304 : 200, FEED);
		});
		server.createContext("/busy.xml", exchange -> {
			exchange.getResponseHeaders().add("Retry-After", "7");
			answer(exchange, 429, "");
		});
		server.createContext("/broken.xml", exchange -> answer(exchange, 502, ""));
		server.createContext("/moved.xml", exchange -> {
			exchange.getResponseHeaders().add("Location", "/feed.xml");
			answer(exchange, 301, "");
		});
		server.createContext("/query", exchange -> {
			asked.add(exchange.getRequestURI().getRawQuery());
			answer(exchange, 200, FEED);
		});
		server.createContext("/members.xml", exchange -> answer(exchange, "Basic em9lOnNlbGxl".equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 200 : 401, FEED));
		server.createContext("/cut.xml", exchange -> half(exchange, false));
		server.createContext("/stalled.xml", exchange -> half(exchange, true));
		server.start();
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
		if (status == 200) {
			exchange.getResponseBody().write(bytes);
		}
		exchange.close();
	}

	/** The beginning of an answer. */
	private void half(HttpExchange exchange, boolean silent) throws IOException {
		exchange.sendResponseHeaders(200, FEED.length());
		exchange.getResponseBody().write(FEED.getBytes(StandardCharsets.UTF_8), 0, 20);
		exchange.getResponseBody().flush();
		if (silent) {
			over.join();
		}
		throw new IOException("the line is cut");
	}

	@AfterEach
	void stop() {
		over.complete(null);
		server.stop(0);
	}

	private Subscription open(String path) {
		return live.open("http://localhost:" + server.getAddress().getPort() + path, new FeedLive.Options(Duration.ofMinutes(15)), Credentials.NONE);
	}

	@Test
	void aFeedIsFetchedOnceUntilItChanges() throws Exception {
		try (Subscription feed = open("/feed.xml")) {
			Delivery first = feed.next(Look.from(""));
			assertEquals(List.of("T: Bonjour"), Reading.of(new FeedConnector(), first.content().get()).said());
			assertEquals(Duration.ofHours(2), first.rest(), "the server says that it stays fresh longer than we would wait");
			Delivery second = feed.next(Look.from(first.cursor()));
			assertTrue(second.content().isEmpty());
			assertEquals(first.cursor(), second.cursor());
		}
		assertEquals(List.of("null", "\"v1\""), asked);
	}

	@Test
	void whatServersSayOfTroubleIsUnderstood() throws Exception {
		try (Subscription busy = open("/busy.xml"); Subscription broken = open("/broken.xml"); Subscription gone = open("/gone.xml"); Subscription moved = open("/moved.xml")) {
			assertEquals(Duration.ofSeconds(7), assertThrows(RateLimitedException.class, () -> busy.next(Look.from(""))).delay());
			assertTrue(!(assertThrows(IOException.class, () -> broken.next(Look.from(""))) instanceof SourceException), "a gateway that fails may work again");
			assertThrows(SourceException.class, () -> gone.next(Look.from("")));
			assertTrue(moved.next(Look.from("")).content().isPresent());
		}
	}

	@Test
	void anAnswerThatStallsIsWaitedForNoLongerThanTheLookAllows() throws Exception {
		try (Subscription stalled = open("/stalled.xml"); Subscription cut = open("/cut.xml")) {
			Look hurried = new Look("", Duration.ofMillis(500), Look.Known.NOTHING);
			assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(IOException.class, () -> stalled.next(hurried)));
			assertEquals("the connection to localhost broke off", assertThrows(IOException.class, () -> cut.next(Look.from(""))).getMessage());
		}
	}

	@Test
	void addressesOfFeedsAreRecognised() {
		assertEquals(0.95, live.recognise("https://a.example/index.xml"));
		assertEquals(0.95, live.recognise("https://a.example/feed/"));
		assertEquals(0.3, live.recognise("https://a.example/"));
		assertEquals(0, live.recognise("chat.txt"));
		assertThrows(ParameterException.class, () -> live.open("file:///etc/passwd", new FeedLive.Options(Duration.ofMinutes(1)), Credentials.NONE));
	}

	@Test
	void signsThatNoAddressMayHaveAreWrittenAsItMayHaveThem() throws Exception {
		try (Subscription feed = open("/query?tags=a|b c")) {
			feed.next(Look.from(""));
		}
		assertEquals(List.of("tags=a%7Cb%20c"), asked);
	}

	@Test
	void aPasswordIsKeptApartFromTheAddress() throws Exception {
		String address = "http://localhost:" + server.getAddress().getPort() + "/members.xml";
		Credentials kept = new Credentials() {
			@Override
			public Optional<String> of(String name) {
				return Optional.of("zoe:selle").filter(password -> name.equals("localhost"));
			}

			@Override
			public void keep(String name, String credential) {
				throw new AssertionError("it is kept already");
			}
		};
		FeedLive.Options often = new FeedLive.Options(Duration.ofMinutes(15));
		try (Subscription feed = live.open(address, often, kept); Subscription stranger = live.open(address, often, Credentials.NONE)) {
			assertTrue(feed.next(Look.from("")).content().isPresent());
			assertThrows(SourceException.class, () -> stranger.next(Look.from("")));
		}
		String told = assertThrows(ParameterException.class, () -> live.open(address.replace("localhost", "zoe:selle@localhost"), often, Credentials.NONE)).getMessage();
		assertTrue(told.contains("--token") && !told.contains("selle"), told);
	}

	@Test
	void itSpeaksFrenchAndEnglish() {
		Help.check(live);
	}
}
