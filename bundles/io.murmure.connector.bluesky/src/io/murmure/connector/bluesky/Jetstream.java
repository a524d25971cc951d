package io.murmure.connector.bluesky;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.murmure.core.component.Sentence;
import io.murmure.core.live.Delivery;
import io.murmure.core.live.Look;
import io.murmure.core.live.RateLimitedException;
import io.murmure.core.live.Received;
import io.murmure.core.live.Subscription;
import io.murmure.core.source.SourceException;
import io.murmure.lib.exports.Json;
import io.murmure.lib.web.Web;

/**
 * A connection to Jetstream that is made again when it breaks. The cursor is the time of the last event seen, in microseconds; the server
 * goes on from there, as far as it remembers. A break is not always told (the JDK's WebSocket loses some of them), so each batch ends with a
 * ping, and a connection from which nothing came until the end of the next, not even the pong, is taken for broken.
 */
final class Jetstream implements Subscription {

	private static final int MOST_KEPT = 5_000;
	private static final Duration CONNECT = Duration.ofSeconds(20);
	private static final Duration SILENCE = Duration.ofSeconds(40);
	private static final Duration WHEN_TOLD_TO_WAIT = Duration.ofMinutes(1);

	private final URI address;
	private final Topic topic;
	private final Duration batch;
	private final Web web = new Web();
	private Optional<Connection> connection = Optional.empty();

	private record Connection(WebSocket socket, Messages messages) {
	}

	Jetstream(URI address, Topic topic, Duration batch) {
		this.address = address;
		this.topic = topic;
		this.batch = batch;
	}

	@Override
	public Delivery next(Look look) throws IOException, InterruptedException {
		Instant began = Instant.now();
		String cursor = look.cursor();
		if (connection.isEmpty()) {
			connection = Optional.of(connect(cursor, look.atMost(SILENCE)));
		}
		Messages messages = connection.get().messages();
		StringBuilder kept = new StringBuilder();
		String last = cursor;
		int count = 0;
		long deadline = System.nanoTime() + look.atMost(batch).toNanos();
		Optional<String> message = messages.next(deadline);
		while (message.isPresent()) {
			Json event = Json.parse(message.get());
			last = event.get("time_us").some().orElse(last);
			if (topic.includes(event, address -> look.known().has(RecordMapper.PLATFORM, address))) {
				kept.append(message.get().strip().replace('\n', ' ')).append('\n');
				count++;
			}
			message = count < MOST_KEPT ? messages.next(deadline) : Optional.empty();
		}
		boolean silent = !messages.heard() && look.patience().compareTo(batch) >= 0;
		if (messages.over() || silent) {
			hangUp();
			if (last.equals(cursor)) {
				throw new IOException(Sentence.of(Jetstream.class, "broke", address.getHost()));
			}
		}
		connection.ifPresent(open -> open.socket().sendPing(ByteBuffer.allocate(0)));
		return new Delivery(kept.isEmpty() ? Optional.empty() : Optional.of(new Received("jetstream.ndjson", kept.toString().getBytes(StandardCharsets.UTF_8), Instant.now())), last, Duration.ZERO,
				last.equals(cursor) || isLive(last, began));
	}

	/** Whether the stream has come to what is said now. */
	private static boolean isLive(String time, Instant now) {
		return time.matches("\\d{1,18}") && !Instant.EPOCH.plus(Long.parseLong(time), ChronoUnit.MICROS).isBefore(now);
	}

	private Connection connect(String cursor, Duration patience) throws IOException, InterruptedException {
		Messages messages = new Messages();
		URI from = cursor.isEmpty() ? address : URI.create(address + "&cursor=" + cursor);
		try {
			WebSocket socket = web.client().newWebSocketBuilder().connectTimeout(CONNECT).buildAsync(from, messages).get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return new Connection(socket, messages);
		} catch (TimeoutException slow) {
			throw new IOException(Sentence.of(Jetstream.class, "silent", address.getHost()), slow);
		} catch (ExecutionException failed) {
			throw refusal(failed.getCause());
		}
	}

	private IOException refusal(Throwable cause) {
		if (cause instanceof WebSocketHandshakeException refused) {
			int status = refused.getResponse().statusCode();
			if (status == 429) {
				return new RateLimitedException(WHEN_TOLD_TO_WAIT);
			}
			if (status >= 400 && status < 500) {
				return new SourceException(Sentence.of(Jetstream.class, "refused", address.getHost(), status));
			}
		}
		return new IOException(Sentence.of(Jetstream.class, "unreached", address.getHost()), cause);
	}

	@Override
	public void close() {
		hangUp();
		web.close();
	}

	private void hangUp() {
		connection.ifPresent(open -> open.socket().abort());
		connection = Optional.empty();
	}
}
