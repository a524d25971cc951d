package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.util.Optional;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

import io.murmure.core.component.Sentence;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** The sheets of an XLSX workbook, as a stream, through POI's package and its guard against archive bombs. */
final class XlsxSheets implements Sheets {

	private final LocalFile file;
	private OPCPackage workbook;
	private SheetRows.Book book;
	private XSSFReader.SheetIterator sheets;
	private Optional<Sheet> current = Optional.empty();

	XlsxSheets(Source source) throws IOException {
		this.file = LocalFile.of(source);
		try {
			open();
		} catch (OpenXML4JException | SAXException | RuntimeException broken) {
			close();
			throw new SourceException(Sentence.of(XlsxSheets.class, "broken", source.name()), broken);
		} catch (IOException broken) {
			close();
			throw broken instanceof SourceException ? broken
					: new SourceException(Sentence.of(XlsxSheets.class, "cut", source.name()), broken);
		}
	}

	/** The sheets of the workbook, or what is left of them where its ZIP file is not whole. */
	static Sheets of(Source source) throws IOException {
		try {
			return new XlsxSheets(source);
		} catch (SourceException broken) {
			CutXlsxSheets left = new CutXlsxSheets(source);
			if (!left.any()) {
				left.close();
				throw broken;
			}
			return left;
		}
	}

	private void open() throws IOException, OpenXML4JException, SAXException {
		workbook = OPCPackage.open(file.path().toFile(), PackageAccess.READ);
		XSSFReader reader = new XSSFReader(workbook);
		ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook);
		book = new SheetRows.Book(number -> texts.getItemAt(number).getString(), CellDates.of(reader));
		sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
	}

	@Override
	public Optional<Sheet> next() throws IOException {
		closeSheet();
		if (sheets.hasNext()) {
			current = Optional.of(new SheetRows(sheets.next(), sheets.getSheetName(), book));
		}
		return current;
	}

	private void closeSheet() throws IOException {
		if (current.isPresent()) {
			current.get().close();
			current = Optional.empty();
		}
	}

	@Override
	public void close() throws IOException {
		closeSheet();
		if (workbook != null) {
			workbook.revert();
		}
		file.close();
	}
}
