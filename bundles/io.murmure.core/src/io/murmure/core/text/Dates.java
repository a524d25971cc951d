package io.murmure.core.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and moments in one form a language, so that a sentence, a table and a note below it write the same day alike. */
public final class Dates {

	private final Locale locale;
	private final ZoneId zone;

	/** @param zone of the days */
	public Dates(Locale locale, ZoneId zone) {
		this.locale = locale;
		this.zone = zone;
	}

	/** The day with its year. */
	public String day(Instant time) {
		return day(time.atZone(zone).toLocalDate());
	}

	public String day(LocalDate day) {
		return ordinal(day, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day));
	}

	/** Day and minute; the day alone at midnight sharp, where posts stand of which the source tells no time. */
	public String moment(Instant time) {
		LocalTime minute = time.atZone(zone).toLocalTime();
		return minute.equals(LocalTime.MIDNIGHT) ? day(time)
				: day(time) + (isFrench() ? " à " : ", ") + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(minute);
	}

	/** Day and month, short enough for an axis. */
	public String dayOfMonth(Instant time) {
		return dayOfMonth(time.atZone(zone).toLocalDate());
	}

	public String dayOfMonth(LocalDate day) {
		return ordinal(day, DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(day));
	}

	/** The first of a month is an ordinal in French. */
	private String ordinal(LocalDate day, String told) {
		return isFrench() && day.getDayOfMonth() == 1 ? told.replaceFirst("^1 ", "1er ") : told;
	}

	private boolean isFrench() {
		return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
	}
}
