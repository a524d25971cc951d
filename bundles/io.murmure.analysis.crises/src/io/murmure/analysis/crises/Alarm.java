package io.murmure.analysis.crises;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An episode in which a channel was more heated than it is used to, once or several times in a row. Its evidence is what was heated in the windows that told it. */
final class Alarm {

	private final long channel;
	private final Map<Level, Instant> told = new EnumMap<>(Level.class);
	private final Map<Long, HeatedPost> posts = new LinkedHashMap<>();
	private final HeatedPost first;
	private Moment strongest = Moment.CALM;
	private Instant peak = Instant.MIN;
	private Instant last = Instant.MIN;

	/** @param first the post that tells it first */
	Alarm(long channel, HeatedPost first) {
		this.channel = channel;
		this.first = first;
	}

	/** @param window the heated posts that the moment rests on; some may have been there before the alarm was first told */
	void tell(Moment moment, Level level, Instant time, Collection<HeatedPost> window) {
		window.forEach(post -> posts.putIfAbsent(post.id(), post));
		last = time;
		if (moment.strength() > strongest.strength()) {
			strongest = moment;
			peak = time;
		}
		for (Level reached : Level.values()) {
			if (reached != Level.CALM && reached.compareTo(level) <= 0) {
				told.putIfAbsent(reached, time);
			}
		}
	}

	long channel() {
		return channel;
	}

	Level level() {
		return told.keySet().stream().max(Level::compareTo).orElse(Level.CALM);
	}

	/** When a level was told. */
	Optional<Instant> told(Level level) {
		return Optional.ofNullable(told.get(level));
	}

	Instant peak() {
		return peak;
	}

	/** When it was last told. */
	Instant last() {
		return last;
	}

	Moment strongest() {
		return strongest;
	}

	/** In the order in which they became part of it. */
	Collection<HeatedPost> posts() {
		return Collections.unmodifiableCollection(posts.values());
	}

	/** The most heated ones first. */
	List<HeatedPost> mostTelling() {
		return posts.values().stream().sorted(Comparator.comparingDouble(HeatedPost::heat).reversed().thenComparing(HeatedPost.IN_TIME)).toList();
	}

	/** Whether a post was there when the alarm was first told. */
	boolean isEarly(HeatedPost post) {
		return HeatedPost.IN_TIME.compare(post, first) <= 0;
	}

	int people() {
		return (int) posts.values().stream().mapToLong(HeatedPost::author).distinct().count();
	}
}
