package io.murmure.connector.whatsapp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What the stamps of one layout say about the order of day and month. Evidence, the strongest first: a number that can be no month
 * (or a day that does not exist); days that would run backwards; the shorter span, since the number that changes more often is the
 * day; and last, the habits of who writes AM and PM. Constant time and memory for each stamp.
 */
final class OrderEvidence {

	private static final int CLEARLY = 4;
	private static final int SPAN_RATIO = 2;
	private static final long NONE = Long.MIN_VALUE;

	private final List<Candidate> candidates;
	private long stamps;
	private boolean exchangeable;
	private boolean terse;
	private boolean capitals;
	private long lastKey = -1;

	/** One order, and what speaks against it. */
	private static final class Candidate {
		private final FieldOrder order;
		private final boolean unseenYear;
		private long impossible;
		private long backwards;
		private long first = Long.MAX_VALUE;
		private long last = Long.MIN_VALUE;
		private long previous = Long.MIN_VALUE;
		private long now = NONE;

		Candidate(FieldOrder order, boolean unseenYear) {
			this.order = order;
			this.unseenYear = unseenYear;
		}

		void see(Stamp stamp) {
			Optional<LocalDate> date = order.date(stamp);
			if (date.isEmpty() || date.get().getYear() < Calendars.FIRST_YEAR || date.get().getYear() > Calendars.LAST_YEAR) {
				now = NONE;
				return;
			}
			now = date.get().toEpochDay();
			backwards += now < previous ? 1 : 0;
			previous = now;
			first = Math.min(first, now);
			last = Math.max(last, now);
		}

		/** Few write the year first and short: as long as another order fits, this one is no doubt worth telling. */
		boolean isUnseenYearFirst() {
			return order == FieldOrder.YMD && unseenYear;
		}

		long span() {
			return last < first ? 0 : last - first;
		}
	}

	/** What decided. */
	enum Reason {
		/** The user, or a number that can be no month, or there is but one way to read them. */
		CERTAIN,
		/** In the other order the days would run backwards. */
		SEQUENCE,
		/** In the other order the chat would have long gaps. */
		SPAN,
		/** Only how people usually write. */
		HABIT
	}

	/** The order found and why. */
	record Decision(FieldOrder order, Reason reason) {
	}

	/** @param yearAt where the year is seen in all stamps, -1 when not */
	OrderEvidence(int yearAt) {
		candidates = FieldOrder.candidates(yearAt).stream().map(order -> new Candidate(order, yearAt < 0)).toList();
	}

	void see(Stamp stamp) {
		stamps++;
		terse |= stamp.terse();
		capitals |= stamp.capitals();
		long key = ((long) stamp.first() << 40) + ((long) stamp.second() << 20) + stamp.third();
		if (key == lastKey) {
			return;
		}
		lastKey = key;
		boolean readable = false;
		for (Candidate candidate : candidates) {
			candidate.see(stamp);
			readable |= candidate.now != NONE;
		}
		for (Candidate candidate : candidates) {
			candidate.impossible += readable && candidate.now == NONE ? 1 : 0;
		}
		exchangeable |= candidates.size() > 1 && candidates.get(0).now != candidates.get(1).now;
	}

	long stamps() {
		return stamps;
	}

	Decision decide(DateOrder wanted) {
		for (Candidate candidate : candidates) {
			if (candidate.order.name().equals(wanted.name())) {
				return new Decision(candidate.order, Reason.CERTAIN);
			}
		}
		List<Candidate> possible = possible();
		Decision decision = among(possible);
		boolean doubt = exchangeable && possible.stream().filter(candidate -> !candidate.isUnseenYearFirst()).count() > 1;
		return doubt || decision.order() == FieldOrder.YMD && candidates.size() > 2 && possible.size() > 1 ? decision : new Decision(decision.order(), Reason.CERTAIN);
	}

	/** All readings that its own dates leave, the likeliest first. */
	List<Decision> decisions(DateOrder wanted) {
		Decision likeliest = decide(wanted);
		if (likeliest.reason() == Reason.CERTAIN) {
			return List.of(likeliest);
		}
		Stream<Decision> others = possible().stream().filter(candidate -> candidate.order != likeliest.order())
				.map(candidate -> new Decision(candidate.order, Reason.SEQUENCE));
		return Stream.concat(Stream.of(likeliest), others).toList();
	}

	private List<Candidate> possible() {
		long fewest = least(candidates, candidate -> candidate.impossible);
		return candidates.stream().filter(candidate -> candidate.impossible <= fewest * CLEARLY).toList();
	}

	private Decision among(List<Candidate> possible) {
		long steady = least(possible, candidate -> candidate.backwards);
		List<Candidate> forwards = possible.stream().filter(candidate -> candidate.backwards <= steady * CLEARLY).toList();
		if (forwards.size() == 1) {
			return new Decision(forwards.get(0).order, Reason.SEQUENCE);
		}
		long shortest = least(forwards, Candidate::span);
		List<Candidate> dense = forwards.stream().filter(candidate -> candidate.span() <= shortest * SPAN_RATIO).toList();
		if (dense.size() == 1) {
			return new Decision(dense.get(0).order, Reason.SPAN);
		}
		FieldOrder habit = terse && capitals ? FieldOrder.MDY : FieldOrder.DMY;
		return new Decision(dense.stream().map(candidate -> candidate.order).filter(order -> order == habit).findFirst()
				.orElse(dense.get(0).order), Reason.HABIT);
	}

	private static long least(List<Candidate> candidates, ToLongFunction<Candidate> count) {
		return candidates.stream().mapToLong(count).min().orElse(0);
	}
}
