package io.murmure.connector.bluesky;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The whole messages of one connection, in their order; a full queue makes the server wait. */
final class Messages implements WebSocket.Listener {

	private static final int WAITING = 10_000;
	private static final int LONGEST = 4 << 20;
	private static final String END = "";

	private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
	private final StringBuilder message = new StringBuilder();
	private volatile boolean heard = true;
	private boolean over;

	/**
	 * Waits for the next message.
	 *
	 * @param deadline when to stop waiting, as {@link System#nanoTime()} counts
	 * @return empty when the deadline passed or the connection is {@link #over()}
	 */
	Optional<String> next(long deadline) throws InterruptedException {
		String next = over ? null : waiting.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
		over |= END.equals(next);
		return over ? Optional.empty() : Optional.ofNullable(next);
	}

	/** Whether the connection was told to have ended and all that came before was taken. */
	boolean over() {
		return over;
	}

	/** Whether anything came since this was last asked, or since the connection was asked for. */
	boolean heard() {
		boolean some = heard;
		heard = false;
		return some;
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
		heard = true;
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
	public CompletionStage<?> onPing(WebSocket from, ByteBuffer content) {
		heard = true;
		from.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onPong(WebSocket from, ByteBuffer content) {
		heard = true;
		from.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
		put(END);
		return null;
	}

	@Override
	public void onError(WebSocket from, Throwable error) {
		put(END);
	}

	private void put(String text) {
		try {
			waiting.put(text);
		} catch (InterruptedException closing) {
			Thread.currentThread().interrupt();
		}
	}
}
