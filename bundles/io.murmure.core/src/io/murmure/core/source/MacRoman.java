package io.murmure.core.source;

import java.nio.charset.Charset;
import java.util.Optional;

/** Tells a text of an old Macintosh, where Excel still writes CSV so, from windows-1252: accented letters have codes there that are signs here. */
final class MacRoman {

	private static final String NAME = "x-MacRoman";
	private static final Optional<Charset> CHARSET = Charset.isSupported(NAME) ? Optional.of(Charset.forName(NAME)) : Optional.empty();

	/** Of a Macintosh é è ê ç ù, behind a small letter; in windows-1252 a capital letter with a caron, or nothing. */
	private static final String LETTERS = "\u008E\u008F\u0090\u008D\u009D";
	/** Of a Macintosh à â ô î ï û ë, between small letters; in windows-1252 signs that stand beside words. */
	private static final String LETTERS_WITHIN = "\u0088\u0089\u0099\u0094\u0095\u0091";
	/** The word à. */
	private static final int WORD = 0x88;
	/** Of windows-1252 ß à to ÿ. */
	private static final int FIRST_WESTERN = 0xDF;

	private static final int FEWEST = 2;

	private MacRoman() {
	}

	/** The encoding, when far more letters make sense in it than in windows-1252. Cost: O(bytes). */
	static Optional<Charset> of(byte[] head) {
		int sure = 0;
		int likely = 0;
		int western = 0;
		for (int at = 0; at < head.length; at++) {
			int code = head[at] & 0xFF;
			if (code >= 0x80) {
				boolean after = isSmall(head, at - 1);
				boolean before = isSmall(head, at + 1);
				sure += after && LETTERS.indexOf(code) >= 0 ? 1 : 0;
				likely += after && before && LETTERS_WITHIN.indexOf(code) >= 0 || code == WORD && isBlank(head, at - 1) && isBlank(head, at + 1) ? 1 : 0;
				western += code >= FIRST_WESTERN && (after || before) ? 1 : 0;
			}
		}
		return sure > 0 && sure + likely >= FEWEST && sure + likely > 2 * western ? CHARSET : Optional.empty();
	}

	private static boolean isSmall(byte[] head, int at) {
		return at >= 0 && at < head.length && head[at] >= 'a' && head[at] <= 'z';
	}

	private static boolean isBlank(byte[] head, int at) {
		return at >= 0 && at < head.length && head[at] == ' ';
	}
}
