package io.murmure.core.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.catalog.FollowedSource;
import io.murmure.core.connector.Connector;
import io.murmure.core.live.BackOff;
import io.murmure.core.live.Subscription;
import io.murmure.core.privacy.Credentials;

/** One live source that is watched: who fetches it, who reads it, and when it may be asked again. */
final class Feed {

	private final FollowedSource source;
	private final Map<String, String> settings;
	private final BackOff backOff = new BackOff();
	private Instant due = Instant.MIN;
	private boolean over;

	/** @throws io.murmure.core.parameter.ParameterException when nothing that is installed can follow it */
	Feed(WatchPlan.Live live, Catalog catalog) {
		source = FollowedSource.of(catalog, live.address(), Optional.empty());
		settings = live.settings();
	}

	/**
	 * Gets ready to fetch; touches no network yet.
	 *
	 * @throws io.murmure.core.parameter.ParameterException when a parameter makes no sense
	 */
	Subscription open(Credentials credentials) {
		return source.open(settings, credentials);
	}

	/** The same as for {@code murmure follow}, so that either goes on where the other was. */
	String name() {
		return source.name();
	}

	/** The address as it may be told: without what only its owner should know. */
	String told() {
		return source.address().replaceFirst("[?#].*", "").replaceFirst("(?<=//)[^/]*@", "");
	}

	Connector<?> reader() {
		return source.reader();
	}

	/** Grows from round to round while it is in trouble. */
	BackOff backOff() {
		return backOff;
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
