package io.murmure.connector.table.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

import io.murmure.core.component.Sentence;
import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.core.source.TextDecoding;
import io.murmure.core.source.TextPlaces;
import io.murmure.core.source.TextReader;

/**
 * Opens a source as a table.
 *
 * @param encoding  of text formats; otherwise found from the bytes
 * @param delimiter of delimited text; otherwise found from the records
 * @param sheet     of a workbook; otherwise the one that looks most like a table, and those with the same columns
 */
public record TableOpener(Optional<Charset> encoding, Optional<Character> delimiter, Optional<String> sheet) {

	public static final TableOpener GUESSING = new TableOpener(Optional.empty(), Optional.empty(), Optional.empty());

	/** @throws SourceException when the source is empty or nothing like a table */
	public RowCursor open(Source source, RowTrouble trouble) throws IOException {
		return open(source, shape(source), trouble);
	}

	public TableShape shape(Source source) throws IOException {
		return TableShape.of(source, encoding, delimiter);
	}

	private RowCursor open(Source source, TableShape shape, RowTrouble trouble) throws IOException {
		return switch (shape.format()) {
			case PARQUET -> new ParquetCursor(source);
			case XLSX -> workbook(source, () -> XlsxSheets.of(source), trouble);
			case XLS -> workbook(source, () -> new XlsSheets(source), trouble);
			case ODS -> workbook(source, () -> new OdsSheets(source), trouble);
			case DELIMITED, NDJSON, JSON, JSON_TEXTS -> text(source, shape, trouble);
			case JSON_NUMBERS -> throw new SourceException(Sentence.of(TableOpener.class, "numbers", source.name()));
			case NONE -> throw new SourceException(Sentence.of(TableOpener.class, "no-table", source.name()));
		};
	}

	private RowCursor workbook(Source source, WorkbookCursor.Workbook workbook, RowTrouble trouble) throws IOException {
		return new WorkbookCursor(source.name(), workbook, sheet, trouble);
	}

	private RowCursor text(Source source, TableShape shape, RowTrouble trouble) throws IOException {
		TextDecoding decoding = TextEncoding.of(source.head(TextDecoding.HEAD), encoding).orElseThrow();
		TextPlaces.Text characters = () -> TextReader.open(source, decoding);
		RowTrouble ofText = shape.format() == TableShape.Format.DELIMITED ? trouble : trouble.ofWholeFile();
		Closeable in = shape.format() == TableShape.Format.NDJSON ? LineReader.open(source, decoding, NdjsonSource.LONGEST_LINE)
				: TextReader.open(source, decoding, ofText::warn);
		try {
			RowCursor cursor = in instanceof LineReader lines ? new ObjectCursor(new NdjsonSource(lines, trouble)) : characters((Reader) in, characters, shape, trouble);
			if (cursor.columns().isEmpty()) {
				throw new SourceException(Sentence.of(TableOpener.class, "no-rows", source.name()));
			}
			return cursor;
		} catch (IOException | RuntimeException failed) {
			in.close();
			throw failed;
		}
	}

	private static RowCursor characters(Reader in, TextPlaces.Text text, TableShape shape, RowTrouble trouble) throws IOException {
		return switch (shape.format()) {
			case JSON -> new ObjectCursor(new JsonArraySource(in, text, trouble));
			case JSON_TEXTS -> new ObjectCursor(JsonTextsSource.of(in, text, trouble));
			default -> new DelimitedCursor(in, shape, trouble);
		};
	}
}
