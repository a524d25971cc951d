package io.murmure.report.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import io.murmure.core.reading.EmotionWords;
import io.murmure.core.text.Dates;
import io.murmure.core.text.Figures;

/** The report's sentences, numbers and dates in one language. */
public final class Texts {

	private static final List<String> MASKS = List.of("name", "phone", "address");

	private final ResourceBundle bundle;
	private final Locale locale;
	private final Figures figures;
	private final Dates dates;
	private final EmotionWords emotions;

	public Texts(Locale locale, ZoneId zone) {
		this.locale = locale;
		this.figures = new Figures(locale);
		this.bundle = ResourceBundle.getBundle("io.murmure.report.internal.messages", locale, Texts.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		this.dates = new Dates(locale, zone);
		this.emotions = EmotionWords.of(locale);
	}

	public Locale locale() {
		return locale;
	}

	public String get(String key, Object... arguments) {
		return figures.sentence(bundle.getString(key), arguments);
	}

	/** The day with its year. */
	public String date(Instant time) {
		return dates.day(time);
	}

	/** Day and minute, or the day alone where the source tells no more. */
	public String moment(Instant time) {
		return dates.moment(time);
	}

	/** Day and month. */
	public String day(Instant time) {
		return dates.dayOfMonth(time);
	}

	/** Day and month. */
	public String day(LocalDate day) {
		return dates.dayOfMonth(day);
	}

	public String number(double value) {
		return figures.number(value, Math.abs(value) < 10 ? 2 : 0);
	}

	/** With two decimals, as strengths are told everywhere. */
	public String decimal(double value) {
		return figures.exact(value, 2);
	}

	/** @param share in [0, 1] */
	public String percent(double share) {
		return figures.percent(share, 0);
	}

	/** @param balance in [-1, 1], told in points from -100 to 100 with its sign */
	public String balance(double balance) {
		return figures.signed(100 * balance, 0);
	}

	/** A text in which what masking put in the place of people and their addresses speaks this language. */
	public String masked(String text) {
		String said = text;
		for (String mask : MASKS) {
			said = said.replace('[' + mask + ']', bundle.getString("mask." + mask));
		}
		return said;
	}

	public String emotion(String word) {
		return emotions.label(word);
	}

	/** One that is not known, as that of a connector made elsewhere, is told as it is. */
	public String platform(String id) {
		String key = "platform." + id;
		return bundle.containsKey(key) ? bundle.getString(key) : id;
	}

	/** Per cent with so many decimals as it needs, up to two, of what is mostly very little. */
	public String chance(double share) {
		return figures.percent(share, 2);
	}

	/** A day that stands as 2026-04-09 in the data as this language writes it; any other word as it is. */
	public String dayOr(String typed) {
		try {
			return dates.day(LocalDate.parse(typed));
		} catch (DateTimeParseException word) {
			return typed;
		}
	}

	/** A cell of a table as people of this language write it. */
	public String cell(Object value) {
		return switch (value) {
			case null -> "";
			case Instant time -> date(time);
			case Number number -> number(number.doubleValue());
			default -> value.toString();
		};
	}
}
