package io.murmure.analysis.crises;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.murmure.lib.circles.MemberIndex;

/**
 * A generated study: two channels of forty people with their nights, weekends and lively evenings, a background of heated posts, evenings of joy
 * that are no crisis, and planted crises of several strengths. The seed decides all.
 */
final class PlantedStudy {

	static final int DAYS = 180;
	private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
	private static final int PEOPLE = 40;
	private static final long NEWCOMERS = 1_000_000;
	private static final double HEATED = 0.07;
	private static final double POSTS_A_DAY = 40;
	private static final int FIRST_DAY = 30;
	private static final int DAYS_BETWEEN = 15;

	/** A post; {@code crisis} is the number of the planted crisis it belongs to, negative for none; {@code asks} whether it asks the subject. */
	record Post(Instant time, long channel, long author, boolean heated, boolean asks, int crisis) {
	}

	/**
	 * Who comes to talk, and how: shares of posts.
	 *
	 * @param newcomers  by people who had never written there
	 * @param questions  that ask the subject
	 * @param inOneHalf  of a crisis until its peak, by people of the first half of its channel
	 */
	record Crowd(double newcomers, double questions, double newcomersInACrisis, double questionsInACrisis, double inOneHalf) {

		/** The same forty people say everything, and nobody asks. */
		static final Crowd SAME = new Crowd(0, 0, 0, 0, 0);
		/** People come and go and ask, more of them in a crisis, which begins in one circle. */
		static final Crowd OPEN = new Crowd(0.05, 0.04, 0.35, 0.25, 0.9);
	}

	/** A planted crisis: its first post, its peak, and how many heated posts an hour there are at the peak. */
	record Crisis(long channel, Instant onset, Instant peak, double strength) {
	}

	private final Random random;
	private final Random visitors;
	private final Crowd crowd;
	private final List<Post> posts = new ArrayList<>();
	private final List<Crisis> crises = new ArrayList<>();

	private final int rise;

	/** @param rise hours from the first post of a crisis to its peak */
	PlantedStudy(long seed, int rise, double... strengths) {
		this(seed, rise, Crowd.SAME, strengths);
	}

	/** With the same posts at the same times whatever the crowd. */
	PlantedStudy(long seed, int rise, Crowd crowd, double... strengths) {
		this.rise = rise;
		this.crowd = crowd;
		random = new Random(seed);
		visitors = new Random(seed + 7);
		for (long channel = 1; channel <= 2; channel++) {
			background(channel);
		}
		int day = FIRST_DAY;
		for (double strength : strengths) {
			plant(1 + random.nextInt(2), BEGIN.plus(Duration.ofMinutes(day * 1440L + 480 + random.nextInt(720))), strength);
			day += DAYS_BETWEEN;
		}
		posts.sort(Comparator.comparing(Post::time));
	}

	private void background(long channel) {
		for (int hour = 0; hour < DAYS * 24; hour++) {
			double rate = POSTS_A_DAY / 24 * ofDay(hour % 24) * (hour / 24 % 7 >= 5 ? 1.5 : 0.8) * Math.exp(0.5 * random.nextGaussian() - 0.125);
			boolean evening = random.nextInt(24 * 12) == 0;
			add(channel, hour, poisson(evening ? rate * 6 : rate), evening ? HEATED / 3 : HEATED);
		}
	}

	private static double ofDay(int hour) {
		return hour < 6 ? 0.1 : 0.5 + Math.max(0, Math.sin((hour - 8) / 15.0 * Math.PI));
	}

	private void add(long channel, int hour, int count, double heated) {
		for (int i = 0; i < count; i++) {
			Instant time = BEGIN.plusSeconds(hour * 3600L + random.nextInt(3600));
			long author = author(channel, random.nextInt(PEOPLE), crowd.newcomers());
			posts.add(new Post(time, channel, author, random.nextDouble() < heated, visitors.nextDouble() < crowd.questions(), -1));
		}
	}

	/** Rises to its peak and dies down over a day. */
	private void plant(long channel, Instant onset, double strength) {
		Instant peak = onset.plus(Duration.ofHours(rise));
		Instant first = peak;
		for (int quarter = 0; quarter < 4 * 48; quarter++) {
			double hours = quarter / 4.0;
			double rate = hours <= rise ? strength * (0.1 + 0.9 * hours / rise) : strength * Math.exp(-(hours - rise) / 10);
			for (int i = poisson(rate / 4); i > 0; i--) {
				Instant time = onset.plusSeconds(quarter * 900L + random.nextInt(900));
				first = time.isBefore(first) ? time : first;
				int person = random.nextInt(PEOPLE);
				long author = author(channel, hours <= rise && visitors.nextDouble() < crowd.inOneHalf() ? person % (PEOPLE / 2) : person, crowd.newcomersInACrisis());
				posts.add(new Post(time, channel, author, random.nextDouble() < 0.8, visitors.nextDouble() < crowd.questionsInACrisis(), crises.size()));
			}
		}
		crises.add(new Crisis(channel, first, peak, strength));
	}

	/** One of the forty, or somebody who never wrote before. */
	private long author(long channel, int person, double newcomers) {
		return visitors.nextDouble() < newcomers ? NEWCOMERS + posts.size() : channel * 1000 + person;
	}

	/** Who could have written it if nobody ever were new. */
	static long atHome(long channel, long author) {
		return author < NEWCOMERS ? author : channel * 1000 + author % PEOPLE;
	}

	/** Two circles a channel, of the forty alone. */
	MemberIndex circles() {
		return new MemberIndex(LongStream.rangeClosed(1, 2).boxed().flatMap(channel -> Stream.of(0, PEOPLE / 2).map(half -> LongStream.range(0, PEOPLE / 2).map(person -> channel * 1000 + half + person).toArray()))
				.toList());
	}

	private int poisson(double mean) {
		double limit = Math.exp(-mean);
		int count = 0;
		for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
			count++;
		}
		return count;
	}

	List<Post> posts() {
		return posts;
	}

	List<Crisis> crises() {
		return crises;
	}
}
