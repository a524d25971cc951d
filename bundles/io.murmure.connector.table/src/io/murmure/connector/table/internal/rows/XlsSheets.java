package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;

import io.murmure.core.component.Sentence;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** The sheets of an Excel 97 workbook; the format ends at 65 536 rows, so it is held in memory. */
final class XlsSheets implements Sheets {

	private final LocalFile file;
	private final HSSFWorkbook workbook;
	private final Iterator<org.apache.poi.ss.usermodel.Sheet> sheets;

	XlsSheets(Source source) throws IOException {
		this.file = LocalFile.of(source);
		try {
			this.workbook = new HSSFWorkbook(new POIFSFileSystem(file.path().toFile(), true), false);
			this.sheets = workbook.sheetIterator();
		} catch (IOException | RuntimeException broken) {
			file.close();
			throw new SourceException(Sentence.of(XlsSheets.class, "broken", source.name()), broken);
		}
	}

	/** Whether an OLE file is a workbook, and not a text or a mail. */
	static boolean is(Source source) throws IOException {
		try (LocalFile file = LocalFile.of(source); POIFSFileSystem parts = new POIFSFileSystem(file.path().toFile(), true)) {
			return parts.getRoot().hasEntry("Workbook") || parts.getRoot().hasEntry("Book");
		} catch (IOException | RuntimeException broken) {
			return false;
		}
	}

	@Override
	public Optional<Sheet> next() {
		return sheets.hasNext() ? Optional.of(new Rows(sheets.next())) : Optional.empty();
	}

	@Override
	public void close() throws IOException {
		workbook.close();
		file.close();
	}

	private static final class Rows implements Sheet {
		private final String name;
		private final Iterator<org.apache.poi.ss.usermodel.Row> rows;

		Rows(org.apache.poi.ss.usermodel.Sheet sheet) {
			this.name = sheet.getSheetName();
			this.rows = sheet.rowIterator();
		}

		@Override
		public String name() {
			return name;
		}

		@Override
		public Optional<Row> next() {
			while (rows.hasNext()) {
				org.apache.poi.ss.usermodel.Row row = rows.next();
				String[] cells = new String[Math.max(0, row.getLastCellNum())];
				boolean blank = true;
				for (int column = 0; column < cells.length; column++) {
					Cell cell = row.getCell(column);
					cells[column] = cell == null ? "" : text(cell);
					blank &= cells[column].isBlank();
				}
				if (!blank) {
					return Optional.of(new Row(row.getRowNum() + 1L, cells));
				}
			}
			return Optional.empty();
		}

		private static String text(Cell cell) {
			CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
			return switch (type) {
				case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue().toString()
						: BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
				case STRING -> cell.getRichStringCellValue().getString();
				case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
				default -> "";
			};
		}

		@Override
		public void close() {
			// the workbook holds the sheet
		}
	}
}
