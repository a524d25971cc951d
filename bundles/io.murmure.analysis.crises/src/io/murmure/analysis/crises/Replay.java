package io.murmure.analysis.crises;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the watch over posts in the order of time, as if they came live, and keeps the alarms. Heat in another channel within two days of an alarm adds to it. An alarm
 * that falls and rises again within five days is one episode, unless one person alone goes on: what comes back with the same day of the next week is another. A higher level is told when
 * it is reached.
 */
final class Replay {

	private static final Duration TOGETHER = Duration.ofHours(48);
	private static final Duration EPISODE = Duration.ofDays(5);
	private static final double SPREAD = 3;
	private static final int SEVERAL = 2;
	private static final int CRISIS_PEOPLE = 4;

	private final ZoneId zone;
	private final CrisesParameters levels;
	private final Map<Long, ChannelWatch> watches = new HashMap<>();
	private final Map<Long, Alarm> latest = new HashMap<>();
	/** When each channel was last told, the longest ago first. */
	private final LinkedHashMap<Long, Instant> lately = new LinkedHashMap<>();
	private final Map<Long, Deque<HeatedPost>> recent = new HashMap<>();
	private final List<Alarm> alarms = new ArrayList<>();

	Replay(ZoneId zone, CrisesParameters levels) {
		this.zone = zone;
		this.levels = levels;
	}

	void next(long post, long channel, long author, Instant time, double heat) {
		boolean heated = heat >= Heat.HEATED;
		Moment alone = watches.computeIfAbsent(channel, c -> new ChannelWatch(zone, levels.watch())).next(time, author, heated);
		if (!heated) {
			return;
		}
		HeatedPost one = new HeatedPost(post, author, time, heat);
		Deque<HeatedPost> window = recent.computeIfAbsent(channel, c -> new ArrayDeque<>());
		while (!window.isEmpty() && window.peekFirst().time().isBefore(time.minus(TOGETHER))) {
			window.removeFirst();
		}
		window.addLast(one);
		Moment moment = withSpread(alone, channel, time);
		Level level = level(moment);
		if (level != Level.CALM && (moment.people() >= SEVERAL || !goesOn(channel, time))) {
			alarm(channel, one).tell(moment, level, time, window.stream().filter(other -> !other.time().isBefore(moment.since())).toList());
			lately.remove(channel);
			lately.put(channel, time);
		}
	}

	/** The episode that goes on, or a new one. */
	private Alarm alarm(long channel, HeatedPost post) {
		if (goesOn(channel, post.time())) {
			return latest.get(channel);
		}
		Alarm alarm = new Alarm(channel, post);
		alarms.add(alarm);
		latest.put(channel, alarm);
		return alarm;
	}

	private boolean goesOn(long channel, Instant time) {
		Alarm earlier = latest.get(channel);
		return earlier != null && Duration.between(earlier.last(), time).compareTo(EPISODE) <= 0;
	}

	private Moment withSpread(Moment moment, long channel, Instant time) {
		while (!lately.isEmpty() && lately.firstEntry().getValue().isBefore(time.minus(TOGETHER))) {
			lately.pollFirstEntry();
		}
		boolean elsewhere = lately.size() > (lately.containsKey(channel) ? 1 : 0);
		return elsewhere && moment.heat() > 0 ? new Moment(moment.heat(), moment.volume(), moment.voices(), SPREAD, moment.people(), moment.since()) : moment;
	}

	private Level level(Moment moment) {
		double strength = moment.strength();
		if (strength >= levels.crisis() && moment.people() >= CRISIS_PEOPLE) {
			return Level.CRISIS;
		}
		if (strength >= levels.warning() && moment.people() >= SEVERAL) {
			return Level.WARNING;
		}
		return strength >= levels.watch() ? Level.WATCH : Level.CALM;
	}

	/** In the order in which they were first told. */
	List<Alarm> alarms() {
		return List.copyOf(alarms);
	}
}
