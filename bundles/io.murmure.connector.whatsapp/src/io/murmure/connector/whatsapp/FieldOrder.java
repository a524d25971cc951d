package io.murmure.connector.whatsapp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which of the three numbers of a date is the day, which the month, which the year. */
enum FieldOrder {
	DMY(0, 1, 2), MDY(1, 0, 2), YMD(2, 1, 0), YDM(1, 2, 0), MYD(2, 0, 1), DYM(0, 2, 1);

	/** In place of where the year stands: the month was named, so that the numbers are year, month and day whatever stood where. */
	static final int MONTH_NAMED = 3;

	private final int day;
	private final int month;
	private final int year;

	FieldOrder(int day, int month, int year) {
		this.day = day;
		this.month = month;
		this.year = year;
	}

	/** The orders that stamps can have whose year is seen at {@code yearAt} (-1: not seen), the most usual first. */
	static List<FieldOrder> candidates(int yearAt) {
		return switch (yearAt) {
			case 0 -> List.of(YMD, YDM);
			case 1 -> List.of(MYD, DYM);
			case 2 -> List.of(DMY, MDY);
			case MONTH_NAMED -> List.of(YMD);
			default -> List.of(DMY, MDY, YMD);
		};
	}

	/** The order with day and month exchanged. */
	FieldOrder exchanged() {
		return switch (this) {
			case DMY -> MDY;
			case MDY -> DMY;
			case YMD -> YDM;
			case YDM -> YMD;
			case MYD -> DYM;
			case DYM -> MYD;
		};
	}

	/** The day in the Gregorian calendar, empty when there is none such. */
	Optional<LocalDate> date(Stamp stamp) {
		return Calendars.date(field(stamp, year), stamp.yearAt() >= 0, field(stamp, month), field(stamp, day));
	}

	int day(Stamp stamp) {
		return field(stamp, day);
	}

	int month(Stamp stamp) {
		return field(stamp, month);
	}

	int year(Stamp stamp) {
		return field(stamp, year);
	}

	private static int field(Stamp stamp, int at) {
		return at == 0 ? stamp.first() : at == 1 ? stamp.second() : stamp.third();
	}

	/** As people write it, such as {@code dd/mm/yyyy}. */
	String pattern() {
		String[] fields = new String[3];
		fields[day] = "dd";
		fields[month] = "mm";
		fields[year] = "yyyy";
		return String.join("/", fields);
	}
}
