package io.murmure.core.privacy;

import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers that banks and social security give people and that carry check digits: IBAN (ISO 13616), cards (ISO/IEC 7812) and the French social security
 * number. An IBAN that is written as banks do is one whatever its check digits, since it may be mistyped; everything else is one where they are right.
 */
final class CheckedNumbers {

	private static final String BLANK = " \\u00a0\\u202f";
	private static final String SIGN = "[" + BLANK + ".\\u2010\\u2011-]?";
	private static final Pattern USUAL_IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}(?:[" + BLANK + "]?[A-Z0-9]{4}){2,7}(?:[" + BLANK + "]?[A-Z0-9]{1,4})?\\b");
	private static final Pattern IBAN = Pattern.compile("\\b[A-Za-z]{2}\\d{2}(?:" + SIGN + "[A-Za-z0-9]{4}){2,7}(?:" + SIGN + "[A-Za-z0-9]{1,4})?\\b");
	private static final Pattern CARD = Pattern.compile("(?<![\\p{L}\\p{N}#/=_-])[3-6](?:\\d{3}(?:" + SIGN + "\\d{4}){3}|\\d{3}" + SIGN + "\\d{6}" + SIGN + "\\d{5})(?![\\p{L}\\p{N}_])");
	private static final Pattern SOCIAL_SECURITY = Pattern.compile("(?<![\\p{L}\\p{N}#/=_-])[12]" + SIGN + "\\d{2}" + SIGN + "(?:0[1-9]|1[0-2]|[2-9]\\d)" + SIGN + "(?:\\d{2}|2[AB])" + SIGN + "\\d{3}" + SIGN + "\\d{3}" + SIGN + "\\d{2}(?![\\p{L}\\p{N}_])");
	private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]");
	private static final int COUNTRY_AND_CHECK = 4;
	private static final BigInteger CHECK = BigInteger.valueOf(97);

	private CheckedNumbers() {
	}

	static String replace(String text) {
		String masked = USUAL_IBAN.matcher(text).replaceAll("[iban]");
		masked = replace(masked, IBAN, CheckedNumbers::isIban, "[iban]");
		masked = replace(masked, CARD, CheckedNumbers::isCard, "[card]");
		return replace(masked, SOCIAL_SECURITY, CheckedNumbers::isSocialSecurity, "[id]");
	}

	private static String replace(String text, Pattern pattern, Predicate<String> isRight, String mask) {
		return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(isRight.test(BETWEEN.matcher(found.group()).replaceAll("")) ? mask : found.group()));
	}

	/** Country and check digits moved behind the account, letters counted from ten: what remains by 97 is 1. */
	private static boolean isIban(String number) {
		StringBuilder digits = new StringBuilder();
		(number.substring(COUNTRY_AND_CHECK) + number.substring(0, COUNTRY_AND_CHECK)).toLowerCase(Locale.ROOT).chars().forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
		return new BigInteger(digits.toString()).mod(CHECK).equals(BigInteger.ONE);
	}

	/** Every second digit from the right twice, its own digits added: the sum is a multiple of ten. */
	private static boolean isCard(String number) {
		int sum = 0;
		for (int fromRight = 0; fromRight < number.length(); fromRight++) {
			int digit = number.charAt(number.length() - 1 - fromRight) - '0';
			int weighed = fromRight % 2 == 0 ? digit : 2 * digit;
			sum += weighed / 10 + weighed % 10;
		}
		return sum % 10 == 0;
	}

	/** The last two digits and the number before them make 97; Corsica's departments count as 19 and 18. */
	private static boolean isSocialSecurity(String number) {
		String digits = number.replace("2A", "19").replace("2B", "18");
		int key = digits.length() - 2;
		return new BigInteger(digits.substring(0, key)).mod(CHECK).add(new BigInteger(digits.substring(key))).equals(CHECK);
	}
}
