package io.murmure.core.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.component.Component;
import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.live.LiveSource;
import io.murmure.core.live.Subscription;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.privacy.Secrets;

/** One live source that is watched: who fetches it, who reads it, and when it may be asked again. */
final class Feed {

	private final WatchPlan.Live live;
	private final LiveSource<?> source;
	private final Connector<?> reader;
	private Instant due = Instant.MIN;
	private boolean over;

	private Feed(WatchPlan.Live live, LiveSource<?> source, Connector<?> reader) {
		this.live = live;
		this.source = source;
		this.reader = reader;
	}

	/** @throws ParameterException when nothing that is installed can follow it, or a parameter makes no sense */
	static Feed of(WatchPlan.Live live, Catalog catalog) {
		LiveSource<?> source = catalog.liveSources().stream().filter(one -> one.recognise(live.address()) > 0).max(Comparator.comparingDouble(one -> one.recognise(live.address())))
				.orElseThrow(() -> new ParameterException(Sentence.of(Feed.class, "no-source", live.address(),
						catalog.liveSources().stream().map(Component::id).collect(Collectors.joining(", ")))));
		Connector<?> reader = catalog.connectors().stream().filter(one -> one.id().equals(source.connector())).findFirst()
				.orElseThrow(() -> new ParameterException(Sentence.of(Feed.class, "no-reader", source.id(), source.connector())));
		return new Feed(live, source, reader);
	}

	/** Gets ready to fetch; touches no network yet. */
	Subscription open(Secrets secrets) {
		return open(source, live, secrets);
	}

	private static <P extends Record> Subscription open(LiveSource<P> source, WatchPlan.Live live, Secrets secrets) {
		return source.open(live.address(), Parameters.create(source.parameters(), live.settings()), secrets);
	}

	/** The same as for {@code murmure follow}, so that either goes on where the other was. */
	String name() {
		List<String> set = live.settings().entrySet().stream().map((Map.Entry<String, String> one) -> source.id() + '.' + one.getKey() + '=' + one.getValue()).toList();
		return source.id() + " " + live.address() + " " + set;
	}

	String address() {
		return live.address();
	}

	Connector<?> reader() {
		return reader;
	}

	boolean isDue(Clock clock) {
		return !over && !due.isAfter(clock.instant());
	}

	void leaveAlone(Duration rest, Clock clock) {
		due = clock.instant().plus(rest);
	}

	/** It makes no sense to ask again. */
	void giveUp() {
		over = true;
	}
}
