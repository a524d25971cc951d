package io.murmure.core.privacy;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds bank accounts: written as banks do, whatever their check digits, since they may be mistyped; and in small letters or with other signs between, where the check digits (ISO 13616) are right. */
final class Ibans {

	private static final String BLANK = " \\u00a0\\u202f";
	private static final Pattern USUAL = Pattern.compile("\\b[A-Z]{2}\\d{2}(?:[" + BLANK + "]?[A-Z0-9]{4}){2,7}(?:[" + BLANK + "]?[A-Z0-9]{1,4})?\\b");
	private static final Pattern OTHERWISE = Pattern.compile("\\b[A-Za-z]{2}\\d{2}(?:[" + BLANK + ".\\u2010\\u2011-]?[A-Za-z0-9]{4}){2,7}(?:[" + BLANK + ".\\u2010\\u2011-]?[A-Za-z0-9]{1,4})?\\b");
	private static final Pattern SIGN = Pattern.compile("[^A-Za-z0-9]");
	private static final int BEHIND = 4;
	private static final BigInteger CHECK = BigInteger.valueOf(97);

	private Ibans() {
	}

	static String replace(String text, String mask) {
		String masked = USUAL.matcher(text).replaceAll(mask);
		return OTHERWISE.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(isRight(found.group()) ? mask : found.group()));
	}

	/** Country and check digits moved behind the account, letters counted from ten: what remains by 97 is 1. */
	private static boolean isRight(String written) {
		String account = SIGN.matcher(written).replaceAll("").toLowerCase(Locale.ROOT);
		StringBuilder digits = new StringBuilder();
		(account.substring(BEHIND) + account.substring(0, BEHIND)).chars().forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
		return new BigInteger(digits.toString()).mod(CHECK).equals(BigInteger.ONE);
	}
}
