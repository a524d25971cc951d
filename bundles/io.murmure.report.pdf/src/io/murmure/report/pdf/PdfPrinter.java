package io.murmure.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.osgi.service.component.annotations.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import io.murmure.core.report.PagePrinter;

/** Prints pages with OpenHTMLtoPDF. The fonts are called {@value #FONT} in style sheets; what they have no picture of is spelt. */
@Component(service = PagePrinter.class)
public final class PdfPrinter implements PagePrinter {

	private static final String FONT = "Report";

	/** What the libraries have to say is nothing for the listener; kept so that it is not collected. */
	private static final Logger LIBRARIES = Logger.getLogger("org.apache.pdfbox");

	@Override
	public void print(String page, Path file) {
		System.setProperty("java.awt.headless", "true");
		LIBRARIES.setLevel(Level.SEVERE);
		XRLog.setLoggingEnabled(false);
		BundledFonts.useAlone();
		try (FontFiles fonts = FontFiles.unpack(); OutputStream out = Files.newOutputStream(file)) {
			Document document = parse(page);
			SpeltGlyphs.spell(document, BundledFonts::show);
			builder(document, fonts).toStream(out).run();
		} catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

	private static PdfRendererBuilder builder(Document page, FontFiles fonts) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFastMode();
		builder.withDiagnosticConsumer(message -> {
		});
		builder.useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((address, kind) -> address.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		builder.useSVGDrawer(new BatikSVGDrawer());
		font(builder, fonts, "Regular", 400, FontStyle.NORMAL);
		font(builder, fonts, "Bold", 700, FontStyle.NORMAL);
		font(builder, fonts, "Italic", 400, FontStyle.ITALIC);
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
		builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
		builder.withProducer("Murmure");
		builder.withW3cDocument(page, null);
		return builder;
	}

	private static void font(PdfRendererBuilder builder, FontFiles fonts, String face, int weight, FontStyle style) {
		builder.useFont(() -> BundledFonts.open(face), FONT, weight, style, true);
		builder.useFont(fonts.of(face), FONT, weight, style, true, EnumSet.of(FSFontUseCase.SVG));
	}

	private static Document parse(String page) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
		} catch (ParserConfigurationException | SAXException | IOException notWellFormed) {
			throw new IllegalArgumentException("the page is no well-formed XHTML: " + notWellFormed.getMessage(), notWellFormed);
		}
	}
}
