package io.murmure.connector.document.internal.tika;

import java.util.Map;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns WordprocessingML and DrawingML into the XHTML that a {@link BlockHandler} knows; what was deleted, moved away or repeated for old programs is passed over. */
final class OfficeParagraphs extends DefaultHandler {
	private static final Set<String> PASSED_OVER = Set.of("moveFrom", "Fallback");
	private static final Map<String, String> BLOCKS = Map.of("p", "p", "tbl", "table", "tr", "tr", "tc", "td");

	private final BlockHandler blocks;
	private int passed;
	private boolean text;

	OfficeParagraphs(BlockHandler blocks) {
		this.blocks = blocks;
	}

	/** For the text of the next slide. */
	static OfficeParagraphs ofSlide(BlockHandler blocks) {
		blocks.open("div", "slide-content");
		return new OfficeParagraphs(blocks);
	}

	@Override
	public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
		passed += PASSED_OVER.contains(local) ? 1 : 0;
		text = local.equals("t") && passed == 0;
		switch (local) {
			case "p", "tbl", "tr", "tc" -> blocks.open(BLOCKS.get(local));
			case "pStyle" -> blocks.open("p", style(attributes));
			case "br", "cr" -> blocks.open("br");
			case "tab" -> blocks.ignorableWhitespace(new char[] {' '}, 0, 1);
			default -> {
			}
		}
	}

	private static String style(Attributes named) {
		for (int i = 0; i < named.getLength(); i++) {
			if (named.getLocalName(i).equals("val")) {
				return named.getValue(i);
			}
		}
		return "";
	}

	@Override
	public void endElement(String uri, String local, String qualified) {
		passed -= PASSED_OVER.contains(local) ? 1 : 0;
		text = false;
		if (BLOCKS.containsKey(local)) {
			blocks.close(BLOCKS.get(local));
		}
	}

	@Override
	public void characters(char[] source, int start, int length) throws SAXException {
		if (text) {
			blocks.characters(source, start, length);
		}
	}
}
