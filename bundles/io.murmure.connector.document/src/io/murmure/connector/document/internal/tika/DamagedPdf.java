package io.murmure.connector.document.internal.tika;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.SAXException;

import io.murmure.core.source.Source;

/**
 * The pages of a PDF (ISO 32000-1, section 7.7.3) whose end is missing that are there with all their fonts. The list of the pages and the
 * fonts stand at the end of most files, so often none is; without its fonts the characters of a page mean nothing.
 */
final class DamagedPdf {

	private static final int MOST_BYTES = 256 << 20;
	/** A catalogue without pages, without which nothing at all is read; its numbers are far beyond those of any file. */
	private static final String CATALOGUE = """

			endstream endobj
			8388600 0 obj <</Type /Catalog /Pages 8388601 0 R>> endobj
			8388601 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
			trailer <</Root 8388600 0 R /Size 8388602>>
			startxref
			0
			%%EOF
			""";
	/** What turns the codes of a font into characters. */
	private static final Set<COSName> MEANING = Set.of(COSName.TO_UNICODE, COSName.ENCODING, COSName.DESCENDANT_FONTS);

	private DamagedPdf() {
	}

	/** Gives {@code blocks} the text of the pages that are whole, and {@code metadata} who wrote them and when, as far as that is there. */
	static void rescue(Source source, BlockHandler blocks, Metadata metadata) throws IOException, SAXException {
		byte[] bytes;
		try (InputStream in = source.open()) {
			bytes = in.readNBytes(MOST_BYTES);
		}
		try (PDDocument found = open(bytes); PDDocument whole = new PDDocument()) {
			describe(found.getDocumentInformation(), metadata);
			for (PDPage page : pages(found)) {
				if (isWhole(page)) {
					whole.addPage(page);
				}
			}
			for (int number = 1; number <= whole.getNumberOfPages(); number++) {
				give(text(whole, number), blocks);
			}
		}
	}

	private static void describe(PDDocumentInformation information, Metadata metadata) {
		if (information.getAuthor() != null) {
			metadata.set(TikaCoreProperties.CREATOR, information.getAuthor());
		}
		if (information.getCreationDate() != null) {
			metadata.set(TikaCoreProperties.CREATED, information.getCreationDate());
		}
	}

	private static PDDocument open(byte[] bytes) throws IOException {
		try {
			return Loader.loadPDF(bytes);
		} catch (IOException withoutCatalogue) {
			ByteArrayOutputStream ended = new ByteArrayOutputStream(bytes.length + CATALOGUE.length());
			ended.write(bytes);
			ended.writeBytes(CATALOGUE.getBytes(StandardCharsets.US_ASCII));
			return Loader.loadPDF(ended.toByteArray());
		}
	}

	private static List<PDPage> pages(PDDocument found) {
		List<COSObject> objects = new ArrayList<>(found.getDocument().getObjectsByType(COSName.PAGE));
		objects.sort(Comparator.comparingLong(object -> object.getKey().getNumber()));
		return objects.stream().map(COSObject::getObject).filter(COSDictionary.class::isInstance).map(page -> new PDPage((COSDictionary) page)).toList();
	}

	private static boolean isWhole(PDPage page) {
		try {
			COSDictionary fonts = page.getResources() == null ? null : page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
			if (fonts == null || !page.hasContents()) {
				return false;
			}
			for (COSName name : fonts.keySet()) {
				if (!(fonts.getDictionaryObject(name) instanceof COSDictionary font) || !isWhole(font) || page.getResources().getFont(name) == null) {
					return false;
				}
			}
			return true;
		} catch (IOException | RuntimeException missing) {
			return false;
		}
	}

	private static boolean isWhole(COSDictionary font) {
		for (COSName part : MEANING) {
			COSBase found = font.getDictionaryObject(part);
			boolean missing = font.containsKey(part) && found == null || found instanceof COSArray several && several.size() > 0 && several.getObject(0) == null;
			if (missing) {
				return false;
			}
		}
		return true;
	}

	private static String text(PDDocument document, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		try {
			return stripper.getText(document);
		} catch (RuntimeException broken) {
			return "";
		}
	}

	private static void give(String text, BlockHandler blocks) throws SAXException {
		blocks.open("div", "page");
		blocks.characters(text.toCharArray(), 0, text.length());
		blocks.close("div");
	}
}
