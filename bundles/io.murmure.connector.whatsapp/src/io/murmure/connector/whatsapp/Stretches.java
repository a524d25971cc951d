package io.murmure.connector.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import io.murmure.connector.whatsapp.OrderEvidence.Decision;

/**
 * Where lines of one form of stamps follow each other. A phone that is set otherwise goes on from its last message, so that time runs on from one
 * stretch to the next; what somebody pastes was said before, and what an agenda tells is still to come. Memory for the first thousand stretches: a chat
 * of more is pasted into all the time.
 */
final class Stretches {

	private static final int MOST = 1000;
	private static final long SECONDS_PER_MINUTE = 60;
	private static final long SECONDS_PER_HOUR = 3600;
	private static final long SECONDS_PER_DAY = 86_400;

	private final List<Stretch> stretches = new ArrayList<>();
	private boolean more;

	private static final class Stretch {
		private final Stamp first;
		private Stamp last;

		Stretch(Stamp first) {
			this.first = first;
			this.last = first;
		}

		int layout() {
			return first.layout();
		}
	}

	/** Takes the next stamp of the chat. */
	void see(Stamp stamp) {
		if (more) {
			return;
		}
		Stretch current = stretches.isEmpty() ? null : stretches.getLast();
		if (current != null && current.layout() == stamp.layout()) {
			current.last = stamp;
		} else if (stretches.size() < MOST) {
			stretches.add(new Stretch(stamp));
		} else {
			more = true;
		}
	}

	/** Whether time never runs back where lines of {@code layout}, if read so, begin and end among those of the {@code others}. */
	boolean runOn(int layout, Decision read, Map<Integer, Decision> others) {
		boolean runs = !more;
		boolean beside = false;
		long before = Long.MIN_VALUE;
		for (Stretch stretch : stretches) {
			boolean asked = stretch.layout() == layout;
			Decision decision = asked ? read : others.get(stretch.layout());
			if (decision != null) {
				runs &= !asked && !beside || begin(stretch, decision) >= before;
				before = seconds(stretch.last, decision).orElse(before);
				beside = asked;
			}
		}
		return runs;
	}

	private static long begin(Stretch stretch, Decision decision) {
		return seconds(stretch.first, decision).orElse(Long.MAX_VALUE);
	}

	/** Of no zone, and empty for a day that does not exist. */
	private static OptionalLong seconds(Stamp stamp, Decision decision) {
		return decision.order().date(stamp).map(date -> OptionalLong.of(
				date.toEpochDay() * SECONDS_PER_DAY + stamp.hour() * SECONDS_PER_HOUR + stamp.minute() * SECONDS_PER_MINUTE + stamp.second60())).orElse(OptionalLong.empty());
	}
}
