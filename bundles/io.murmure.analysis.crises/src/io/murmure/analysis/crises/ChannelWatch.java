package io.murmure.analysis.crises;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Watches one channel post by post. Heated posts of the last 3, 12 and 48 hours are held against what is usual there ({@link Usual}, {@link Rarity}), as long as they
 * are a clearly greater share of the posts than usual, too; where there is heat, more posts than usual and several people at once add to it. Posts become part of the usual once they are older than the longest window.
 * The time of an alarm is left out of what is usual for heat, unless it goes on for a week: then it is how things are now. O(posts in the window) a post.
 */
final class ChannelWatch {

	private static final int[] SPANS = { 3, 12, 48 };
	private static final Duration LONGEST = Duration.ofHours(48);
	/** Before that nothing is usual yet. */
	private static final Duration GETTING_USED = Duration.ofDays(7);
	/** What goes on as long is usual. */
	private static final Duration LASTING = Duration.ofDays(7);
	/** How many times its usual share of the posts heat must have: a lively evening has more heated posts, and more of all others. */
	private static final double CLEARLY_MORE = 2;
	private static final double VOLUME_SHARE = 0.3;
	private static final double VOICE = 0.8;
	private static final int MOST_VOICES = 6;

	/** A post that was seen. */
	private record Seen(Instant time, long author, boolean heated) {
	}

	private final Usual posts;
	private final Usual heated;
	private final Deque<Seen> window = new ArrayDeque<>();
	private final double alarming;
	private Instant first;
	private Instant alarmFrom = Instant.MIN;
	private Instant alarmUntil = Instant.MIN;

	/** @param alarming strength from which on heat does not become usual */
	ChannelWatch(ZoneId zone, double alarming) {
		posts = new Usual(zone);
		heated = new Usual(zone);
		this.alarming = alarming;
	}

	/** Takes the next post, and tells how the channel stands then. */
	Moment next(Instant time, long author, boolean isHeated) {
		first = first == null ? time : first;
		age(time);
		window.addLast(new Seen(time, author, isHeated));
		Moment moment = isHeated && Duration.between(first, time).compareTo(GETTING_USED) >= 0 ? strongest(time) : Moment.CALM;
		if (moment.strength() >= alarming) {
			alarmFrom = alarmUntil.isBefore(time.minus(LONGEST)) ? time : alarmFrom;
			alarmUntil = time;
		}
		return moment;
	}

	private void age(Instant now) {
		Instant edge = now.minus(LONGEST);
		while (!window.isEmpty() && window.peekFirst().time().isBefore(edge)) {
			Seen old = window.removeFirst();
			pass(old.time());
			if (!old.heated()) {
				posts.learn(old.time());
			} else if (!isAlarm(old.time())) {
				posts.learn(old.time());
				heated.learn(old.time());
			}
		}
		pass(edge);
	}

	/** Without its heated posts, the time of an alarm would look calm, and what follows it heated. */
	private void pass(Instant time) {
		posts.pass(time);
		if (isAlarm(alarmUntil)) {
			heated.skip(time.isBefore(alarmUntil) ? time : alarmUntil);
		}
		heated.pass(time);
	}

	/** Whether a time that leaves the window is of an alarm that is no lasting state. */
	private boolean isAlarm(Instant time) {
		return !time.isAfter(alarmUntil) && !alarmUntil.equals(Instant.MIN) && Duration.between(alarmFrom, alarmUntil).compareTo(LASTING) < 0;
	}

	private Moment strongest(Instant now) {
		Moment strongest = Moment.CALM;
		for (int span : SPANS) {
			Moment moment = over(span, now);
			strongest = moment.strength() > strongest.strength() ? moment : strongest;
		}
		return strongest;
	}

	private Moment over(int span, Instant now) {
		Instant begin = now.minus(Duration.ofHours(span));
		int all = 0;
		int hot = 0;
		Set<Long> people = new HashSet<>();
		for (Seen seen : window) {
			if (!seen.time().isBefore(begin)) {
				all++;
				if (seen.heated()) {
					hot++;
					people.add(seen.author());
				}
			}
		}
		double heat = hot >= CLEARLY_MORE * all * heated.shareOf(posts) ? Rarity.of(hot, heated.expected(now, span)) : 0;
		double volume = VOLUME_SHARE * Math.min(heat, Rarity.of(all, posts.expected(now, span)));
		double voices = heat > 0 ? VOICE * Math.min(MOST_VOICES, people.size() - 1) : 0;
		return new Moment(heat, volume, voices, 0, people.size(), begin);
	}
}
