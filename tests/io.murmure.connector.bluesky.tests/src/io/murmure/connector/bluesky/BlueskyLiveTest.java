package io.murmure.connector.bluesky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.live.Delivery;
import io.murmure.core.live.Look;
import io.murmure.core.live.Subscription;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.privacy.Credentials;
import io.murmure.testing.Help;
import io.murmure.testing.Reading;

class BlueskyLiveTest {

	private final BlueskyLive live = new BlueskyLive();

	private static String post(int time, String did, String key, String text, String more) {
		return "{\"did\":\"" + did + "\",\"time_us\":" + (1_714_550_400_000_000L + time) + ",\"kind\":\"commit\",\"commit\":{\"operation\":\"create\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"" + key
				+ "\",\"record\":{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2024-05-01T08:00:00Z\",\"text\":\"" + text + "\"" + more + "}}}";
	}

	private static String answer(String to) {
		return ",\"reply\":{\"parent\":{\"uri\":\"" + to + "\"},\"root\":{\"uri\":\"" + to + "\"}}";
	}

	private Subscription open(StreamServer server) {
		return live.open(server.address(), new BlueskyLive.Options("", "#Vélo, selle", Duration.ofSeconds(5)), Credentials.NONE);
	}

	@Test
	void onlyTheTopicIsKeptAndAConnectionThatBreaksGoesOnWhereItWas() throws Exception {
		List<String> first = List.of(post(1, "did:plc:zoe", "a", "Mon vélo grince", ""), post(2, "did:plc:eve", "b", "Le temps est gris", ""),
				post(3, "did:plc:omar", "c", "Graisse la chaîne", answer("at://did:plc:zoe/app.bsky.feed.post/a")));
		List<String> second = List.of(post(4, "did:plc:eve", "d", "Une SELLE neuve", ""), post(5, "did:plc:eve", "e", "Rien", ""));
		try (StreamServer server = new StreamServer(List.of(first, second)); Subscription stream = open(server)) {
			Delivery one = stream.next(Look.from(""));
			assertEquals(List.of("did:plc:zoe: Mon vélo grince", "did:plc:omar: Graisse la chaîne"), Reading.of(new BlueskyConnector(), one.content().get()).said());
			assertEquals("1714550400000003", one.cursor());
			Delivery two = afterTheBreak(stream, one.cursor());
			assertEquals(List.of("did:plc:eve: Une SELLE neuve"), Reading.of(new BlueskyConnector(), two.content().get()).said());
			assertEquals("1714550400000005", two.cursor(), "what was not kept need not come again either");
			assertTrue(server.requests.get(0).contains("wantedCollections=app.bsky.feed.post") && !server.requests.get(0).contains("cursor="), server.requests.get(0));
			assertTrue(server.requests.get(1).endsWith("&cursor=1714550400000003"), server.requests.get(1));
		}
	}

	/** What comes once the break was noticed: at once, or, when the JDK does not tell of it, because the ping has no answer. */
	private static Delivery afterTheBreak(Subscription stream, String cursor) throws Exception {
		try {
			return stream.next(Look.from(cursor));
		} catch (IOException broken) {
			return stream.next(Look.from(cursor));
		}
	}

	@Test
	void aBreakThatNobodyTellsOfIsNoticed() throws Exception {
		try (StreamServer server = StreamServer.mute(); Subscription stream = live.open(server.address(), new BlueskyLive.Options("", "selle", Duration.ofMillis(200)), Credentials.NONE)) {
			assertEquals("7", stream.next(Look.from("7")).cursor());
			assertThrows(IOException.class, () -> stream.next(Look.from("7")), "no pong came");
			assertEquals("7", stream.next(Look.from("7")).cursor(), "it was connected anew");
			assertEquals(2, server.requests.size());
		}
	}

	@Test
	void aServerThatIsAwayIsTroubleThatMayPass() throws Exception {
		try (Subscription stream = live.open("ws://localhost:9/subscribe", new BlueskyLive.Options("did:plc:zoe", "", Duration.ofSeconds(1)), Credentials.NONE)) {
			assertThrows(IOException.class, () -> stream.next(Look.from("")));
		}
	}

	@Test
	void allOfBlueskyIsNoTopic() {
		assertThrows(ParameterException.class, () -> live.open("bluesky", new BlueskyLive.Options("", " ", Duration.ofSeconds(1)), Credentials.NONE));
		assertThrows(ParameterException.class, () -> live.open("bluesky", new BlueskyLive.Options("zoe.example", "", Duration.ofSeconds(1)), Credentials.NONE));
		assertEquals(0.95, live.recognise("bluesky"));
		assertEquals(0, live.recognise("https://bsky.app"));
		Help.check(live);
	}
}
