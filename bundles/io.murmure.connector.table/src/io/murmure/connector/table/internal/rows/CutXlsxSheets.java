package io.murmure.connector.table.internal.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.murmure.core.source.Source;

/**
 * The sheets of an XLSX workbook whose ZIP file is cut off or damaged, as far as they go. The file is read twice, first for what the sheets share.
 * Memory for the shared texts.
 */
final class CutXlsxSheets implements Sheets {

	private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
	private static final int MOST_SMALL = 16 << 20;

	private final List<String> names = new ArrayList<>();
	private final SharedTexts texts = new SharedTexts();
	private final CellDates dates;
	private final ZipParts parts;
	private boolean any;
	private int reached;

	CutXlsxSheets(Source source) throws IOException {
		byte[] book = {};
		byte[] styles = {};
		try (ZipParts all = new ZipParts(source)) {
			for (Optional<String> part = all.next(); part.isPresent(); part = all.next()) {
				switch (part.get()) {
					case "xl/sharedStrings.xml" -> texts.read(all.part());
					case "xl/workbook.xml" -> book = small(all);
					case "xl/styles.xml" -> styles = small(all);
					default -> any |= SHEET.matcher(part.get()).matches();
				}
			}
		}
		readNames(book);
		this.dates = CellDates.of(new ByteArrayInputStream(book), new ByteArrayInputStream(styles));
		this.parts = new ZipParts(source);
	}

	/** Whether a sheet begins before the file ends. */
	boolean any() {
		return any;
	}

	@Override
	public boolean cut() {
		return true;
	}

	@Override
	public Optional<Sheet> next() {
		for (Optional<String> part = parts.next(); part.isPresent(); part = parts.next()) {
			if (SHEET.matcher(part.get()).matches()) {
				String name = reached < names.size() ? names.get(reached) : part.get().substring(part.get().lastIndexOf('/') + 1).replace(".xml", "");
				reached++;
				try {
					return Optional.of(new SheetRows(parts.part(), name, new SheetRows.Book(texts::get, dates)));
				} catch (IOException cutOff) {
					return Optional.empty();
				}
			}
		}
		return Optional.empty();
	}

	private static byte[] small(ZipParts all) {
		try {
			return all.part().readNBytes(MOST_SMALL);
		} catch (IOException cutOff) {
			return new byte[0];
		}
	}

	private void readNames(byte[] book) {
		try {
			XMLStreamReader xml = SafeXml.reader(new ByteArrayInputStream(book));
			while (xml.hasNext()) {
				xml.next();
				if (xml.isStartElement() && xml.getLocalName().equals("sheet") && xml.getAttributeValue(null, "name") != null) {
					names.add(xml.getAttributeValue(null, "name"));
				}
			}
		} catch (XMLStreamException cutOff) {
			// sheets without a name are called by their part
		}
	}

	@Override
	public void close() throws IOException {
		parts.close();
	}
}
