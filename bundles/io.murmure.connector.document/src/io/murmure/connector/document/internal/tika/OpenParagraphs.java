package io.murmure.connector.document.internal.tika;

import java.util.Map;
import java.util.Set;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the text of OpenDocument into the XHTML that a {@link BlockHandler} knows; what was deleted and remarks at the margin are passed over. */
final class OpenParagraphs extends DefaultHandler {

	private static final Set<String> PASSED_OVER = Set.of("tracked-changes", "annotation", "note-citation", "styles", "forms");
	private static final Map<String, String> BLOCKS = Map.of("p", "p", "h", "h1", "table", "table", "table-row", "tr", "table-cell", "td");

	private final BlockHandler blocks;
	private int passed;
	private int text;

	OpenParagraphs(BlockHandler blocks) {
		this.blocks = blocks;
	}

	@Override
	public void startElement(String uri, String local, String qualified, Attributes attributes) {
		passed += PASSED_OVER.contains(local) ? 1 : 0;
		if (passed > 0) {
			return;
		}
		text += isText(local) ? 1 : 0;
		switch (local) {
			case "line-break" -> blocks.open("br");
			case "tab", "s" -> blocks.ignorableWhitespace(new char[] {' '}, 0, 1);
			default -> {
				if (BLOCKS.containsKey(local)) {
					blocks.open(BLOCKS.get(local));
				}
			}
		}
	}

	@Override
	public void endElement(String uri, String local, String qualified) {
		if (passed == 0) {
			text -= isText(local) ? 1 : 0;
			if (BLOCKS.containsKey(local)) {
				blocks.close(BLOCKS.get(local));
			}
		}
		passed -= PASSED_OVER.contains(local) ? 1 : 0;
	}

	private static boolean isText(String local) {
		return local.equals("p") || local.equals("h");
	}

	@Override
	public void characters(char[] source, int start, int length) throws SAXException {
		if (text > 0 && passed == 0) {
			blocks.characters(source, start, length);
		}
	}
}
