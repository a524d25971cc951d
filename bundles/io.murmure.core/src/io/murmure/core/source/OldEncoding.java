package io.murmure.core.source;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Encodings of one byte a letter, in which old programs write and spreadsheets still save CSV on request: told from windows-1252 by accented letters whose codes are
 * signs there.
 */
enum OldEncoding {

	/** Sure: é è ê ç ù. Likely: à â ô î ï û ë. */
	MACINTOSH("x-MacRoman", "\u008E\u008F\u0090\u008D\u009D", "", "\u0088\u0089\u0099\u0094\u0095\u0091", 0x88),
	/** Sure: é ü ä. Likely: è ê â ç î ï ô ë ö í ó ú ñ. */
	DOS("IBM850", "\u0082", "\u0081\u0084", "\u008A\u0088\u0083\u0087\u008C\u008B\u0093\u0089\u0094\u00A1\u00A2\u00A3\u00A4", 0x85);

	/** Of windows-1252 ß à to ÿ. */
	private static final int FIRST_WESTERN = 0xDF;
	private static final int FEWEST = 2;

	private final String charset;
	private final String surelyBehind;
	private final String surelyWithin;
	private final String likelyWithin;
	private final int word;

	/**
	 * @param surelyBehind letters that, behind a small letter, are neither letters nor signs of the other encodings
	 * @param surelyWithin letters of which the same holds between two small ones
	 * @param likelyWithin letters that, between two small ones, are seldom meant otherwise
	 * @param word         the code of the word à
	 */
	OldEncoding(String charset, String surelyBehind, String surelyWithin, String likelyWithin, int word) {
		this.charset = charset;
		this.surelyBehind = surelyBehind;
		this.surelyWithin = surelyWithin;
		this.likelyWithin = likelyWithin;
		this.word = word;
	}

	/** The one in which far more letters make sense than in windows-1252. Cost: O(bytes). */
	static Optional<Charset> of(byte[] head) {
		int western = western(head);
		return Stream.of(values()).filter(old -> Charset.isSupported(old.charset)).map(old -> old.evidence(head))
				.filter(found -> found.sure > 0 && found.letters >= FEWEST && found.letters > 2 * western)
				.max(Comparator.comparingInt(Evidence::letters)).map(found -> Charset.forName(found.encoding.charset));
	}

	/**
	 * What speaks for an encoding.
	 *
	 * @param letters that make sense in it, of which so many {@code sure} ones
	 */
	private record Evidence(OldEncoding encoding, int sure, int letters) {
	}

	private Evidence evidence(byte[] head) {
		int sure = 0;
		int letters = 0;
		for (int at = 0; at < head.length; at++) {
			int code = head[at] & 0xFF;
			if (code >= 0x80) {
				boolean behind = isSmall(head, at - 1);
				boolean within = behind && isSmall(head, at + 1);
				boolean surely = behind && surelyBehind.indexOf(code) >= 0 || within && surelyWithin.indexOf(code) >= 0;
				boolean likely = within && likelyWithin.indexOf(code) >= 0 || code == word && isBlank(head, at - 1) && isBlank(head, at + 1);
				sure += surely ? 1 : 0;
				letters += surely || likely ? 1 : 0;
			}
		}
		return new Evidence(this, sure, letters);
	}

	/** Letters that make sense in windows-1252. */
	private static int western(byte[] head) {
		int western = 0;
		for (int at = 0; at < head.length; at++) {
			western += (head[at] & 0xFF) >= FIRST_WESTERN && (isSmall(head, at - 1) || isSmall(head, at + 1)) ? 1 : 0;
		}
		return western;
	}

	private static boolean isSmall(byte[] head, int at) {
		return at >= 0 && at < head.length && head[at] >= 'a' && head[at] <= 'z';
	}

	private static boolean isBlank(byte[] head, int at) {
		return at >= 0 && at < head.length && head[at] == ' ';
	}
}
