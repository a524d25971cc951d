package io.murmure.analysis.crises;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Watches one channel post by post. Heated posts of the last 3, 12 and 48 hours are held against what is usual there ({@link Usual}, {@link Rarity}), as long as they
 * are a clearly greater share of the posts than usual, too; where there is heat, more posts than usual, several people at once, people who are new there and questions to the subject add to it. Posts become part of the usual once they are older than the longest window.
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
	/** What one moment in seven has says nothing. */
	private static final double ORDINARY = 2;
	private static final double UNUSUAL_SHARE = 0.5;
	private static final double VOICE = 0.8;
	private static final int MOST_VOICES = 6;

	/**
	 * A post that was seen.
	 *
	 * @param came    whether it is its author's first of the day
	 * @param newcome whether its author was new
	 */
	private record Seen(Instant time, long author, boolean heated, boolean asks, boolean came, boolean newcome) {
	}

	private final Usual posts;
	private final Usual heated;
	private final Usual questions;
	private final NewVoices voices;
	private final Deque<Seen> window = new ArrayDeque<>();
	private final double alarming;
	private Instant first;
	private Instant alarmFrom = Instant.MIN;
	private Instant alarmUntil = Instant.MIN;

	/** @param alarming strength from which on heat does not become usual */
	ChannelWatch(ZoneId zone, double alarming) {
		posts = new Usual(zone);
		heated = new Usual(zone);
		questions = new Usual(zone);
		voices = new NewVoices(zone);
		this.alarming = alarming;
	}

	/**
	 * Takes the next post, and tells how the channel stands then.
	 *
	 * @param asks whether it asks the subject, or whoever answers for it
	 */
	Moment next(Instant time, long author, boolean isHeated, boolean asks) {
		first = first == null ? time : first;
		age(time);
		window.addLast(new Seen(time, author, isHeated, asks, voices.comes(author, time), voices.isNew(author)));
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
			boolean usual = !isAlarm(old.time());
			if (usual || !old.heated()) {
				posts.learn(old.time());
			}
			if (usual && old.heated()) {
				heated.learn(old.time());
			}
			if (usual && old.asks()) {
				questions.learn(old.time());
			}
			voices.passes(old.author(), old.time(), old.came(), old.newcome(), usual);
		}
		pass(edge);
	}

	/** Without its heated posts, the time of an alarm would look calm, and what follows it heated. */
	private void pass(Instant time) {
		posts.pass(time);
		voices.pass(time);
		if (isAlarm(alarmUntil)) {
			Instant until = time.isBefore(alarmUntil) ? time : alarmUntil;
			heated.skip(until);
			questions.skip(until);
		}
		heated.pass(time);
		questions.pass(time);
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
		List<Seen> seen = window.stream().filter(one -> !one.time().isBefore(begin)).toList();
		List<Seen> hot = seen.stream().filter(Seen::heated).toList();
		double usual = heated.expected(now, span);
		double heat = hot.size() >= CLEARLY_MORE * seen.size() * heated.shareOf(posts) ? Rarity.of(hot.size(), usual) : 0;
		if (heat == 0) {
			return Moment.CALM;
		}
		int people = people(hot);
		return new Moment(List.of(new Part(Reason.HEAT, heat, hot.size(), seen.size(), usual, people), volume(seen, heat, posts.expected(now, span)),
				new Part(Reason.VOICES, VOICE * Math.min(MOST_VOICES, people - 1), people, 0, Double.NaN, people), newcomers(hot, heat),
				questions(seen.stream().filter(Seen::asks).toList(), heat, questions.expected(now, span))), people, begin, span);
	}

	private static Part volume(List<Seen> seen, double heat, double usual) {
		return new Part(Reason.VOLUME, VOLUME_SHARE * Math.min(heat, Rarity.of(seen.size(), usual)), seen.size(), 0, usual, people(seen));
	}

	private Part newcomers(List<Seen> hot, double heat) {
		int all = people(hot);
		int some = people(hot.stream().filter(Seen::newcome).toList());
		return new Part(Reason.NEWCOMERS, besideHeat(heat, Rarity.ofShare(some, all, voices.share())), some, all, all * voices.share(), some);
	}

	private static Part questions(List<Seen> asking, double heat, double usual) {
		return new Part(Reason.QUESTIONS, besideHeat(heat, Rarity.of(asking.size(), usual)), asking.size(), 0, usual, people(asking));
	}

	/** What is unusual beside heat adds to it, as far as there is heat. */
	private static double besideHeat(double heat, double rarity) {
		return UNUSUAL_SHARE * Math.min(heat, Math.max(0, rarity - ORDINARY));
	}

	private static int people(List<Seen> seen) {
		return (int) seen.stream().mapToLong(Seen::author).distinct().count();
	}
}
