package io.murmure.connector.table.internal.rows;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import io.murmure.core.component.Sentence;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.core.source.TextDecoding;
import io.murmure.core.source.TextReader;

/**
 * What kind of table a source is, told from its first bytes.
 *
 * @param format     how it is written
 * @param delimiter  between cells, of delimited text
 * @param preamble   records before the first one that is as wide as the others, of delimited text
 * @param regularity share of the records seen that are equally wide, in [0, 1]; 1 for formats that are regular by nature
 * @param columns    number of cells of most records of delimited text
 */
public record TableShape(Format format, char delimiter, int preamble, double regularity, int columns) {

	/** How a table is written. */
	public enum Format {
		DELIMITED, NDJSON, JSON, JSON_TEXTS, JSON_NUMBERS, PARQUET, XLSX, XLS, ODS, NONE;

		/** Whether a part of such a file is worth nothing. */
		public boolean isWhole() {
			return this == PARQUET || this == XLSX || this == XLS || this == ODS;
		}
	}

	private static final int HEAD = TextDecoding.HEAD;
	/** An array that begins with a text. */
	private static final Pattern TEXTS = Pattern.compile("\\[\\s*+\"(?:[^\"\\\\]++|\\\\.)*+(?:\"\\s*+(?:[,\\]]|\\z)|\\z)", Pattern.DOTALL);
	/** Nothing but numbers: lines of a chat may begin with a date in brackets. */
	private static final Pattern NUMBERS = Pattern.compile("\\[\\s*+-?\\d[\\d.eE+,\\s-]*+(?:\\]\\s*+)?");
	private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
	private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
	private static final char FIRST = ',';
	private static final String OTHERS = ";\t|";
	private static final int RECORDS_SEEN = 200;

	/** Looks at the content of the source; the name plays no part. */
	public static TableShape of(Source source, Optional<Charset> encoding, Optional<Character> delimiter) throws IOException {
		byte[] head = source.head(HEAD);
		if (head.length == 0) {
			throw new SourceException(Sentence.of(TableShape.class, "empty", source.name()));
		}
		if (startsWith(head, "PAR1")) {
			return whole(Format.PARQUET);
		}
		if (startsWith(head, "PK")) {
			return whole(packed(source));
		}
		if (startsWith(head, OLE)) {
			return whole(XlsSheets.is(source) ? Format.XLS : Format.NONE);
		}
		Optional<TextDecoding> decoding = TextEncoding.of(head, encoding);
		if (decoding.isEmpty()) {
			return whole(Format.NONE);
		}
		String text = decode(head, decoding.get());
		String start = text.stripLeading();
		if (start.startsWith("{") || start.startsWith("[{") || start.matches("(?s)\\[\\s*[{\\]].*")) {
			return whole(JsonLines.is(start) ? Format.NDJSON : Format.JSON);
		}
		if (TEXTS.matcher(start).lookingAt()) {
			return whole(Format.JSON_TEXTS);
		} else if (NUMBERS.matcher(start).matches()) {
			return whole(Format.JSON_NUMBERS);
		}
		return delimited(text, head.length == HEAD, delimiter);
	}

	private static TableShape whole(Format format) {
		return new TableShape(format, ',', 0, format == Format.NONE ? 0 : 1, 0);
	}

	private static boolean startsWith(byte[] head, String magic) {
		return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
	}

	private static Format packed(Source source) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(source.open())) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().startsWith("xl/")) {
					return Format.XLSX;
				}
				if (entry.getName().equals("mimetype")) {
					String type = new String(zip.readNBytes(SPREADSHEET.length()), StandardCharsets.US_ASCII);
					return type.equals(SPREADSHEET) ? Format.ODS : Format.NONE;
				}
				if (!entry.getName().matches("\\[Content_Types\\]\\.xml|_rels/.*|docProps/.*|customXml/.*")) {
					return Format.NONE;
				}
			}
			return Format.NONE;
		} catch (ZipException | EOFException | IllegalArgumentException broken) {
			return Format.NONE;
		}
	}

	private static String decode(byte[] head, TextDecoding decoding) throws IOException {
		StringBuilder text = new StringBuilder();
		char[] part = new char[Math.min(8192, head.length + 1)];
		try (Reader reader = TextReader.of(head, decoding)) {
			for (int read = reader.read(part, 0, part.length); read >= 0; read = reader.read(part, 0, part.length)) {
				text.append(part, 0, read);
			}
		}
		return text.toString();
	}

	private static TableShape delimited(String text, boolean cut, Optional<Character> named) throws IOException {
		if (text.startsWith("sep=") && text.length() > 4) {
			TableShape told = seen(text.substring(text.indexOf('\n') + 1), text.charAt(4), cut);
			return new TableShape(Format.DELIMITED, told.delimiter, told.preamble + 1, told.regularity, told.columns);
		}
		if (named.isPresent()) {
			return seen(text, named.get(), cut);
		}
		TableShape best = seen(text, FIRST, cut);
		for (char candidate : OTHERS.toCharArray()) {
			TableShape other = seen(text, candidate, cut);
			if (other.weight() > best.weight()) {
				best = other;
			}
		}
		return best;
	}

	private double weight() {
		return columns < 2 ? 0 : regularity * regularity * Math.log(columns + 1.0);
	}

	private static TableShape seen(String text, char delimiter, boolean cut) throws IOException {
		List<Integer> widths = new ArrayList<>();
		try (DelimitedParser parser = new DelimitedParser(text, delimiter)) {
			while (widths.size() < RECORDS_SEEN && parser.next()) {
				widths.add(parser.cells().length);
			}
		}
		if (cut && widths.size() > 1 && widths.size() < RECORDS_SEEN) {
			widths.removeLast();
		}
		int usual = usual(widths);
		long alike = widths.stream().filter(width -> width == usual).count();
		return new TableShape(Format.DELIMITED, delimiter, Math.max(0, widths.indexOf(usual)), (double) alike / Math.max(1, widths.size()), usual);
	}

	private static int usual(List<Integer> widths) {
		return widths.stream().collect(Collectors.groupingBy(width -> width, Collectors.counting()))
				.entrySet().stream().max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
				.map(Map.Entry::getKey).orElse(0);
	}
}
