package io.murmure.connector.whatsapp;

/**
 * The date and time before a message, as written: the three numbers of the date are not yet told apart.
 *
 * @param first    first number of the date
 * @param second   second number of the date
 * @param third    third number of the date
 * @param yearAt   which of the three (0 to 2) has more than two digits, or -1 when none;
 *                 {@link FieldOrder#MONTH_NAMED} when they are year, month and day
 * @param hour     hour of the day, 24 and more when written so
 * @param minute   minute of the hour
 * @param second60 second of the minute, 0 when there is none
 * @param layout   a number that is equal for stamps of the same form: separators, brackets, seconds, clock
 * @param terse    true when day or month has but one digit
 * @param capitals true when the half of the day is AM or PM in capitals
 * @param body     where the text behind it begins in the line
 */
record Stamp(int first, int second, int third, int yearAt, int hour, int minute, int second60, int layout, boolean terse, boolean capitals,
		int body) {
}
