package io.murmure.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPrinterTest {

	private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 20\" alt=\"deux barres\"><rect x=\"0\" y=\"0\" width=\"100\" height=\"20\" fill=\"#B3261E\"/>"
			+ "<text x=\"4\" y=\"14\" style=\"font-family:Report;font-size:10px\">pluie</text></svg>";

	@TempDir
	private Path folder;

	private PDDocument print(String body) throws IOException {
		Path file = folder.resolve("report.pdf");
		new PdfPrinter().print("<html lang=\"fr\"><head><title>À l’écoute</title><meta name=\"description\" content=\"un essai\"/>"
				+ "<style>@page { size: A4; margin: 20mm } body { font-family: Report; margin: 0 } svg { width: 150mm }</style></head><body>" + body + "</body></html>", file);
		return Loader.loadPDF(file.toFile());
	}

	private static boolean hasRed(PDDocument document) throws IOException {
		BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 30);
		for (int y = 0; y < page.getHeight(); y++) {
			for (int x = 0; x < page.getWidth(); x++) {
				int rgb = page.getRGB(x, y);
				if ((rgb >> 16 & 0xFF) > 150 && (rgb >> 8 & 0xFF) < 70 && (rgb & 0xFF) < 70) {
					return true;
				}
			}
		}
		return false;
	}

	@Test
	void frenchIsWrittenWithItsAccentsAndADrawingIsDrawn() throws IOException {
		try (PDDocument document = print("<h1>Ce qu’il faut savoir</h1><p>œuvre, ça, où, « garçon », −20 → +30</p>" + DRAWING)) {
			assertEquals(1, document.getNumberOfPages());
			String text = new PDFTextStripper().getText(document);
			assertTrue(text.contains("œuvre, ça, où, « garçon », −20 → +30"), text);
			assertTrue(hasRed(document));
		}
	}

	@Test
	void anEmojiIsSpeltInTheLanguageOfThePage() throws IOException {
		try (PDDocument document = print("<p>Merci \uD83D\uDE2D\uD83D\uDE2D, fini\u00A0! \u2764\uFE0F</p>" + DRAWING.replace("pluie", "\uD83D\uDE80"))) {
			String text = new PDFTextStripper().getText(document);
			assertTrue(text.contains("Merci [en pleurs ×2], fini"), text);
			assertTrue(text.contains("[cœur]"), text);
			assertFalse(text.contains("#"), text);
		}
	}

	/** 72 pt are an inch and 13 units here are 13 px, a 96th of an inch each. */
	@Test
	void wordsInADrawingAreAsWideAsThoseOfThePage() throws IOException {
		String words = "mmmmmmmmmmmmmmmmmmmmmmmm";
		double page = width("<p style=\"margin:0;font-size:13px\">" + words + "</p>");
		double drawing = width("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 566.93 30\" alt=\"m\"><text x=\"0\" y=\"20\" style=\"font-family:Report;font-size:13px\">" + words + "</text></svg>");
		assertEquals(page, drawing, page * 0.03);
	}

	/** Of what is dark on the first page, as a share of it. */
	private double width(String body) throws IOException {
		try (PDDocument document = print(body)) {
			BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 100);
			int first = page.getWidth();
			int last = -1;
			for (int x = 0; x < page.getWidth(); x++) {
				for (int y = 0; y < page.getHeight(); y++) {
					if ((page.getRGB(x, y) & 0xFF) < 128) {
						first = Math.min(first, x);
						last = x;
					}
				}
			}
			return (last - first) / (double) page.getWidth();
		}
	}

	@Test
	void thePdfIsTaggedAndSaysItsLanguageItsTitleAndWhatItConformsTo() throws IOException {
		try (PDDocument document = print("<h1>Titre</h1><p>texte</p>")) {
			assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
			assertEquals("fr", document.getDocumentCatalog().getLanguage());
			assertEquals("À l’écoute", document.getDocumentInformation().getTitle());
			String metadata = new String(document.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(metadata.contains("pdfuaid") && metadata.contains("pdfaid"), metadata);
		}
	}

	@Test
	void whatIsInThePageIsShownAndWhatLiesElsewhereIsNotLoaded() throws IOException {
		String logo = Base64.getEncoder().encodeToString("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"30\"><rect width=\"60\" height=\"30\" fill=\"#B3261E\"/></svg>"
				.getBytes(StandardCharsets.UTF_8));
		try (PDDocument document = print("<img alt=\"\" src=\"data:image/svg+xml;base64," + logo + "\"/>")) {
			assertTrue(hasRed(document));
		}
		Path other = folder.resolve("other.svg");
		Files.write(other, Base64.getDecoder().decode(logo));
		try (PDDocument document = print("<img alt=\"\" src=\"" + other.toUri() + "\"/><p>reste</p>")) {
			assertFalse(hasRed(document), "a file beside it is not read");
		}
	}

	@Test
	void aPageThatIsNotWellFormedIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> print("<p>"));
	}
}
