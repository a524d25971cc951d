package io.murmure.connector.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes small documents to read. */
final class Documents {

	private Documents() {
	}

	/** A Word document; a line that starts with {@code #} is a heading. */
	static byte[] docx(String author, String... lines) throws IOException {
		return zip(parts(author, lines));
	}

	/** The same from a program that writes the text before it says what the file is. */
	static byte[] docxWithItsTextFirst(String author, String... lines) throws IOException {
		String[] parts = parts(author, lines);
		String[] turned = new String[parts.length];
		for (int part = 0; part < parts.length; part += 2) {
			turned[part] = parts[parts.length - 2 - part];
			turned[part + 1] = parts[parts.length - 1 - part];
		}
		return zip(turned);
	}

	private static String[] parts(String author, String... lines) {
		StringBuilder body = new StringBuilder();
		for (String line : lines) {
			String style = line.startsWith("#") ? "<w:pPr><w:pStyle w:val=\"Titre1\"/></w:pPr>" : "";
			body.append("<w:p>").append(style).append("<w:r><w:t>").append(line.replaceFirst("^# *", "")).append("</w:t></w:r></w:p>");
		}
		String word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
		String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
		String packages = "http://schemas.openxmlformats.org/package/2006/";
		return new String[] { "[Content_Types].xml", "<Types xmlns=\"" + packages + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
				+ "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
				+ "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>",
				"_rels/.rels", "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\"" + types + "officeDocument\" Target=\"word/document.xml\"/>"
						+ "<Relationship Id=\"r2\" Type=\"" + packages + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>",
				"word/_rels/document.xml.rels", "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\"" + types + "styles\" Target=\"styles.xml\"/></Relationships>",
				"word/styles.xml", "<w:styles " + word + "><w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>",
				"docProps/core.xml", "<cp:coreProperties xmlns:cp=\"" + packages + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
						+ "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>" + author
						+ "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">2024-03-04T10:00:00Z</dcterms:created></cp:coreProperties>",
				"word/document.xml", "<w:document " + word + "><w:body>" + body + "</w:body></w:document>" };
	}

	/** A PDF with one list of lines a page, 14 points apart; an empty line leaves a gap. */
	static byte[] pdf(List<List<String>> pages) throws IOException {
		try (PDDocument document = pages(pages); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.save(out);
			return out.toByteArray();
		}
	}

	static byte[] lockedPdf(String line) throws IOException {
		try (PDDocument document = pages(List.of(List.of(line))); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			document.save(out);
			return out.toByteArray();
		}
	}

	private static PDDocument pages(List<List<String>> pages) throws IOException {
		PDDocument document = new PDDocument();
		document.getDocumentInformation().setAuthor("Odile Brémond");
		Calendar created = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
		created.setTimeInMillis(1_709_546_400_000L);
		document.getDocumentInformation().setCreationDate(created);
		for (List<String> lines : pages) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
				content.newLineAtOffset(60, 740);
				for (String line : lines) {
					content.showText(line);
					content.newLineAtOffset(0, -14);
				}
				content.endText();
			}
		}
		return document;
	}

	/** An OpenDocument text with these paragraphs. */
	static byte[] odt(String... paragraphs) throws IOException {
		StringBuilder body = new StringBuilder();
		for (String paragraph : paragraphs) {
			body.append("<text:p>").append(paragraph).append("</text:p>");
		}
		String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
				+ "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>" + body
				+ "</office:text></office:body></office:document-content>";
		return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
	}

	/** A ZIP file of names and texts by turns, the first stored as OpenDocument wants it. */
	static byte[] zip(String... namesAndTexts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int index = 0; index < namesAndTexts.length; index += 2) {
				byte[] content = namesAndTexts[index + 1].getBytes(StandardCharsets.UTF_8);
				ZipEntry entry = new ZipEntry(namesAndTexts[index]);
				if (index == 0) {
					CRC32 sum = new CRC32();
					sum.update(content);
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(content.length);
					entry.setCrc(sum.getValue());
				}
				zip.putNextEntry(entry);
				zip.write(content);
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}
}
