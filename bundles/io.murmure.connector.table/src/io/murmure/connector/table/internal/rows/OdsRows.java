package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls the rows out of one sheet of an OpenDocument spreadsheet, which writes equal neighbours once with a count. */
final class OdsRows implements Sheets.Sheet {

	private static final int WIDEST = 16_384;
	private static final int MOST_ALIKE = 65_536;

	private final XMLStreamReader xml;
	private final String name;
	private long ordinal;
	private String[] again = new String[0];
	private int repeats;
	private boolean ended;

	/** @param xml at the start of the sheet */
	OdsRows(XMLStreamReader xml) {
		this.xml = xml;
		this.name = attribute("name").orElse("");
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Optional<Row> next() throws IOException {
		try {
			while (repeats == 0 && !ended) {
				forward();
			}
		} catch (XMLStreamException broken) {
			throw new IOException(broken);
		}
		if (repeats == 0) {
			return Optional.empty();
		}
		repeats--;
		ordinal++;
		return Optional.of(new Row(ordinal, again));
	}

	private void forward() throws XMLStreamException {
		xml.next();
		if (xml.isEndElement() && xml.getLocalName().equals("table")) {
			ended = true;
		} else if (xml.isStartElement() && xml.getLocalName().equals("table-row")) {
			int count = count("number-rows-repeated");
			again = cells();
			if (again.length == 0) {
				ordinal += count;
			} else {
				repeats = Math.min(count, MOST_ALIKE);
			}
		}
	}

	private String[] cells() throws XMLStreamException {
		List<String> cells = new ArrayList<>();
		int blank = 0;
		while (!at("table-row")) {
			if (xml.isStartElement() && (xml.getLocalName().equals("table-cell") || xml.getLocalName().equals("covered-table-cell"))) {
				int count = count("number-columns-repeated");
				String text = cell();
				if (text.isBlank()) {
					blank += count;
				} else {
					for (; blank > 0 && cells.size() < WIDEST; blank--) {
						cells.add("");
					}
					for (int column = 0; column < count && cells.size() < WIDEST; column++) {
						cells.add(text);
					}
				}
			}
		}
		return cells.toArray(String[]::new);
	}

	private String cell() throws XMLStreamException {
		String element = xml.getLocalName();
		Optional<String> value = attribute("date-value").or(() -> attribute("boolean-value")).or(() -> attribute("value"));
		StringBuilder text = new StringBuilder();
		while (!at(element)) {
			if (xml.isStartElement() && xml.getLocalName().equals("annotation")) {
				while (!at("annotation")) {
					continue;
				}
			} else if (xml.isStartElement()) {
				text.append(switch (xml.getLocalName()) {
					case "p" -> text.isEmpty() ? "" : "\n";
					case "line-break" -> "\n";
					case "s" -> " ".repeat(Math.min(count("c"), WIDEST));
					case "tab" -> "\t";
					default -> "";
				});
			} else if (xml.isCharacters()) {
				text.append(xml.getText());
			}
		}
		return value.orElse(text.toString());
	}

	/** Steps on; whether that reached the end of the element. */
	private boolean at(String element) throws XMLStreamException {
		xml.next();
		return xml.isEndElement() && xml.getLocalName().equals(element);
	}

	private int count(String attribute) {
		return attribute(attribute).map(Integer::parseInt).orElse(1);
	}

	private Optional<String> attribute(String local) {
		for (int index = 0; index < xml.getAttributeCount(); index++) {
			if (xml.getAttributeLocalName(index).equals(local)) {
				return Optional.of(xml.getAttributeValue(index));
			}
		}
		return Optional.empty();
	}

	@Override
	public void close() {
		// the workbook holds the stream
	}
}
