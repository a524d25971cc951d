package io.murmure.connector.document.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import io.murmure.core.source.Archive;
import io.murmure.core.source.Source;
import io.murmure.core.source.TextDecoding;

/** What kind of document a source is, by its content. */
public enum FileKind {
	PDF(0.6), WORD(0.6), SLIDES(0.6), OFFICE_97(0.6), OPEN_DOCUMENT(0.6), RTF(0.6), BOOK(0.6), HTML(0.4), MAIL(0.6), OUTLOOK(0.6), MAILBOX(0.6), TEXT(0.2), TALK(0), ARCHIVE(0), NONE(0);

	private static final int HEAD = 1 << 16;
	private static final int ENTRIES_SEEN = 50;
	private static final Pattern MAIL_HEADER = Pattern
			.compile("(?im)^(from|to|date|subject|message-id|received|mime-version|return-path|delivered-to|reply-to|cc|list-id|content-type):[ \\t]");
	private static final Pattern MAILBOX_START = Pattern.compile("^From \\S{1,320}+.{0,80}?\\d{4}.{0,40}\\R[A-Za-z-]{1,80}:");
	private static final Pattern PAGE = Pattern.compile("(?is)^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|p|div|h1|article)\\b.*");

	/** A line that begins with a date, or with a time of the day, and goes on. */
	private static final Pattern TIMED = Pattern.compile("[\\W_]{0,3}(?:\\p{Nd}{1,4}[./-]\\p{Nd}{1,2}[./-]\\p{Nd}{1,4}\\P{L}{0,3}.{0,20}?\\p{Nd}{1,2}[:.h]\\p{Nd}{2}|\\p{Nd}{1,2}[:h]\\p{Nd}{2}(?::\\p{Nd}{2})?\\b).{0,60}?[:>\\]-] ?\\S");
	private static final int FEWEST_TIMED = 3;

	private final double confidence;

	FileKind(double confidence) {
		this.confidence = confidence;
	}

	/** How sure the connector is to read this kind better than others, in [0, 0.6]. */
	public double confidence() {
		return confidence;
	}

	public static FileKind of(Source source) throws IOException {
		byte[] head = source.head(HEAD);
		String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
		if (start.startsWith("PK\3\4")) {
			return packed(source);
		}
		if (Archive.is(source)) {
			return ARCHIVE;
		}
		if (start.contains("%PDF-")) {
			return PDF;
		}
		if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
			return OutlookFile.is(source, head) ? OUTLOOK : OFFICE_97;
		}
		if (start.startsWith("{\\rtf")) {
			return RTF;
		}
		Optional<TextDecoding> decoding = TextDecoding.of(head);
		return decoding.isEmpty() || head.length == 0 ? NONE : text(new String(head, decoding.get().charset()));
	}

	private static FileKind text(String head) {
		String start = head.startsWith("\uFEFF") ? head.substring(1) : head;
		if (MAILBOX_START.matcher(start).lookingAt()) {
			return MAILBOX;
		}
		if (isMail(start)) {
			return MAIL;
		}
		if (PAGE.matcher(start).matches()) {
			return HTML;
		}
		String first = start.stripLeading();
		boolean data = first.startsWith("<") || first.startsWith("{") || first.startsWith("[{");
		long letters = start.codePoints().filter(Character::isLetter).count();
		if (isTalk(start)) {
			return TALK;
		}
		return !data && letters * 2 > start.strip().length() ? TEXT : NONE;
	}

	/** A chat or log, whose lines begin with a time: as one document of today it would be told wrongly. */
	private static boolean isTalk(String start) {
		long lines = start.lines().filter(line -> !line.isBlank()).count();
		long timed = start.lines().filter(line -> TIMED.matcher(line).lookingAt()).count();
		return timed >= FEWEST_TIMED && timed * 3 >= lines;
	}

	private static boolean isMail(String start) {
		int end = start.replace("\r\n", "\n").indexOf("\n\n");
		String header = end < 0 ? start : start.replace("\r\n", "\n").substring(0, end);
		boolean fields = header.lines().findFirst().map(line -> line.matches("[A-Za-z][A-Za-z0-9-]*:.*")).orElse(false);
		return fields && MAIL_HEADER.matcher(header).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)).distinct().count() >= 3;
	}

	private static FileKind packed(Source source) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(source.open())) {
			for (int seen = 0; seen < ENTRIES_SEEN; seen++) {
				ZipEntry entry = zip.getNextEntry();
				if (entry == null) {
					return ARCHIVE;
				}
				String name = entry.getName();
				if (name.equals("mimetype")) {
					return declared(new String(zip.readNBytes(100), StandardCharsets.US_ASCII).strip());
				}
				if (name.startsWith("word/")) {
					return WORD;
				}
				if (name.startsWith("ppt/")) {
					return SLIDES;
				}
				if (name.startsWith("xl/")) {
					return NONE;
				}
			}
			return ARCHIVE;
		} catch (ZipException | EOFException | IllegalArgumentException broken) {
			return ARCHIVE;
		}
	}

	private static FileKind declared(String type) {
		return switch (type) {
			case "application/epub+zip" -> BOOK;
			case "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.presentation" -> OPEN_DOCUMENT;
			default -> NONE;
		};
	}
}
