package io.murmure.connector.whatsapp;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The half of the day that a 12-hour clock names, in the words of many languages. */
enum HalfDay {
	/** A 24-hour clock. */
	NONE(""),
	MORNING("am ص صباحا قظ قبلازظهر 上午 凌晨 早上 清晨 午前 오전 πμ de öö öe pd eparadites sa pg fm ap dop पूर्वाह्न सुबह मपू পূর্বাহ্ণ "
			+ "முற்பகல் ಪೂರ್ವಾಹ್ನ ਪੂਦੁ පෙව ጥዋት дп пробоб пробед претпладне преп priekšp priešpiet fh sn rn yb နံနက် ព្រឹក ກ່ອນທ່ຽງ "
			+ "ก่อนเที่ยง לפנהצ կա үө tụtụ vm vorm to damanhã"),
	AFTERNOON("pm م مساء بظ بعدازظهر 下午 午後 오후 μμ du ös md epasdites ch ptg em ip odp pop अपराह्न शाम मउ অপরাহ্ণ "
			+ "பிற்பகல் ಅಪರಾಹ್ನ ਬਾਦੁ පව ከሰዓት пп слоб следобед попладне pēcp popiet eh gn in yh ညနေ ល្ងាច ຫຼັງທ່ຽງ "
			+ "หลังเที่ยง אחהצ կհ үх nm nachm tk datarde"),
	/** Around twelve: 11, 12 and 1 as they stand in the middle of the day. */
	NOON("中午"),
	/** Evening to midnight: 12 is the next day's zero. */
	NIGHT("晚上 半夜 深夜");

	private static final Map<String, HalfDay> BY_WORD = Stream.of(values())
			.flatMap(half -> Stream.of(half.words.split(" ")).filter(word -> !word.isEmpty()).map(word -> Map.entry(word, half)))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	private static final int HOURS = 12;
	private static final int LAST_MORNING_HOUR = 11;

	private final String words;

	HalfDay(String words) {
		this.words = words;
	}

	/** What the letters say, {@link #NONE} when nothing known; dots and spaces between them do not count. */
	static HalfDay of(CharSequence letters) {
		if (letters.length() == 2 && (letters.charAt(1) | 0x20) == 'm') {
			int first = letters.charAt(0) | 0x20;
			if (first == 'a' || first == 'p') {
				return first == 'a' ? MORNING : AFTERNOON;
			}
		}
		return BY_WORD.getOrDefault(letters.toString().toLowerCase(Locale.ROOT), NONE);
	}

	/** The hour of the day, 0 to 23, for the hour on the clock; an hour that is past 12 is taken as it stands. */
	int hourOfDay(int hour) {
		if (hour > HOURS) {
			return hour;
		}
		return switch (this) {
			case NONE -> hour;
			case MORNING -> hour % HOURS;
			case AFTERNOON -> hour % HOURS + HOURS;
			case NOON -> hour >= LAST_MORNING_HOUR ? hour : hour + HOURS;
			case NIGHT -> hour == HOURS ? 0 : hour <= 3 ? hour : hour + HOURS;
		};
	}
}
