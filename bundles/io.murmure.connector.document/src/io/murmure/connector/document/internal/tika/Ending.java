package io.murmure.connector.document.internal.tika;

import java.io.IOException;
import java.io.InputStream;
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
		byte[] tail = new byte[2 * TAIL];
		int kept = 0;
		try (InputStream in = source.open()) {
			for (int read = in.readNBytes(tail, kept, tail.length - kept); read > 0; read = in.readNBytes(tail, kept, tail.length - kept)) {
				kept += read;
				if (kept == tail.length) {
					System.arraycopy(tail, TAIL, tail, 0, TAIL);
					kept = TAIL;
				}
			}
		}
		return !new String(tail, 0, kept, StandardCharsets.ISO_8859_1).contains(mark);
	}
}
