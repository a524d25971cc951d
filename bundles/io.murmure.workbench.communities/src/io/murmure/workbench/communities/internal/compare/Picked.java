package io.murmure.workbench.communities.internal.compare;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.focus.Focus;

/**
 * Two sides as the reader picks them.
 *
 * @param first  of a period its first and last day with two dots between; otherwise a circle's id, a channel's name or the file of a study, which is the open one
 * @param second the same
 */
public record Picked(Kind kind, String first, String second) {

	private static final String BETWEEN = "..";

	/** What tells the sides apart. */
	public enum Kind {
		PERIOD, CIRCLE, CHANNEL, STUDY
	}

	/** The first and the last day of a period. */
	public record Days(LocalDate first, LocalDate last) {

		public static Days of(String period) {
			int between = period.indexOf(BETWEEN);
			return new Days(LocalDate.parse(period.substring(0, between)), LocalDate.parse(period.substring(between + BETWEEN.length())));
		}

		/** The days that a span touches. */
		static Days of(Focus.Span span, ZoneId zone) {
			return new Days(LocalDate.ofInstant(span.start(), zone), LocalDate.ofInstant(span.end().minusNanos(1), zone));
		}

		/** As many days just before. */
		Days before() {
			long length = last.toEpochDay() - first.toEpochDay() + 1;
			return new Days(first.minusDays(length), first.minusDays(1));
		}

		Focus.Span span(ZoneId zone) {
			LocalDate end = last.isBefore(first) ? first : last;
			return new Focus.Span(first.atStartOfDay(zone).toInstant(), end.plusDays(1).atStartOfDay(zone).toInstant());
		}

		@Override
		public String toString() {
			return first + BETWEEN + last;
		}
	}

	/** What the shared Focus suggests: two circles, two channels, its span and as long before; otherwise the halves of the study. */
	public static Picked of(Focus focus, Offers offers, ZoneId zone) {
		if (focus.communities().size() == 2) {
			List<String> ids = focus.communities().stream().sorted().map(String::valueOf).toList();
			return new Picked(Kind.CIRCLE, ids.get(0), ids.get(1));
		}
		if (focus.channels().size() == 2) {
			List<String> names = focus.channels().stream().sorted().toList();
			return new Picked(Kind.CHANNEL, names.get(0), names.get(1));
		}
		return focus.span().map(span -> Days.of(span, zone)).map(days -> new Picked(Kind.PERIOD, days.before().toString(), days.toString()))
				.orElseGet(() -> halves(offers, zone));
	}

	private static Picked halves(Offers offers, ZoneId zone) {
		Days all = Days.of(new Focus.Span(offers.start(), offers.end().plusNanos(1)), zone);
		LocalDate middle = all.first().plusDays((all.last().toEpochDay() - all.first().toEpochDay()) / 2);
		return new Picked(Kind.PERIOD, new Days(all.first(), middle).toString(), new Days(middle.plusDays(1), all.last()).toString());
	}

	/** The posts of one side: what else is in Focus narrows both, but for what another study has not, its circles, channels and people. */
	public Focus side(boolean second, Focus shared, ZoneId zone) {
		String picked = second ? this.second : first;
		return switch (kind) {
			case PERIOD -> shared.onSpan(Optional.of(Days.of(picked).span(zone)));
			case CIRCLE -> shared.onCommunities(Set.of(Long.valueOf(picked)));
			case CHANNEL -> shared.onChannels(Set.of(picked));
			case STUDY -> Focus.ALL.onSpan(shared.span()).onEmotions(shared.emotions()).onText(shared.text());
		};
	}
}
