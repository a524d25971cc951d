package io.murmure.connector.bluesky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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

	private static String event(int time, String operation, String collection, String did, String key, String record) {
		return "{\"did\":\"" + did + "\",\"time_us\":" + (1_714_550_400_000_000L + time) + ",\"kind\":\"commit\",\"commit\":{\"operation\":\"" + operation + "\",\"collection\":\"app.bsky.feed." + collection
				+ "\",\"rkey\":\"" + key + "\"" + record + "}}";
	}

	@Test
	void whatTheStudyHasFromBeforeIsFollowedToo() throws Exception {
		Set<String> before = Set.of("at://did:plc:zoe/app.bsky.feed.post/a", "at://did:plc:zoe/app.bsky.feed.post/b", "at://did:plc:omar/app.bsky.feed.like/l");
		List<String> events = List.of(event(1, "delete", "post", "did:plc:zoe", "a", ""), event(2, "update", "post", "did:plc:zoe", "b", ",\"record\":{\"$type\":\"app.bsky.feed.post\",\"text\":\"Autre chose\"}"),
				event(3, "delete", "like", "did:plc:omar", "l", ""), post(4, "did:plc:omar", "c", "Bien vu", answer("at://did:plc:zoe/app.bsky.feed.post/b")), event(5, "delete", "post", "did:plc:eve", "x", ""),
				event(6, "delete", "like", "did:plc:eve", "y", ""), post(7, "did:plc:eve", "z", "Rien", answer("at://did:plc:eve/app.bsky.feed.post/w")));
		try (StreamServer server = new StreamServer(List.of(events)); Subscription stream = open(server)) {
			Delivery delivery = stream.next(new Look("1714550400000000", Duration.ofSeconds(5), (platform, id) -> platform.equals("bluesky") && before.contains(id)));
			assertEquals(List.of("Deletion", "Edit", "Unreaction", "Post"), Reading.of(new BlueskyConnector(), delivery.content().get()).records().stream().map(record -> record.getClass().getSimpleName()).toList());
		}
	}

	@Test
	void wordsAreLookedForAmongEverybodyAndAccountsAreKeptWhole() throws Exception {
		List<String> said = List.of(post(1, "did:plc:zoe", "a", "Mon vélo grince", ""), post(2, "did:plc:omar", "b", "Il pleut", ""), post(3, "did:plc:eve", "c", "Il neige", ""));
		try (StreamServer server = new StreamServer(List.of(said)); Subscription both = live.open(server.address(), new BlueskyLive.Options("did:plc:omar", "velo", Duration.ofSeconds(2)), Credentials.NONE)) {
			assertEquals(List.of("did:plc:zoe: Mon vélo grince", "did:plc:omar: Il pleut"), Reading.of(new BlueskyConnector(), both.next(Look.from("")).content().get()).said());
			assertFalse(server.requests.get(0).contains("wantedDids"), server.requests.get(0));
		}
		try (StreamServer server = new StreamServer(List.of(said)); Subscription one = live.open(server.address(), new BlueskyLive.Options("did:plc:omar", "", Duration.ofSeconds(2)), Credentials.NONE)) {
			one.next(Look.from(""));
			assertTrue(server.requests.get(0).contains("wantedDids=did:plc:omar"), server.requests.get(0));
		}
	}

	@Test
	void wordsAreFoundAsWholeWordsAndInWhatPicturesShow() throws Exception {
		String picture = ",\"embed\":{\"$type\":\"app.bsky.embed.images\",\"images\":[{\"alt\":\"Un vélo rouge\",\"image\":{\"ref\":{\"$link\":\"bafkre1\"}}}]}";
		List<String> said = List.of(post(1, "did:plc:zoe", "a", "Notre développement avance", ""), post(2, "did:plc:zoe", "b", "Au vélodrome", ""), post(3, "did:plc:zoe", "c", "VELO, enfin !", ""),
				post(4, "did:plc:zoe", "d", "", picture), post(5, "did:plc:zoe", "e", "L’#Antivol u a cédé", ""), post(6, "did:plc:zoe", "f", "mon antivol en U", ""), post(7, "did:plc:zoe", "g", "私の自転車です", ""));
		try (StreamServer server = new StreamServer(List.of(said));
				Subscription stream = live.open(server.address(), new BlueskyLive.Options("", "vélo, #antivol U, 自転車", Duration.ofSeconds(2)), Credentials.NONE)) {
			assertEquals(List.of("did:plc:zoe: VELO, enfin !", "did:plc:zoe: Un vélo rouge", "did:plc:zoe: L’#Antivol u a cédé", "did:plc:zoe: 私の自転車です"),
					Reading.of(new BlueskyConnector(), stream.next(Look.from("")).content().get()).said());
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
	void itHasCaughtUpOnceWhatComesIsOfNowOrNothingComes() throws Exception {
		String old = post(1, "did:plc:zoe", "a", "Mon vélo grince", "");
		String now = old.replace("1714550400000001", Instant.now().plusSeconds(3600).toEpochMilli() + "000");
		try (StreamServer server = new StreamServer(List.of(List.of(old), List.of(now))); Subscription stream = open(server)) {
			Delivery replayed = stream.next(Look.from(""));
			assertFalse(replayed.caughtUp());
			assertTrue(afterTheBreak(stream, replayed.cursor()).caughtUp());
		}
		try (StreamServer server = StreamServer.mute(); Subscription idle = open(server)) {
			Look hurried = new Look("7", Duration.ofMillis(200), Look.Known.NOTHING);
			assertTrue(idle.next(hurried).caughtUp());
			assertTrue(idle.next(hurried).caughtUp(), "too short a wait to miss the answer to a ping");
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
