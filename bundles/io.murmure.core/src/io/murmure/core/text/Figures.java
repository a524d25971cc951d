package io.murmure.core.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a language sets them in print: with a true minus sign, and in French with a narrow space before the per cent sign as before ; and :. */
public final class Figures {

	private static final char MINUS = '\u2212';
	private static final char SPACE = '\u00A0';
	private static final char NARROW_SPACE = '\u202F';

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

	/** A difference with its sign, which nought does not have. */
	public String signed(double value, int most) {
		String amount = number(Math.abs(value), most);
		return amount.equals(number(0, most)) ? amount : (value < 0 ? MINUS : '+') + amount;
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
