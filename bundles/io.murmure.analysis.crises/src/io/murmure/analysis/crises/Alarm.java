package io.murmure.analysis.crises;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An episode in which a channel was more heated than it is used to, once or several times in a row. */
final class Alarm {

	private final long channel;
	private final Map<Level, Instant> told = new EnumMap<>(Level.class);
	private final List<Long> posts = new ArrayList<>();
	private final Set<Long> people = new HashSet<>();
	private Moment strongest = Moment.CALM;
	private Instant peak = Instant.MIN;
	private Instant last = Instant.MIN;
	private int early;

	Alarm(long channel) {
		this.channel = channel;
	}

	/** A heated post that was there before the alarm was told, or told again. */
	void leadUp(long post, long author) {
		posts.add(post);
		people.add(author);
		early += told.isEmpty() ? 1 : 0;
	}

	/** A heated post of the span, the first one tells the alarm. */
	void add(long post, long author, Instant time, Moment moment, Level level) {
		early += told.isEmpty() ? 1 : 0;
		posts.add(post);
		people.add(author);
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

	/** When its last heated post came. */
	Instant last() {
		return last;
	}

	Moment strongest() {
		return strongest;
	}

	List<Long> posts() {
		return posts;
	}

	/** How many of the posts were there when it was first told. */
	int early() {
		return early;
	}

	int people() {
		return people.size();
	}
}
