package io.murmure.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/** The Liberation fonts that come with the library, in place of all that PDFBox would look for on the machine, and keep a list of in the user's folder. */
final class BundledFonts implements FontMapper {

	private final TrueTypeFont regular;

	private BundledFonts() throws IOException {
		regular = new TTFParser().parse(new RandomAccessReadBuffer(open("Regular")));
	}

	static void useAlone() {
		if (!(FontMappers.instance() instanceof BundledFonts)) {
			try {
				FontMappers.set(new BundledFonts());
			} catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		}
	}

	/** Whether there is a picture of a character, in all faces alike. */
	static boolean show(int codePoint) {
		try {
			return ((BundledFonts) FontMappers.instance()).regular.getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** @param face Regular, Bold or Italic */
	static InputStream open(String face) {
		InputStream font = PdfRendererBuilder.class.getResourceAsStream("/liberation/LiberationSans-" + face + ".ttf");
		if (font == null) {
			throw new IllegalStateException("the font LiberationSans-" + face + " is not in the library");
		}
		return font;
	}

	@Override
	public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
		return new FontMapping<>(regular, true);
	}

	@Override
	public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
		return new FontMapping<>(regular, true);
	}

	@Override
	public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
		return new CIDFontMapping(null, regular, true);
	}
}
