package io.murmure.core.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import io.murmure.core.progress.Progress;

/**
 * What befell a text file on its way here, decided over the whole of it: stretches that are no text, zero bytes, and UTF-8 that a program read as Latin-1 or
 * windows-1252 and wrote again ({@code Ã©} for {@code é}), also where that was then written in UTF-16 or as the escapes of JSON. A text that is mostly right is left alone, since people quote such things,
 * but for lines that were misread as a whole.
 *
 * @param misread how often it was misread: 0, 1 or 2
 * @param undone  characters that are put together again
 * @param zeros   zero bytes that are left out
 * @param lines   lines with zero bytes, from 1; the first {@value #MOST_LINES}
 * @param escaped whether the escapes of JSON were looked through to find what was misread
 * @param stretches that are no text and are left out, in their order
 * @param lone    lines that alone were misread, in a text that is right
 */
public record TextDamage(int misread, long undone, long zeros, List<Long> lines, boolean escaped, List<Stretch> stretches, Lone lone) {

	public static final TextDamage NONE = new TextDamage(0, 0, 0, List.of(), false, List.of(), Lone.NONE);

	/**
	 * Lines that alone were misread.
	 *
	 * @param first the number of the first one, from 1; 0 when there is none
	 */
	public record Lone(long count, long first) {
		static final Lone NONE = new Lone(0, 0);
	}

	/** How many lines with zero bytes are named, and how many stretches. */
	public static final int MOST_LINES = 100;

	private static final int MOST_TIMES = 2;
	private static final int CHUNK = 1 << 16;
	private static final int MANY = 20;
	private static final int SHARE_OF_MANY = 10;

	public TextDamage {
		lines = List.copyOf(lines);
		stretches = List.copyOf(stretches);
	}

	public boolean isNone() {
		return misread == 0 && zeros == 0 && stretches.isEmpty() && lone.count() == 0;
	}

	/**
	 * What the first bytes show, to recognise the source.
	 *
	 * @param holed whether zero bytes may be damage; a file that somebody reads as it is needs them
	 */
	public static TextDamage ofHead(Source source, boolean holed) throws IOException {
		byte[] head = source.head(TextDecoding.HEAD);
		Optional<Legible> legible = Legible.of(head, holed);
		if (legible.isEmpty()) {
			return NONE;
		}
		List<Stretch> stretches = legible.get().finder(head).foundIn(head);
		Survey survey = new Survey();
		byte[] plain = PlainText.of(new TextOnlySource.TextOnly(new ByteArrayInputStream(head), stretches, legible.get().decoding().isWide()), legible.map(Legible::decoding), head, false).readAllBytes();
		survey.see(plain, plain.length);
		return survey.damage(head.length < TextDecoding.HEAD, List.of(), false, stretches, Lone.NONE);
	}

	/** Whether so much of the beginning is no text that only a format which knows its own is to be believed. */
	public boolean hidesTheBeginning() {
		return !stretches.isEmpty() && (stretches.getFirst().from() < Legible.BEGINNING || stretches.stream().mapToLong(Stretch::bytes).sum() > TextDecoding.HEAD / 2);
	}

	/**
	 * The same for the whole source, also for one that was {@link #repaired} by what its head showed. O(bytes), constant memory.
	 *
	 * @param escapes whether the escapes of JSON are looked through; who reads a platform that always writes them misread sets them right itself
	 */
	public static TextDamage of(Source source, boolean holed, boolean escapes, Progress progress) throws IOException {
		if (source instanceof RepairedSource known) {
			return of(known.origin(), true, escapes, progress);
		}
		byte[] head = source.head(TextDecoding.HEAD);
		Optional<Legible> legible = Legible.of(head, holed);
		if (legible.isEmpty()) {
			return NONE;
		}
		Foreign finder = legible.get().finder(head);
		Source text = source;
		Survey survey = survey(new WatchedStream(source.open(), finder), legible.get(), head, escapes, progress);
		List<Stretch> stretches = finder.found();
		if (!stretches.isEmpty()) {
			text = new TextOnlySource(source, stretches);
			survey = survey(text.open(), legible.get(), head, escapes, progress);
		}
		return survey.damage(true, survey.zeros == 0 ? List.of() : LinesOf.zeros(text), escapes, LinesOf.stretches(source, stretches), lone(survey, source, stretches, escapes));
	}

