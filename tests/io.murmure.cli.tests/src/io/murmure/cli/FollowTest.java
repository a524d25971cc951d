package io.murmure.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Feeds of a server on loopback, one of them sound. */
class FollowTest {

	private static final String FEED = "<rss><channel><title>Quartier</title><item><guid>1</guid><title>Un abri</title><pubDate>2024-01-01</pubDate></item></channel></rss>";
	private static final Duration SOON = Duration.ofSeconds(60);

	@TempDir
	private Path folder;
	private HttpServer server;
	private final AtomicInteger asked = new AtomicInteger();
	private final List<String> versions = new ArrayList<>();

	@BeforeEach
	void start() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/feed.xml", exchange -> answer(exchange, 200, FEED));
		server.createContext("/versions.xml", exchange -> {
			versions.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
			exchange.getResponseHeaders().add("ETag", "\"v1\"");
			answer(exchange, 200, FEED);
		});
		server.createContext("/down.xml", exchange -> answer(exchange, 503, ""));
		server.createContext("/busy.xml", exchange -> {
			exchange.getResponseHeaders().add("Retry-After", "0");
			answer(exchange, 429, "");
		});
		server.createContext("/round.xml", exchange -> {
			exchange.getResponseHeaders().add("Location", "/round.xml");
			answer(exchange, 302, "");
		});
		server.start();
	}

	private void answer(HttpExchange exchange, int status, String body) throws IOException {
		asked.incrementAndGet();
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	private Ran follow(String address, Object... how) {
		Object[] words = new Object[4 + how.length];
		System.arraycopy(new Object[] { "follow", address, "--study", folder.resolve("s.murmure") }, 0, words, 0, 4);
		System.arraycopy(how, 0, words, 4, how.length);
		return assertTimeoutPreemptively(SOON, () -> Ran.command(words));
	}

	private String at(String path) {
		return "http://localhost:" + server.getAddress().getPort() + path;
	}

	@Test
	void aSingleLookEndsAndItsExitCodeTellsWhetherItGaveAnything() {
		follow(at("/feed.xml"), "--once").exits(0).tells("1 new");
		for (String trouble : new String[] { at("/down.xml"), at("/busy.xml"), at("/round.xml"), "http://localhost:9/feed.xml" }) {
			follow(trouble, "--once").exits(1).inPlainWords().tells("The last look gave nothing");
		}
	}

	@Test
	void withAnotherSettingItGoesOnFromWhereItWas() {
		follow(at("/versions.xml"), "--once").exits(0);
		follow(at("/versions.xml"), "--once", "--set", "feed-live.interval=PT2M").exits(0);
		assertEquals(List.of("null", "\"v1\""), versions);
	}

	@Test
	void theTimeIsHeldWhateverTheSourceDoes() {
		follow(at("/feed.xml"), "--for", "PT2S").exits(0);
		assertEquals(1, asked.get(), "it rests for the remaining time");
		follow(at("/busy.xml"), "--for", "PT2S").exits(1);
	}
}
