package io.murmure.connector.document.internal.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** The plain text of an RTF text, such as the body of a mail that Outlook kept. */
public final class RtfText {

	private RtfText() {
	}

	/** @throws IOException when it is no RTF, or a damaged one */
	public static String of(String rtf) throws IOException {
		BodyContentHandler text = new BodyContentHandler(BlockHandler.MOST_CHARACTERS);
		ParseContext context = new ParseContext();
		TikaReader.leaveEmbedded(context);
		try (TikaInputStream in = TikaInputStream.get(new ByteArrayInputStream(rtf.getBytes(StandardCharsets.ISO_8859_1)))) {
			new RTFParser().parse(in, text, new Metadata(), context);
		} catch (TikaException | SAXException broken) {
			throw new IOException(broken);
		}
		return text.toString().strip();
	}
}
