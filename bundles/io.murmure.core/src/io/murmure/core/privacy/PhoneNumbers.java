package io.murmure.core.privacy;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells phone numbers from the other numbers of a text: dates, times, prices, versions, scores, ISBN. O(length) for each text. */
final class PhoneNumbers {

	/** A text with fewer digits than these has none. */
	static final int FEWEST_DIGITS = 8;

	private static final int MOST_DIGITS = 15;
	private static final String NOT_WITHIN = "(?<![\\p{L}\\p{N}#€$])(?<!\\p{N}[.,:/-])";
	private static final String BLANK = "[ \\u00a0\\u202f]";
	private static final String SIGN = "[./\\u2010\\u2011\\u2013-]";
	/** Written as no date, price or version is: five pairs as in France, 612 34 56 78 as in Spain, always with the same sign between them; or behind a link that dials. */
	private static final Pattern SURE = Pattern.compile("(?=[06-9])(?:" + NOT_WITHIN + "|(?<=\\G/))(?:0[1-9](?<pairs>" + BLANK + "?" + SIGN + BLANK + "?|" + BLANK + ")\\d{2}(?:\\k<pairs>\\d{2}){3}"
			+ "|[6-9]\\d{2}(?<spanish>" + BLANK + "|[.-])\\d{2}(?:\\k<spanish>\\d{2}){2})(?![\\p{L}\\p{N}])(?![.,:-]\\p{N})(?!/\\p{N}{2}(?![ .-]\\p{N}))(?!" + BLANK + "?[€$%])"
			+ "|(?=[+\\d])(?:(?<=\\bwa\\.me/|[?&]phone=)\\+?|(?<=[/:])\\+)\\d{8,15}(?!\\p{N})");
	private static final Pattern CANDIDATE = Pattern.compile("(?=[+(\\d])(?<![\\p{L}\\p{N}/#€$-])(?<!\\p{N}[.,:])(?<!(?i:isbn)(?:-1[03])?[ :]{0,3})"
			+ "(?:\\+|00)?\\(?\\d{1,4}\\)?(?:[ .\\u00a0\\u202f\\u2010\\u2011/-]{0,2}\\(?\\d{1,5}\\)?){2,6}(?![\\p{L}\\p{N}€$%])");
	/** Of somebody who is addressed, as WhatsApp writes it where no name is known; it may stand between invisible marks. */
	private static final Pattern ADDRESSED = Pattern.compile("@(?<![\\p{L}\\p{N}_]@)\\p{Cf}{0,2}(?<number>[1-9]\\d{7,14})(?![\\p{L}\\p{N}_])");
	private static final Pattern MOBILE = Pattern.compile("(?=[1-9]\\d{10})(?<![\\p{L}\\p{N}#€$/=_-])(?<!\\p{N}[.,:])(?:" + String.join("|", Words.of("mobile-numbers.txt")) + ")(?![\\p{L}\\p{N}_€$%])(?![.,:-]\\p{N})(?!" + BLANK + "?[€$%])");
	/** Dates with a time, another date or more behind them; spans of years; addresses of machines; what is nought and a little; ISBN. */
	private static final Pattern OTHER = Pattern.compile("(?:\\d{1,2}|(?:19|20)\\d{2})[./-]\\d{1,2}[./-]\\d{1,4}.*|(?:19|20)\\d{2}[ -]?(?:19|20)\\d{2}|[1-9]\\d{0,2}(?:\\.\\d{1,3}){3}"
			+ "|0\\..*|0-\\d{2,7}-\\d{2,7}(?:-\\d)?");
	private static final Pattern SEPARATORS = Pattern.compile("\\D");
	private static final Pattern PARENTHESES = Pattern.compile("[()]");
	private static final Pattern AREA_APART = Pattern.compile("\\(\\d{1,4}\\).*");
	/** Without a sign or zero before it a number is a phone only as North Americans write it; otherwise it counts or names something. */
	private static final Pattern NORTH_AMERICAN = Pattern.compile("(?:1[ .-]?)?[2-9]\\d{2}[ .-]?[2-9]\\d{2}[ .-]?\\d{4}");

	private static final Pattern UNSEPARATED = Pattern.compile("\\d+");
	private static final Pattern NATIONAL = Pattern.compile("0[1-9]\\d{8,9}");
	/** Behind two zeros stands a country, and its number. */
	private static final Pattern NO_PLAN_HAS = Pattern.compile("00(?:0\\d*|\\d{0,7})");

	private PhoneNumbers() {
	}

	/** @param mask what a number becomes, given as it is written */
	static String replace(String text, UnaryOperator<String> mask) {
		String masked = ADDRESSED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(text.substring(found.start(), found.start("number")) + mask.apply(found.group("number"))));
		masked = SURE.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(mask.apply(found.group())));
		masked = replace(masked, CANDIDATE, PhoneNumbers::isPhone, mask);
		return replace(masked, MOBILE, found -> true, mask);
	}

	private static String replace(String text, Pattern pattern, Predicate<String> isPhone, UnaryOperator<String> mask) {
		return pattern.matcher(text).replaceAll(found -> {
			String number = found.group();
			boolean phone = isPhone.test(number) && !isReference(text, found.start(), number, pattern == MOBILE);
			return Matcher.quoteReplacement(phone ? mask.apply(number) : number);
		});
	}

	private static boolean isReference(String text, int start, String number, boolean mobile) {
		return UNSEPARATED.matcher(number).matches() && Reference.precedes(text, start, mobile || NATIONAL.matcher(number).matches());
	}

	private static boolean isPhone(String found) {
		String digits = SEPARATORS.matcher(found).replaceAll("");
		String bare = PARENTHESES.matcher(found).replaceAll("");
		boolean dialled = bare.charAt(0) == '+' || bare.charAt(0) == '0' || AREA_APART.matcher(found).matches();
		return digits.length() >= FEWEST_DIGITS && digits.length() <= MOST_DIGITS && !OTHER.matcher(bare).matches() && !NO_PLAN_HAS.matcher(digits).matches()
				&& (dialled || NORTH_AMERICAN.matcher(bare).matches());
	}
}
