package io.murmure.core.text;

import java.text.AttributedCharacterIterator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a language sets them in print: with a true minus sign, and in French with a narrow space before the per cent sign as before ; and :. */
public final class Figures {

	private static final char HYPHEN = '-';
	private static final char MINUS = '\u2212';
	private static final char SPACE = '\u00A0';
	private static final char NARROW_SPACE = '\u202F';

	private static final double SMALL_SHARE = 0.1;

	private final Locale locale;

	public Figures(Locale locale) {
		this.locale = locale;
	}

	/** With as many decimals as it needs, up to {@code most}. */
	public String number(double value, int most) {
		return format(NumberFormat.getNumberInstance(locale), 0, most, value);
	}

	/** With so many decimals, noughts too. */
	public String exact(double value, int decimals) {
		return format(NumberFormat.getNumberInstance(locale), decimals, decimals, value);
	}

	/**
	 * Per cent, with up to {@code most} decimals.
	 *
	 * @param share in [0, 1]
	 */
	public String percent(double share, int most) {
		String percent = format(NumberFormat.getPercentInstance(locale), 0, most, share);
		return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? percent.replace(SPACE, NARROW_SPACE) : percent;
	}

	/**
	 * A share as whole per cent, a small one with a decimal so that it is not told as much the same as its half.
	 *
	 * @param share in [0, 1]
	 */
	public String share(double share) {
		return percent(share, share > 0 && share < SMALL_SHARE ? 1 : 0);
	}

	/** A difference with its sign, which nought does not have. */
	public String signed(double value, int most) {
		String amount = number(Math.abs(value), most);
		return amount.equals(number(0, most)) ? amount : (value < 0 ? MINUS : '+') + amount;
	}

	/**
	 * A sentence with its arguments, whose numbers have a true minus sign too, and whose guillemets inside others are turned.
	 *
	 * @param pattern of a {@link MessageFormat}
	 */
	public String sentence(String pattern, Object... arguments) {
		MessageFormat format = new MessageFormat(pattern, locale);
		String plain = format.format(arguments);
		if (plain.indexOf(HYPHEN) < 0) {
			return Quotes.nested(plain);
		}
		AttributedCharacterIterator letters = format.formatToCharacterIterator(arguments);
		StringBuilder sentence = new StringBuilder(plain.length());
		for (char letter = letters.first(); letters.getIndex() < letters.getEndIndex(); letter = letters.next()) {
			boolean sign = letter == HYPHEN && letters.getAttribute(NumberFormat.Field.SIGN) != null;
			sentence.append(sign ? MINUS : letter);
		}
		return Quotes.nested(sentence.toString());
	}

	private static String format(NumberFormat format, int least, int most, double value) {
		if (format instanceof DecimalFormat decimal) {
			DecimalFormatSymbols symbols = decimal.getDecimalFormatSymbols();
			symbols.setMinusSign(MINUS);
			decimal.setDecimalFormatSymbols(symbols);
		}
		format.setMinimumFractionDigits(least);
		format.setMaximumFractionDigits(most);
		return format.format(value);
	}
}
