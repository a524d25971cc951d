package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** In which lines of a text file its damage lies. A line ends with LF, CR LF or CR, as in {@link LineReader}. */
final class LinesOf {

	private static final int CHUNK = 1 << 16;

	private LinesOf() {
	}

	/** Told of each byte, its offset and its line, from 1, until it has enough. */
	@FunctionalInterface
	private interface Look {
		boolean at(byte b, long offset, long line);
	}

	/** The first {@value TextDamage#MOST_LINES} lines with zero bytes. */
	static List<Long> zeros(Source source) throws IOException {
		List<Long> lines = new ArrayList<>();
		try (InputStream in = PlainText.open(source, false)) {
			pass(in, false, (b, offset, line) -> {
				if (b == 0 && (lines.isEmpty() || lines.getLast() != line)) {
					lines.add(line);
				}
				return lines.size() < TextDamage.MOST_LINES;
			});
		}
		return lines;
	}

	/** The stretches with their lines. */
	static List<Stretch> stretches(Source source, List<Stretch> stretches) throws IOException {
		List<Stretch> counted = new ArrayList<>();
		if (stretches.isEmpty()) {
			return counted;
		}
		boolean wide = TextDecoding.of(source).filter(TextDecoding::isWide).isPresent();
		try (InputStream in = source.open()) {
			pass(in, wide, (b, offset, line) -> {
				if (offset == stretches.get(counted.size()).from()) {
					counted.add(stretches.get(counted.size()).at(line));
				}
				return counted.size() < stretches.size();
			});
		}
		return counted;
	}

	/** @param wide whether zero bytes are halves of characters */
	private static void pass(InputStream in, boolean wide, Look look) throws IOException {
		byte[] chunk = new byte[CHUNK];
		long offset = 0;
		long line = 1;
		byte before = ' ';
		for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
			for (int i = 0; i < read; i++, offset++) {
				if (!wide || chunk[i] != 0) {
					line += before == '\n' || before == '\r' && chunk[i] != '\n' ? 1 : 0;
					before = chunk[i];
				}
				if (!look.at(chunk[i], offset, line)) {
					return;
				}
			}
		}
	}
}
