package io.murmure.connector.whatsapp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * Days of the calendars that telephones write, told apart by the year: since WhatsApp began in 2009 no two of them have had a year in
 * common.
 */
final class Calendars {

	/** Before this year there was no WhatsApp. */
	static final int FIRST_YEAR = 2009;
	/** After this year nobody has written yet. */
	static final int LAST_YEAR = 2079;

	private static final int MINGUO = 1911;
	private static final int BUDDHIST = -543;
	private static final LocalDate PERSIAN_1388 = LocalDate.of(2009, 3, 21);

	private Calendars() {
	}

	/** @param full false when only the last two digits of the year are given */
	static Optional<LocalDate> date(int year, boolean full, int month, int day) {
		if (month < 1 || day < 1 || day > 32 || month > 12) {
			return Optional.empty();
		}
		int whole = full ? year : year >= 52 && year <= 80 ? 2500 + year : 2000 + year;
		try {
			if (whole >= 98 && whole <= 168) {
				return Optional.of(LocalDate.of(whole + MINGUO, month, day));
			} else if (whole >= 1388 && whole < 1430) {
				return persian(whole, month, day);
			} else if (whole >= 1430 && whole < 1500) {
				return Optional.of(LocalDate.ofEpochDay(HijrahDate.of(whole, month, day).getLong(ChronoField.EPOCH_DAY)));
			}
			return Optional.of(LocalDate.of(whole >= 2552 && whole < 2623 ? whole + BUDDHIST : whole, month, day));
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	/** Six months of 31 days, five of 30, and 29 or 30; leap years by the 33-year cycle, exact from 1343 to 1472. */
	private static Optional<LocalDate> persian(int year, int month, int day) {
		int longest = month <= 6 ? 31 : month < 12 || isPersianLeap(year) ? 30 : 29;
		if (day > longest) {
			return Optional.empty();
		}
		long days = 0;
		for (int past = 1388; past < year; past++) {
			days += isPersianLeap(past) ? 366 : 365;
		}
		int before = month - 1;
		return Optional.of(PERSIAN_1388.plusDays(days + 30L * before + Math.min(before, 6) + day - 1));
	}

	private static boolean isPersianLeap(int year) {
		int inCycle = year % 33;
		return inCycle == 1 || inCycle == 5 || inCycle == 9 || inCycle == 13 || inCycle == 17 || inCycle == 22 || inCycle == 26
				|| inCycle == 30;
	}
}
