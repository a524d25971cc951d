package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls the rows out of one sheet of an XLSX workbook. */
final class SheetRows implements Sheets.Sheet {

	private static final int WIDEST = 16_384;

	/** What all sheets of a workbook share. */
	record Book(IntFunction<String> texts, CellDates dates) {
	}

	private final InputStream in;
	private final String name;
	private final Book book;
	private final XMLStreamReader xml;
	private long ordinal;

	SheetRows(InputStream in, String name, Book book) throws IOException {
		this.in = in;
		this.name = name;
		this.book = book;
		try {
			this.xml = SafeXml.reader(in);
		} catch (XMLStreamException broken) {
			throw new IOException(broken);
		}
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Optional<Row> next() throws IOException {
		try {
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
					Optional<Row> row = row();
					if (row.isPresent()) {
						return row;
					}
				}
			}
			return Optional.empty();
		} catch (XMLStreamException broken) {
			throw new IOException(broken);
		}
	}

	private Optional<Row> row() throws XMLStreamException {
		String number = xml.getAttributeValue(null, "r");
		ordinal = number == null ? ordinal + 1 : Long.parseLong(number);
		List<String> cells = new ArrayList<>();
		while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
			if (xml.isStartElement() && xml.getLocalName().equals("c")) {
				int column = column(xml.getAttributeValue(null, "r"), cells.size());
				while (cells.size() < column) {
					cells.add("");
				}
				cells.add(cell());
			}
		}
		boolean blank = cells.stream().allMatch(String::isBlank);
		return blank ? Optional.empty() : Optional.of(new Row(ordinal, cells.toArray(String[]::new)));
	}

	private String cell() throws XMLStreamException {
		String type = xml.getAttributeValue(null, "t");
		String styleText = xml.getAttributeValue(null, "s");
		int style = styleText == null ? -1 : Integer.parseInt(styleText);
		StringBuilder value = new StringBuilder();
		while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
			if (xml.isStartElement() && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
				value.append(xml.getElementText());
			}
		}
		return shown(value.toString(), type == null ? "n" : type, style);
	}

	private String shown(String value, String type, int style) {
		return switch (type) {
			case "s" -> value.isEmpty() ? "" : book.texts.apply(Integer.parseInt(value.strip()));
			case "n" -> whole(book.dates.text(value, style));
			case "b" -> value.equals("1") ? "true" : "false";
			case "e" -> "";
			default -> value;
		};
	}

	/** Excel writes long whole numbers as 1.2E10. */
	private static String whole(String number) {
		return number.indexOf('E') < 0 ? number : new BigDecimal(number).toPlainString();
	}

	private static int column(String reference, int next) {
		if (reference == null) {
			return next;
		}
		int column = 0;
		for (int index = 0; index < reference.length() && Character.isLetter(reference.charAt(index)); index++) {
			column = column * 26 + Character.toUpperCase(reference.charAt(index)) - 'A' + 1;
		}
		return column < 1 || column > WIDEST ? next : column - 1;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
