package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** Knows which cell styles of a workbook show a number as a date. */
final class CellDates {

	private final List<Boolean> dateByStyle = new ArrayList<>();
	private boolean from1904;

	static CellDates of(XSSFReader reader) throws IOException, InvalidFormatException {
		CellDates dates = new CellDates();
		try (InputStream book = reader.getWorkbookData()) {
			dates.readEpoch(book);
		}
		try (InputStream styles = reader.getStylesData()) {
			// a workbook need not have any (ECMA-376 part 1, 18.8)
			if (styles != null) {
				dates.readStyles(styles);
			}
		} catch (IllegalStateException noStyles) {
			return dates;
		}
		return dates;
	}

	/** As far as the two parts go; without styles, no number is a date. */
	static CellDates of(InputStream workbook, InputStream styles) {
		CellDates dates = new CellDates();
		try {
			dates.readEpoch(workbook);
		} catch (IOException | RuntimeException cutOff) {
			// most workbooks count from 1900
		}
		try {
			dates.readStyles(styles);
		} catch (IOException | RuntimeException cutOff) {
			// the styles before are known
		}
		return dates;
	}

	/** The number as it shows: an ISO date and time if the style is one of a date, otherwise the number as it stands. */
	String text(String number, int style) {
		if (style < 0 || style >= dateByStyle.size() || !dateByStyle.get(style)) {
			return number;
		}
		try {
			LocalDateTime time = DateUtil.getLocalDateTime(Double.parseDouble(number), from1904, true);
			return time == null ? number : time.toString();
		} catch (NumberFormatException notANumber) {
			return number;
		}
	}

	private void readEpoch(InputStream book) throws IOException {
		try {
			XMLStreamReader xml = SafeXml.reader(book);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
					String value = xml.getAttributeValue(null, "date1904");
					from1904 = "1".equals(value) || "true".equals(value);
				}
			}
		} catch (XMLStreamException broken) {
			throw new IOException(broken);
		}
	}

	private void readStyles(InputStream styles) throws IOException {
		Map<Integer, String> formats = new HashMap<>();
		boolean inCellFormats = false;
		try {
			XMLStreamReader xml = SafeXml.reader(styles);
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamConstants.START_ELEMENT) {
					switch (xml.getLocalName()) {
						case "numFmt" -> formats.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
						case "cellXfs" -> inCellFormats = true;
						case "xf" -> addStyle(inCellFormats, number(xml, "numFmtId"), formats);
						default -> {
						}
					}
				} else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
					inCellFormats = false;
				}
			}
		} catch (XMLStreamException broken) {
			throw new IOException(broken);
		}
	}

	private void addStyle(boolean ofCells, int format, Map<Integer, String> formats) {
		if (ofCells) {
			String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
			dateByStyle.add(DateUtil.isADateFormat(format, code));
		}
	}

	private static int number(XMLStreamReader xml, String attribute) {
		String value = xml.getAttributeValue(null, attribute);
		return value == null ? 0 : Integer.parseInt(value);
	}
}
