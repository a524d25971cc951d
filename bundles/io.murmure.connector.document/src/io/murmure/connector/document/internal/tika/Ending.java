package io.murmure.connector.document.internal.tika;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.murmure.core.source.Source;

/** The mark without which a file is cut off. */
enum Ending {

	PDF("%%EOF"),
	/** Of the end of the directory (APPNOTE 4.3.16); a remark of 65 535 bytes may follow. */
	ZIP("PK\5\6");

	private static final int TAIL = 1 << 17;

	private final String mark;

	Ending(String mark) {
		this.mark = mark;
	}

	/** Whether the mark stands nowhere near the end of the source. */
	boolean isMissing(Source source) throws IOException {
		return !new String(source.tail(TAIL), StandardCharsets.ISO_8859_1).contains(mark);
	}
}
