package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** The rows of the first sheet of an XLSX workbook that has any, read through POI's package and its guard against archive bombs. */
final class XlsxCursor implements RowCursor {

	private final LocalFile file;
	private final String name;
	private final RowTrouble trouble;
	private OPCPackage workbook;
	private SheetRows sheet;
	private List<String> columns = List.of();
	private Optional<Row> pending = Optional.empty();

	XlsxCursor(Source source, RowTrouble trouble) throws IOException {
		this.name = source.name();
		this.trouble = trouble;
		this.file = LocalFile.of(source);
		try {
			open();
		} catch (OpenXML4JException | SAXException | RuntimeException broken) {
			close();
			throw new SourceException("\"" + name + "\" is not a whole Excel workbook, or has a password: save it again as .xlsx without one.", broken);
		} catch (IOException broken) {
			close();
			throw broken instanceof SourceException ? broken
					: new SourceException("\"" + name + "\" is not a whole Excel workbook: save it again as .xlsx.", broken);
		}
	}

	private void open() throws IOException, OpenXML4JException, SAXException {
		workbook = OPCPackage.open(file.path().toFile(), PackageAccess.READ);
		XSSFReader reader = new XSSFReader(workbook);
		SheetRows.Book book = new SheetRows.Book(new ReadOnlySharedStringsTable(workbook), CellDates.of(reader));
		Iterator<InputStream> sheets = reader.getSheetsData();
		while (sheets.hasNext()) {
			sheet = new SheetRows(sheets.next(), book);
			Optional<Row> first = sheet.next();
			if (first.isPresent()) {
				startTable(first.get());
				if (sheets.hasNext()) {
					trouble.warn(0, "more-sheets");
				}
				return;
			}
			sheet.close();
		}
		throw new SourceException("\"" + name + "\" has no row in any sheet.");
	}

	private void startTable(Row first) {
		if (Header.is(first.cells())) {
			columns = ColumnNames.unique(List.of(first.cells()));
		} else {
			columns = ColumnNames.numbered(first.cells().length);
			pending = Optional.of(first);
			trouble.warn(first.position(), "no-header");
		}
	}

	@Override
	public List<String> columns() {
		return columns;
	}

	@Override
	public Optional<Row> next() throws IOException {
		Optional<Row> row = pending.isPresent() ? pending : rest();
		pending = Optional.empty();
		return row.map(this::fitted);
	}

	private Optional<Row> rest() {
		try {
			return sheet.next();
		} catch (IOException | RuntimeException damaged) {
			trouble.warn(sheet.ordinal(), "damaged-sheet");
			return Optional.empty();
		}
	}

	private Row fitted(Row row) {
		int width = row.cells().length;
		if (width == columns.size()) {
			return row;
		}
		String[] cells = Arrays.copyOf(row.cells(), columns.size());
		for (int column = width; column < cells.length; column++) {
			cells[column] = "";
		}
		return new Row(row.position(), cells);
	}

	@Override
	public void close() throws IOException {
		if (sheet != null) {
			sheet.close();
		}
		if (workbook != null) {
			workbook.revert();
		}
		file.close();
	}
}
