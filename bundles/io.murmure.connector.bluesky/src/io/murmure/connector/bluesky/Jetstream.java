package io.murmure.connector.bluesky;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.murmure.core.component.Sentence;
import io.murmure.core.live.Delivery;
import io.murmure.core.live.RateLimitedException;
import io.murmure.core.live.Received;
import io.murmure.core.live.Subscription;
import io.murmure.core.source.SourceException;
import io.murmure.lib.exports.Json;
import io.murmure.lib.web.Web;

/**
 * A connection to Jetstream that is made again when it breaks. The cursor is the time of the last event seen, in microseconds; the server
 * goes on from there, as far as it remembers.
 */
final class Jetstream implements Subscription {

	private static final int WAITING = 10_000;
	private static final int MOST_KEPT = 5_000;
	private static final long CONNECT_SECONDS = 20;
	private static final Duration WHEN_TOLD_TO_WAIT = Duration.ofMinutes(1);
	private static final String ENDED = "";

	private final URI address;
	private final Topic topic;
	private final Duration batch;
	private final Web web = new Web();
	private final BlockingQueue<String> messages = new ArrayBlockingQueue<>(WAITING);
	private Optional<WebSocket> socket = Optional.empty();

	Jetstream(URI address, Topic topic, Duration batch) {
		this.address = address;
		this.topic = topic;
		this.batch = batch;
	}

	@Override
	public Delivery next(String cursor) throws IOException, InterruptedException {
		if (socket.isEmpty()) {
			socket = Optional.of(connect(cursor));
		}
		StringBuilder kept = new StringBuilder();
		String last = cursor;
		int count = 0;
		long deadline = System.nanoTime() + batch.toNanos();
		String message = messages.poll(batch.toNanos(), TimeUnit.NANOSECONDS);
		while (message != null && !message.equals(ENDED)) {
			Json event = Json.parse(message);
			last = event.get("time_us").some().orElse(last);
			if (topic.includes(event)) {
				kept.append(message.strip().replace('\n', ' ')).append('\n');
				count++;
			}
			message = count < MOST_KEPT ? messages.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS) : null;
		}
		if (ENDED.equals(message)) {
			socket = Optional.empty();
			if (last.equals(cursor)) {
				throw new IOException(Sentence.of(Jetstream.class, "broke", address.getHost()));
			}
		}
		return new Delivery(kept.isEmpty() ? Optional.empty() : Optional.of(new Received("jetstream.ndjson", kept.toString().getBytes(StandardCharsets.UTF_8), Instant.now())), last, Duration.ZERO);
	}

	private WebSocket connect(String cursor) throws IOException, InterruptedException {
		messages.clear();
		URI from = cursor.isEmpty() ? address : URI.create(address + "&cursor=" + cursor);
		try {
			return web.client().newWebSocketBuilder().connectTimeout(Duration.ofSeconds(CONNECT_SECONDS)).buildAsync(from, new Listener(messages)).get(CONNECT_SECONDS * 2, TimeUnit.SECONDS);
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
		socket.ifPresent(WebSocket::abort);
		web.close();
	}

	/** Puts whole messages in the queue; a full queue makes the server wait. */
	private static final class Listener implements WebSocket.Listener {
		private static final int LONGEST = 4 << 20;

		private final BlockingQueue<String> messages;
		private final StringBuilder message = new StringBuilder();

		Listener(BlockingQueue<String> messages) {
			this.messages = messages;
		}

		@Override
		public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
			if (message.length() + part.length() <= LONGEST) {
				message.append(part);
			}
			if (last) {
				put(message.isEmpty() ? " " : message.toString());
				message.setLength(0);
			}
			from.request(1);
			return null;
		}

		@Override
		public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
			put(ENDED);
			return null;
		}

		@Override
		public void onError(WebSocket from, Throwable error) {
			put(ENDED);
		}

		private void put(String text) {
			try {
				messages.put(text);
			} catch (InterruptedException closing) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
