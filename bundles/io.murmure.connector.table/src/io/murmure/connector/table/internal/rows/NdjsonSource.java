package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import com.fasterxml.jackson.core.JsonFactory;

import io.murmure.core.source.LineReader;

/** One JSON object a line, or several where line ends were lost; a line that is none is lost alone. */
final class NdjsonSource implements ObjectSource {

	/** Bytes of a line that is still read. */
	static final int LONGEST_LINE = 16 << 20;

	private final JsonFactory json = LenientJson.factory();
	private final LineReader lines;
	private final RowTrouble trouble;
	private final Queue<Map<String, String>> ready = new ArrayDeque<>();

	NdjsonSource(LineReader lines, RowTrouble trouble) {
		this.lines = lines;
		this.trouble = trouble;
	}

	@Override
	public Optional<Map<String, String>> next() throws IOException {
		while (ready.isEmpty()) {
			if (!lines.advance()) {
				lines.tellTrouble(trouble::warn);
				break;
			}
			if (lines.cut()) {
				trouble.warn(lines.number(), "row-too-long", LONGEST_LINE);
			} else if (!lines.line().isBlank()) {
				ready.addAll(JsonObjects.all(json, lines.line(), kind -> trouble.warn(lines.number(), kind, JsonObjects.DEEPEST, lines.number(), 1)));
			}
		}
		return Optional.ofNullable(ready.poll());
	}

	@Override
	public long position() {
		return lines.number();
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}
}
