package io.murmure.cli.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.murmure.core.component.Sentence;
import io.murmure.core.focus.Focus;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;

/** Which posts a command is on; what was given once holds for both sides. */
record Selection(List<String> periods, List<Long> communities, List<String> channels) {

	private static final String BETWEEN = "..";

	/**
	 * @param number of the side, from 0
	 * @throws StudyException when the study has no such channel or community
	 */
	Focus focus(Study study, int number) {
		Focus focus = Focus.ALL.onSpan(of(periods, number).map(period -> span(period, study.settings().zone())));
		Optional<Long> community = of(communities, number);
		if (community.isPresent()) {
			has(study, "select community_id from communities where community_id = ?", community.get(), "no-community");
			focus = focus.onCommunities(Set.of(community.get()));
		}
		Optional<String> channel = of(channels, number);
		if (channel.isPresent()) {
			has(study, "select channel_id from channels where channel = ?", channel.get(), "no-channel");
			focus = focus.onChannels(Set.of(channel.get()));
		}
		return focus;
	}

	private static <T> Optional<T> of(List<T> given, int number) {
		return given.isEmpty() ? Optional.empty() : Optional.of(given.get(Math.min(number, given.size() - 1)));
	}

	private static void has(Study study, String sql, Object asked, String otherwise) {
		boolean[] found = new boolean[1];
		study.query(sql, asked).forEach(batch -> found[0] = true);
		if (!found[0]) {
			throw new StudyException(Sentence.of(Selection.class, otherwise, asked.toString()));
		}
	}

	/** Days, the last one included, or moments. */
	static Focus.Span span(String period, ZoneId zone) {
		int between = period.indexOf(BETWEEN);
		if (between < 0) {
			throw new ParameterException(Sentence.of(Selection.class, "no-period", period));
		}
		Instant start = moment(period.substring(0, between), zone, Function.identity());
		Instant end = moment(period.substring(between + BETWEEN.length()), zone, day -> day.plusDays(1));
		if (!start.isBefore(end)) {
			throw new ParameterException(Sentence.of(Selection.class, "no-period", period));
		}
		return new Focus.Span(start, end);
	}

	/** A moment such as 2026-04-09T19:52, or the beginning of the day that {@code of} makes of a date. */
	static Instant moment(String typed, ZoneId zone, Function<LocalDate, LocalDate> of) {
		try {
			return typed.contains("T") ? LocalDateTime.parse(typed).atZone(zone).toInstant() : of.apply(LocalDate.parse(typed)).atStartOfDay(zone).toInstant();
		} catch (DateTimeException unreadable) {
			throw new ParameterException(Sentence.of(Selection.class, "no-moment", typed));
		}
	}
}
