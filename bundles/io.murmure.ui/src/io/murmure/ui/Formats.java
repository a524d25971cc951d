package io.murmure.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import io.murmure.core.text.Figures;

/** Numbers and dates as the reader writes them. */
public final class Formats {

	private final Locale locale;
	private final Figures figures;
	private final ZoneId zone;

	public Formats(Locale locale, ZoneId zone) {
		this.locale = locale;
		this.figures = new Figures(locale);
		this.zone = zone;
	}

	/** In the language of the workbench, with the days of this zone. */
	public static Formats in(ZoneId zone) {
		return new Formats(Locale.getDefault(), zone);
	}

	public String number(long value) {
		return figures.number(value, 0);
	}

	/** A share in [0, 1] as whole per cent. */
	public String percent(double share) {
		return figures.percent(share, 0);
	}

	/** A balance in [-1, 1] in points from -100 to 100, with its sign. */
	public String points(double balance) {
		return figures.signed(100 * balance, 0);
	}

	/** A number with two decimals. */
	public String decimal(double value) {
		return figures.exact(value, 2);
	}

	/** Day and minute, short enough for a table, the month in letters since some languages write it first; the day alone where the source told no more. */
	public String moment(Instant time) {
		return format(time, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
	}

	/** Day and minute, the day in words. */
	public String longMoment(Instant time) {
		return format(time, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT), DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL));
	}

	/** A source that tells days alone puts its posts at midnight sharp. */
	private String format(Instant time, DateTimeFormatter whole, DateTimeFormatter ofDay) {
		boolean midnight = time.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
		return (midnight ? ofDay : whole).withLocale(locale).withZone(zone).format(time);
	}

	/** The day in words, with its year. */
	public String day(Instant time) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).withZone(zone).format(time);
	}

	/** The day in words, without its year. */
	public String fullDay(LocalDate day) {
		return (locale.getLanguage().equals("fr") ? DateTimeFormatter.ofPattern("EEEE d MMMM", locale)
				: DateTimeFormatter.ofLocalizedPattern("MMMMEEEEd").withLocale(locale)).format(day);
	}

	/** Day and month, for axes. */
	public String dayOfMonth(LocalDate day) {
		return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(day);
	}

	/** Month and year, for axes. */
	public String month(LocalDate day) {
		return DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale).format(day);
	}
}
