package io.murmure.connector.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.murmure.core.live.Delivery;
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
	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
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

	@AfterEach
	void stop() {
		server.stop(0);
	}

	private Subscription open(String path) {
		return live.open("http://localhost:" + server.getAddress().getPort() + path, new FeedLive.Options(Duration.ofMinutes(15)), Credentials.NONE);
	}

	@Test
	void aFeedIsFetchedOnceUntilItChanges() throws Exception {
		try (Subscription feed = open("/feed.xml")) {
			Delivery first = feed.next("");
			assertEquals(List.of("T: Bonjour"), Reading.of(new FeedConnector(), first.content().get()).said());
			assertEquals(Duration.ofHours(2), first.rest(), "the server says that it stays fresh longer than we would wait");
			Delivery second = feed.next(first.cursor());
			assertTrue(second.content().isEmpty());
			assertEquals(first.cursor(), second.cursor());
		}
		assertEquals(List.of("null", "\"v1\""), asked);
	}

	@Test
	void whatServersSayOfTroubleIsUnderstood() throws Exception {
		try (Subscription busy = open("/busy.xml"); Subscription broken = open("/broken.xml"); Subscription gone = open("/gone.xml"); Subscription moved = open("/moved.xml")) {
			assertEquals(Duration.ofSeconds(7), assertThrows(RateLimitedException.class, () -> busy.next("")).delay());
			assertTrue(!(assertThrows(IOException.class, () -> broken.next("")) instanceof SourceException), "a gateway that fails may work again");
			assertThrows(SourceException.class, () -> gone.next(""));
			assertTrue(moved.next("").content().isPresent());
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
	void itSpeaksFrenchAndEnglish() {
		Help.check(live);
	}
}