	private static Lone lone(Survey survey, Source source, List<Stretch> stretches, boolean escapes) throws IOException {
		if (!survey.maybeLone || survey.times() > 0) {
			return Lone.NONE;
		}
		try (InputStream text = new RepairedSource(source, stretches, 0, escapes, false).open()) {
			return MisreadLines.in(text);
		}
	}

	private static Survey survey(InputStream raw, Legible legible, byte[] head, boolean escapes, Progress progress) throws IOException {
		Survey survey = new Survey();
		byte[] chunk = new byte[CHUNK];
		try (raw; InputStream in = PlainText.of(raw, Optional.of(legible.decoding()), head, escapes)) {
			for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
				progress.check();
				survey.see(chunk, read);
			}
		}
		return survey;
	}

	/** Takes what is told of a damage. */
	@FunctionalInterface
	public interface Told {
		/** @param line from 1, or 0 for the whole file */
		void at(long line, String kind, Object... details);
	}

	/** What of it a listener should know. */
	public void tell(Told told) {
		if (misread > 0) {
			told.at(0, misread == 1 ? "misread" : "misread-twice", undone);
		}
		if (lone.count() > 0) {
			told.at(lone.first(), "misread-lines", lone.count());
		}
		stretches.stream().limit(MOST_LINES).forEach(stretch -> told.at(stretch.line(), "foreign-bytes", stretch.bytes()));
		if (stretches.size() > MOST_LINES) {
			told.at(0, "foreign-bytes-in-all", stretches.stream().mapToLong(Stretch::bytes).sum());
		}
		lines.forEach(line -> told.at(line, "zero-bytes"));
		if (lines.size() == MOST_LINES) {
			told.at(0, "zero-bytes-in-all", zeros);
		}
	}

	/** The source without the damage; itself when there is none. */
	public Source repaired(Source source) {
		Source damaged = source instanceof RepairedSource known ? known.origin() : source;
		return isNone() ? damaged : new RepairedSource(damaged, stretches, misread, escaped, lone.count() > 0);
	}

	/** Counts, as fast as plain ASCII can be passed over. */
	private static final class Survey {
		private static final int BLOCK = 256;

		private final Mojibake second = new Mojibake(c -> {
		});
		private final Mojibake first = new Mojibake(second);
		private final CodePoints text = new CodePoints(first);
		private boolean open;
		private boolean maybeLone;
		private long zeros;

		void see(byte[] bytes, int length) {
			for (int from = 0; from < length; from += BLOCK) {
				int to = Math.min(length, from + BLOCK);
				if (isPlain(bytes, from, to)) {
					close();
				} else {
					look(bytes, from, to);
				}
			}
		}

		/** No byte is zero, and none beyond ASCII: one loop without branches. */
		private static boolean isPlain(byte[] bytes, int from, int to) {
			int signs = 0;
			for (int i = from; i < to; i++) {
				signs |= bytes[i] | bytes[i] - 1;
			}
			return signs >= 0;
		}

		private void look(byte[] bytes, int from, int to) {
			int at = from;
			while (at < to) {
				if (bytes[at] > 0) {
					close();
					at++;
				} else if (bytes[at] == 0) {
					zeros++;
					at++;
				} else {
					int end = at + 1;
					while (end < to && bytes[end] < 0) {
						end++;
					}
					text.feed(bytes, at, end);
					// a run that a block cuts in two may be one
					maybeLone |= at == from || end == to || MisreadLine.maybe(bytes, at, end);
					open = true;
					at = end;
				}
			}
		}

		private void close() {
			if (open) {
				text.end();
				first.end();
				second.end();
				open = false;
			}
		}

		int times() {
			return !isMany(first) ? 0 : !isMany(second) ? 1 : MOST_TIMES;
		}

		TextDamage damage(boolean whole, List<Long> lines, boolean escapes, List<Stretch> stretches, Lone lone) {
			if (whole) {
				close();
			}
			int times = times();
			return new TextDamage(times, times == 0 ? 0 : first.undone(), zeros, lines, escapes && (times > 0 || lone.count() > 0), stretches, lone);
		}

		private static boolean isMany(Mojibake read) {
			return read.undone() > read.other() || read.undone() >= MANY && read.undone() * SHARE_OF_MANY >= read.undone() + read.other();
		}
	}
}
