package io.murmure.connector.table.internal.rows;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells of an XLSX workbook name by number (ECMA-376 part 1, 18.4), as far as the part that holds them goes. */
final class SharedTexts {

	private final List<String> texts = new ArrayList<>();

	void read(InputStream part) {
		try {
			XMLStreamReader xml = SafeXml.reader(part);
			while (xml.hasNext()) {
				xml.next();
				if (xml.isStartElement() && xml.getLocalName().equals("si")) {
					texts.add(item(xml));
				}
			}
		} catch (XMLStreamException | RuntimeException cutOff) {
			// the texts behind are not known
		}
	}

	/** How a text is to be pronounced stands beside it, and is no part of it. */
	private static String item(XMLStreamReader xml) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		boolean spoken = false;
		while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("si"))) {
			if (xml.hasName() && xml.getLocalName().equals("rPh")) {
				spoken = xml.isStartElement();
			} else if (!spoken && xml.isStartElement() && xml.getLocalName().equals("t")) {
				text.append(xml.getElementText());
			}
		}
		return text.toString();
	}

	/** The text; empty where the file ends before it. */
	String get(int number) {
		return number >= 0 && number < texts.size() ? texts.get(number) : "";
	}
}
