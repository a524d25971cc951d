package io.murmure.connector.document.internal.tika;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

import io.murmure.core.source.Source;

/**
 * What stands in a Word document (ECMA-376, part 1, section 17) before the place where its XML is broken or its ZIP file is cut off.
 * Tika takes the XML as a whole, and gives nothing of it then.
 */
final class DamagedWord {

	/** Bytes of XML that are looked at: far more than any document has. */
	private static final long MOST_BYTES = 256L << 20;

	private static final String TEXT = "word/document.xml";
	private static final String PROPERTIES = "docProps/core.xml";

	private DamagedWord() {
	}

	/** Gives {@code blocks} the paragraphs as far as they can be read, and {@code metadata} who wrote them and when. */
	static void rescue(Source source, BlockHandler blocks, Metadata metadata) throws SAXException, IOException {
		Map<String, DefaultHandler> parts = Map.of(TEXT, new Paragraphs(blocks), PROPERTIES, new Properties(metadata));
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(source.open()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				DefaultHandler part = parts.get(entry.getName());
				if (part != null) {
					parse(zip, part);
				}
			}
		}
	}

	private static void parse(ZipInputStream zip, DefaultHandler part) throws SAXException, IOException {
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.newSAXParser().parse(new Part(zip), part);
		} catch (BlockHandler.TooLong endless) {
			throw endless;
		} catch (SAXException broken) {
			// the part ends here; the others may be whole
		} catch (ParserConfigurationException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** One part of the ZIP file, up to {@link #MOST_BYTES}; closing it leaves the file open for the parts behind it. */
	private static final class Part extends FilterInputStream {
		private long left = MOST_BYTES;

		Part(InputStream zip) {
			super(zip);
		}

		@Override
		public int read() throws IOException {
			return left-- > 0 ? in.read() : -1;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = left <= 0 ? -1 : in.read(buffer, offset, (int) Math.min(length, left));
			left -= Math.max(0, read);
			return read;
		}

		@Override
		public void close() {
			// the next part is read from the same file
		}
	}

	/** Turns WordprocessingML into the XHTML that a {@link BlockHandler} knows; what was deleted, moved away or repeated for old programs is passed over. */
	private static final class Paragraphs extends DefaultHandler {
		private static final Set<String> PASSED_OVER = Set.of("moveFrom", "Fallback");
		private static final Map<String, String> BLOCKS = Map.of("p", "p", "tbl", "table", "tr", "tr", "tc", "td");

		private static final Attributes NONE = new AttributesImpl();

		private final BlockHandler blocks;
		private int passed;
		private boolean text;

		Paragraphs(BlockHandler blocks) {
			this.blocks = blocks;
		}

		@Override
		public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
			passed += PASSED_OVER.contains(local) ? 1 : 0;
			text = local.equals("t") && passed == 0;
			switch (local) {
				case "p", "tbl", "tr", "tc" -> blocks.startElement("", BLOCKS.get(local), "", NONE);
				case "pStyle" -> blocks.startElement("", "p", "", style(attributes));
				case "br", "cr" -> blocks.startElement("", "br", "", NONE);
				case "tab" -> blocks.ignorableWhitespace(new char[] {' '}, 0, 1);
				default -> {
				}
			}
		}

		private static Attributes style(Attributes named) {
			AttributesImpl style = new AttributesImpl();
			for (int i = 0; i < named.getLength(); i++) {
				if (named.getLocalName(i).equals("val")) {
					style.addAttribute("", "class", "class", "CDATA", named.getValue(i));
				}
			}
			return style;
		}

		@Override
		public void endElement(String uri, String local, String qualified) {
			passed -= PASSED_OVER.contains(local) ? 1 : 0;
			text = false;
			if (BLOCKS.containsKey(local)) {
				blocks.endElement("", BLOCKS.get(local), "");
			}
		}

		@Override
		public void characters(char[] source, int start, int length) throws SAXException {
			if (text) {
				blocks.characters(source, start, length);
			}
		}
	}

	/** The author, and the times of the first and the last writing. */
	private static final class Properties extends DefaultHandler {
		private static final Map<String, Property> KEPT = Map.of("creator", TikaCoreProperties.CREATOR, "created", TikaCoreProperties.CREATED, "modified", TikaCoreProperties.MODIFIED);

		private final Metadata metadata;
		private final StringBuilder value = new StringBuilder();

		Properties(Metadata metadata) {
			this.metadata = metadata;
		}

		@Override
		public void startElement(String uri, String local, String qualified, Attributes attributes) {
			value.setLength(0);
		}

		@Override
		public void characters(char[] source, int start, int length) {
			value.append(source, start, length);
		}

		@Override
		public void endElement(String uri, String local, String qualified) {
			Property kept = KEPT.get(local);
			if (kept != null && !value.isEmpty()) {
				metadata.set(kept, value.toString().strip());
			}
			value.setLength(0);
		}
	}
}
