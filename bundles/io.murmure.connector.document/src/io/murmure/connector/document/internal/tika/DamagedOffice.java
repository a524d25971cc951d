package io.murmure.connector.document.internal.tika;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import io.murmure.core.source.Source;

/**
 * What stands in a document of Word, PowerPoint (ECMA-376, part 1), OpenDocument (ISO/IEC 26300) or in an e-book (EPUB) before the place where its XML is
 * broken or its ZIP file is cut off. Tika takes the file or the XML as a whole, and gives nothing of it then.
 */
final class DamagedOffice {

	/** Bytes of XML that are looked at: far more than any document has. */
	private static final long MOST_BYTES = 256L << 20;

	private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide\\d+\\.xml");
	private static final Pattern PAGE = Pattern.compile("(?i)\\.x?html?$");

	private DamagedOffice() {
	}

	/** Gives {@code blocks} the paragraphs as far as they can be read, and {@code metadata} who wrote them and when. */
	static void rescue(Source source, BlockHandler blocks, Metadata metadata) throws SAXException, TikaException, IOException {
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(source.open()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Optional<DefaultHandler> part = part(entry.getName(), blocks, metadata);
				if (part.isPresent()) {
					parse(zip, part.get());
				} else if (PAGE.matcher(entry.getName()).find()) {
					page(zip, blocks);
				}
			}
		}
	}

	private static Optional<DefaultHandler> part(String name, BlockHandler blocks, Metadata metadata) {
		return switch (name) {
			case "word/document.xml" -> Optional.of(new OfficeParagraphs(blocks));
			case "content.xml" -> Optional.of(new OpenParagraphs(blocks));
			case "docProps/core.xml", "meta.xml" -> Optional.of(new Properties(metadata));
			default -> SLIDE.matcher(name).matches() ? Optional.of(OfficeParagraphs.ofSlide(blocks)) : Optional.empty();
		};
	}

	/** A chapter of a book. */
	private static void page(ZipInputStream zip, BlockHandler blocks) throws SAXException, TikaException, IOException {
		try (TikaInputStream in = TikaInputStream.get(new Part(zip))) {
			new JSoupParser().parse(in, blocks, new Metadata(), new ParseContext());
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

	/** The author, and the times of the first and the last writing. */
	private static final class Properties extends DefaultHandler {
		private static final Map<String, Property> KEPT = Map.of("creator", TikaCoreProperties.CREATOR, "created", TikaCoreProperties.CREATED, "modified", TikaCoreProperties.MODIFIED,
				"initial-creator", TikaCoreProperties.CREATOR, "creation-date", TikaCoreProperties.CREATED);

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
