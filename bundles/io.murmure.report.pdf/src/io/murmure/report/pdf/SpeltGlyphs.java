package io.murmure.report.pdf;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.IntPredicate;

import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Puts a word in brackets where the fonts have no picture of a character, as for nearly all emoji: {@code [red heart]}, and {@code [red heart ×3]} for three of
 * them. Runs of a script that the fonts do not have become {@code […]}.
 */
final class SpeltGlyphs {

	private static final int JOINER = 0x200D;
	private static final int FIRST_FLAG_LETTER = 0x1F1E6;
	private static final int LAST_FLAG_LETTER = 0x1F1FF;
	private static final String OTHER_SCRIPT = "…";

	private final IntPredicate shown;
	private final ResourceBundle words;
	private final boolean english;

	/** @param shown whether the fonts have a picture of a code point */
	SpeltGlyphs(IntPredicate shown, Locale locale) {
		this.shown = shown;
		english = !locale.getLanguage().equals(Locale.FRENCH.getLanguage());
		words = ResourceBundle.getBundle("io.murmure.report.pdf.emoji", locale, SpeltGlyphs.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** In all texts of a page, style sheets apart. */
	static void spell(Document page, IntPredicate shown) {
		new SpeltGlyphs(shown, Locale.forLanguageTag(page.getDocumentElement().getAttribute("lang"))).spell(page.getDocumentElement());
	}

	private void spell(Node node) {
		if (node.getNodeType() == Node.TEXT_NODE) {
			String text = node.getNodeValue();
			if (!text.codePoints().allMatch(this::stays)) {
				node.setNodeValue(spelt(text));
			}
		} else if (!"style".equals(node.getLocalName())) {
			for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
				spell(child);
			}
		}
	}

	/** A text that the fonts can show. */
	String spelt(String text) {
		List<Integer> points = text.codePoints().boxed().toList();
		StringBuilder spelt = new StringBuilder(text.length());
		String last = "";
		int times = 0;
		for (int i = 0; i < points.size(); i++) {
			int point = points.get(i);
			if (stays(point)) {
				write(spelt, last, times);
				times = 0;
				spelt.appendCodePoint(point);
			} else if (!isMark(point)) {
				if (isSecondPart(points, i)) {
					continue;
				}
				String word = word(point);
				if (times > 0 && !word.equals(last)) {
					write(spelt, last, times);
					times = 0;
				}
				last = word;
				times++;
			}
		}
		write(spelt, last, times);
		return spelt.toString();
	}

	/** Of what is joined, and of the two letters of a flag. */
	private static boolean isSecondPart(List<Integer> points, int at) {
		int letters = 0;
		while (isFlagLetter(points.get(at)) && letters < at && isFlagLetter(points.get(at - letters - 1))) {
			letters++;
		}
		return letters % 2 == 1 || at > 0 && points.get(at - 1) == JOINER;
	}

	private static void write(StringBuilder spelt, String word, int times) {
		if (times > 0) {
			spelt.append('[').append(word).append(times > 1 && !word.equals(OTHER_SCRIPT) ? " ×" + times : "").append(']');
		}
	}

	/** Line breaks have no picture and need none. */
	private boolean stays(int point) {
		return Character.isWhitespace(point) || Character.isSpaceChar(point) || !isMark(point) && shown.test(point);
	}

	/** What only changes how its neighbours look. */
	private static boolean isMark(int point) {
		return point == JOINER || point >= 0xFE00 && point <= 0xFE0F || point == 0x20E3 || Character.isEmojiModifier(point) || Character.getType(point) == Character.FORMAT;
	}

	private static boolean isFlagLetter(int point) {
		return point >= FIRST_FLAG_LETTER && point <= LAST_FLAG_LETTER;
	}

	private String word(int point) {
		if (isFlagLetter(point)) {
			return words.getString("flag");
		}
		if (!Character.isEmoji(point)) {
			return OTHER_SCRIPT;
		}
		try {
			return words.getString(Integer.toHexString(point));
		} catch (MissingResourceException unnamed) {
			return english ? Character.getName(point).toLowerCase(Locale.ROOT) : words.getString("emoji");
		}
	}
}
