package io.murmure.store.duckdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import io.murmure.core.live.Delivery;
import io.murmure.core.live.Look;
import io.murmure.core.live.Received;
import io.murmure.core.live.Subscription;
import io.murmure.core.progress.CancelledException;

/** A subscription to lines that gives what it was told to, one after the other, and notes what it was asked for; then the user stops it. */
final class ScriptedLines implements Subscription {

	final List<String> asked = new ArrayList<>();
	Look last = Look.from("");
	private final Deque<Object> steps = new ArrayDeque<>();

	/** @param steps deliveries, and troubles */
	ScriptedLines then(Object... steps) {
		this.steps.addAll(List.of(steps));
		return this;
	}

	static Delivery lines(String lines, String cursor, Duration rest) {
		return new Delivery(Optional.of(new Received("x", lines.getBytes(StandardCharsets.UTF_8), Instant.EPOCH)), cursor, rest);
	}

	@Override
	public Delivery next(Look look) throws IOException {
		Object step = steps.poll();
		if (step == null) {
			throw new CancelledException();
		}
		asked.add(look.cursor());
		last = look;
		if (step instanceof IOException trouble) {
			throw trouble;
		}
		return (Delivery) step;
	}

	@Override
	public void close() {
	}
}
