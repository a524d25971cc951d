package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.murmure.core.component.Sentence;
import io.murmure.core.source.Archive;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** The sheets of an OpenDocument spreadsheet, as a stream. Source: OASIS OpenDocument 1.3, part 3, section 9. */
final class OdsSheets implements Sheets {

	private static final String CONTENT = "content.xml";

	private final LocalFile file;
	private final InputStream in;
	private final XMLStreamReader xml;

	OdsSheets(Source source) throws IOException {
		this.file = LocalFile.of(source);
		try {
			this.in = Archive.entries(file.path(), Archive.Limits.DEFAULT).stream().filter(entry -> entry.location().equals(CONTENT)).findFirst()
					.orElseThrow(() -> new IOException(CONTENT)).open();
			this.xml = SafeXml.reader(in);
		} catch (IOException | XMLStreamException broken) {
			file.close();
			throw new SourceException(Sentence.of(OdsSheets.class, "broken", source.name()), broken);
		}
	}

	@Override
	public Optional<Sheet> next() throws IOException {
		try {
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table")) {
					return Optional.of(new OdsRows(xml));
				}
			}
			return Optional.empty();
		} catch (XMLStreamException broken) {
			throw new IOException(broken);
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
		file.close();
	}
}
