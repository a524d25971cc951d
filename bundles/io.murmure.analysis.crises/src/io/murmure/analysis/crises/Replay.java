package io.murmure.analysis.crises;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the watch over posts in the order of time, as if they came live, and keeps the alarms. Heat in another channel within two days of an alarm adds to it. An alarm
 * that falls and rises again within five days is one episode: what comes back with the same day of the next week is another. A higher level is told when it is reached.
 */
final class Replay {

	private static final Duration TOGETHER = Duration.ofHours(48);
	private static final Duration EPISODE = Duration.ofDays(5);
	private static final double SPREAD = 3;
	private static final int WARNING_PEOPLE = 2;
	private static final int CRISIS_PEOPLE = 4;

	private final ZoneId zone;
	private final CrisesParameters levels;
	private final Map<Long, ChannelWatch> watches = new HashMap<>();
	private final Map<Long, Alarm> open = new HashMap<>();
	private final Map<Long, Alarm> latest = new HashMap<>();
	private final Map<Long, Deque<long[]>> recent = new HashMap<>();
	private final List<Alarm> alarms = new ArrayList<>();

	Replay(ZoneId zone, CrisesParameters levels) {
		this.zone = zone;
		this.levels = levels;
	}

	void next(long post, long channel, long author, Instant time, boolean heated) {
		Moment alone = watches.computeIfAbsent(channel, c -> new ChannelWatch(zone, levels.watch())).next(time, author, heated);
		if (!heated) {
			return;
		}
		Alarm going = open.get(channel);
		if (going != null && Duration.between(going.last(), time).compareTo(TOGETHER) > 0) {
			open.remove(channel);
			going = null;
		}
		Moment moment = withSpread(alone, channel, time);
		Level level = level(moment);
		if (going == null && level != Level.CALM) {
			going = begin(channel, time);
		}
		if (going != null) {
			going.add(post, author, time, moment, level);
		}
		recent.computeIfAbsent(channel, c -> new ArrayDeque<>()).addLast(new long[] { post, author, time.toEpochMilli() });
	}

	private Alarm begin(long channel, Instant time) {
		Deque<long[]> before = recent.getOrDefault(channel, new ArrayDeque<>());
		before.removeIf(post -> post[2] < time.minus(TOGETHER).toEpochMilli());
		Alarm earlier = latest.get(channel);
		boolean goesOn = earlier != null && Duration.between(earlier.last(), time).compareTo(EPISODE) <= 0;
		Alarm alarm = goesOn ? earlier : new Alarm(channel);
		before.forEach(post -> alarm.leadUp(post[0], post[1]));
		if (!goesOn) {
			alarms.add(alarm);
		}
		open.put(channel, alarm);
		latest.put(channel, alarm);
		return alarm;
	}

	private Moment withSpread(Moment moment, long channel, Instant time) {
		boolean elsewhere = open.values().stream().anyMatch(alarm -> alarm.channel() != channel && Duration.between(alarm.last(), time).compareTo(TOGETHER) <= 0);
		return elsewhere && moment.heat() > 0 ? new Moment(moment.heat(), moment.volume(), moment.voices(), SPREAD, moment.people()) : moment;
	}

	private Level level(Moment moment) {
		double strength = moment.strength();
		if (strength >= levels.crisis() && moment.people() >= CRISIS_PEOPLE) {
			return Level.CRISIS;
		}
		if (strength >= levels.warning() && moment.people() >= WARNING_PEOPLE) {
			return Level.WARNING;
		}
		return strength >= levels.watch() ? Level.WATCH : Level.CALM;
	}

	/** In the order in which they were first told. */
	List<Alarm> alarms() {
		return List.copyOf(alarms);
	}
}
