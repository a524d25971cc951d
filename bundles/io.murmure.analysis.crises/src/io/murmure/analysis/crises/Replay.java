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

import io.murmure.lib.circles.MemberIndex;

/**
 * Runs the watch over posts in the order of time, as if they came live, and keeps the alarms. Heat in another channel within two days of an alarm adds to it, and so does heat of another circle's people after a warning. An alarm
 * that falls and rises again within five days is one episode, unless one person alone goes on: what comes back with the same day of the next week is another. A higher level is told when
 * it is reached.
 */
final class Replay {

	private static final Duration TOGETHER = Duration.ofHours(48);
	private static final Duration EPISODE = Duration.ofDays(5);
	private static final double SPREAD = 3;
	private static final double CIRCLES = 2;
	/** What another circle is in another channel counts once. */
	private static final double CIRCLES_OF_SPREAD = 1;
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
	private final CircleSpread circles;

	/** @param members who is in which circle; nobody where circles are not known */
	Replay(ZoneId zone, CrisesParameters levels, MemberIndex members) {
		this.zone = zone;
		this.levels = levels;
		circles = new CircleSpread(members, TOGETHER);
	}

	void next(Said said) {
		long channel = said.channel();
		Instant time = said.time();
		Moment alone = watches.computeIfAbsent(channel, c -> new ChannelWatch(zone, levels.watch())).next(time, said.author(), said.isHeated(), said.asks());
		if (!said.isHeated()) {
			return;
		}
		HeatedPost one = new HeatedPost(said.post(), said.author(), time, said.heat());
		Deque<HeatedPost> window = recent.computeIfAbsent(channel, c -> new ArrayDeque<>());
		while (!window.isEmpty() && window.peekFirst().time().isBefore(time.minus(TOGETHER))) {
			window.removeFirst();
		}
		window.addLast(one);
		List<HeatedPost> hot = window.stream().filter(other -> !other.time().isBefore(alone.since())).toList();
		Moment moment = withSpread(alone, channel, time, hot);
		Level level = level(moment);
		if (level != Level.CALM && (moment.people() >= SEVERAL || !goesOn(channel, time))) {
			alarm(channel, one).tell(moment, level, time, hot);
			if (level.compareTo(Level.WARNING) >= 0) {
				circles.told(channel, time, hot);
			}
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

	/** @param hot the heated posts that it rests on */
	private Moment withSpread(Moment moment, long channel, Instant time, List<HeatedPost> hot) {
		while (!lately.isEmpty() && lately.firstEntry().getValue().isBefore(time.minus(TOGETHER))) {
			lately.pollFirstEntry();
		}
		if (!moment.isHeated()) {
			return moment;
		}
		int elsewhere = lately.size() - (lately.containsKey(channel) ? 1 : 0);
		int reached = circles.reached(time, hot);
		double ofCircles = reached == 0 ? 0 : elsewhere > 0 ? CIRCLES_OF_SPREAD : CIRCLES;
		return moment.with(new Part(Reason.SPREAD, elsewhere == 0 ? 0 : reached > 0 ? SPREAD - CIRCLES_OF_SPREAD : SPREAD, elsewhere, 0, Double.NaN, moment.people()))
				.with(new Part(Reason.CIRCLES, ofCircles, reached, moment.people(), Double.NaN, reached));
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
