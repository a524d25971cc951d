package io.murmure.connector.whatsapp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * East Asian exports in which each day has a line of its own: {@code --------- 2024년 3월 5일 화요일 ---------}, with messages such as
 * {@code [이름] [오후 3:14] 텍스트} below it, or whole stamps before the messages all the same. Remembers the day; for one reading of one chat.
 */
final class DayHeadings {

	private static final String DAY = "(\\d{4}[년年] ?\\d{1,2}[월月] ?\\d{1,2}[일日])";
	private static final String HALF = "(?:오전|오후|午前|午後|上午|下午)";
	private static final Pattern HEADING = Pattern.compile("(?:-{3,}\\s*)?" + DAY + "(?: ?\\(?(?:[월화수목금토일]요일|[月火水木金土日]曜日|星期[一二三四五六日])\\)?| " + HALF
			+ " \\d{1,2}:\\d{2}|(?=\\s*-{3}))\\s*-*\\s*");
	private static final Pattern BELOW = Pattern.compile("\\[([^\\[\\]]{1,100})\\] \\[(" + HALF + " ?\\d{1,2}:\\d{2}|\\d{1,2}:\\d{2}(?: ?[AP]M)?)\\] ?(.*)");
	private static final int YEAR = 4;

	private String day = "";

	/** The line with its day, if it is a message below a heading; empty for a heading. */
	Optional<String> dated(String line) {
		if (mayBeHeading(line)) {
			Matcher heading = HEADING.matcher(line);
			if (heading.matches()) {
				day = heading.group(1);
				return Optional.empty();
			}
		}
		if (!day.isEmpty() && line.startsWith("[")) {
			Matcher message = BELOW.matcher(line);
			if (message.matches()) {
				return Optional.of(day + ' ' + message.group(2) + ", " + message.group(1) + " : " + message.group(3));
			}
		}
		return Optional.of(line);
	}

	private static boolean mayBeHeading(String line) {
		return line.startsWith("---") || line.length() > YEAR && (line.charAt(YEAR) == '년' || line.charAt(YEAR) == '年');
	}
}
