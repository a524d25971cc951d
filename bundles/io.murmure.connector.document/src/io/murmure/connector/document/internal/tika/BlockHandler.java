package io.murmure.connector.document.internal.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

import io.murmure.connector.document.internal.text.Block;

/** Collects the blocks of the XHTML that Tika makes of a document. */
final class BlockHandler extends DefaultHandler {

	/** Characters after which a document is cut off. */
	static final int MOST_CHARACTERS = 50_000_000;

	/** Characters of text for each byte of the file: what people write packs to a third or so of its length, and what programs repeat to a fiftieth. */
	private static final long MOST_FOR_A_BYTE = 100;
	private static final long FEWEST_TO_JUDGE = 1_000_000;

	private static final Set<String> BLOCKS = Set.of("p", "li", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "dt", "dd", "section",
			"article", "body", "table", "ul", "ol", "title", "header", "footer", "nav");
	private static final Set<String> SILENT = Set.of("head", "script", "style", "nav", "noscript", "template");

	private static final Pattern SPACES = Pattern.compile("[ \\t\u00a0]+");
	private static final Pattern LINE_ENDS = Pattern.compile(" ?\\R ?");
	private static final Pattern HEADING_STYLE = Pattern.compile("(titre|heading|title|sous-titre|subtitle)[ _0-9]*");
	private static final Pattern EMPTY_CELLS = Pattern.compile("^(\\| ?)+|( ?\\|)+$");
	private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

	private final boolean reflowing;
	private final long credible;
	private final List<Block> blocks = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();
	private boolean heading;
	private int page;
	private int cells;
	private boolean row;
	private int silent;
	private long characters;

	/**
	 * @param reflowing whether line ends in the text mean nothing, as in HTML
	 * @param packed    bytes of the file
	 */
	BlockHandler(boolean reflowing, long packed) {
		this.reflowing = reflowing;
		this.credible = Math.max(FEWEST_TO_JUDGE, MOST_FOR_A_BYTE * packed);
	}

	/** The text is longer than {@link #MOST_CHARACTERS}, or than a file of this size can hold. */
	static final class TooLong extends SAXException {
		private static final long serialVersionUID = 1L;
	}

	/** Opens an element without attributes, as in XHTML. */
	void open(String element) {
		startElement("", element, "", new AttributesImpl());
	}

	/** Opens an element of a class, as in XHTML: that of a page, a slide or a style. */
	void open(String element, String named) {
		AttributesImpl attributes = new AttributesImpl();
		attributes.addAttribute("", "class", "class", "CDATA", named);
		startElement("", element, "", attributes);
	}

	void close(String element) {
		endElement("", element, "");
	}

	boolean isTooLong() {
		return characters > MOST_CHARACTERS;
	}

	/** Whether the text is so much longer than the file that it was made to do harm: nothing of it is worth keeping. */
	boolean isBomb() {
		return characters > credible;
	}

	List<Block> blocks() {
		flush();
		return blocks;
	}

	@Override
	public void startElement(String uri, String local, String qualified, Attributes attributes) {
		String kind = String.valueOf(attributes.getValue("class")).toLowerCase(Locale.ROOT);
		silent += SILENT.contains(local) ? 1 : 0;
		cells += local.equals("tr") ? 1 : 0;
		if (local.equals("br")) {
			text.append('\n');
		} else if (local.equals("td") || local.equals("th")) {
			text.append(text.isEmpty() ? "" : " | ");
		} else if (BLOCKS.contains(local) && (cells == 0 || local.equals("tr"))) {
			flush();
			row = local.equals("tr");
			heading = HEADINGS.contains(local) || HEADING_STYLE.matcher(kind).matches();
		}
		if (kind.equals("page") || kind.equals("slide-content")) {
			page++;
		}
	}

	@Override
	public void endElement(String uri, String local, String qualified) {
		silent -= SILENT.contains(local) ? 1 : 0;
		cells -= local.equals("tr") ? 1 : 0;
		if (BLOCKS.contains(local) && cells == 0) {
			flush();
		}
	}

	@Override
	public void characters(char[] source, int start, int length) throws SAXException {
		if (silent > 0) {
			return;
		}
		characters += length;
		if (isTooLong() || isBomb()) {
			throw new TooLong();
		}
		append(source, start, length);
	}

	@Override
	public void ignorableWhitespace(char[] source, int start, int length) {
		append(source, start, length);
	}

	private void append(char[] source, int start, int length) {
		for (int at = start; at < start + length; at++) {
			boolean end = source[at] == '\n' || source[at] == '\r';
			text.append(end && reflowing ? ' ' : source[at]);
		}
	}

	private void flush() {
		String found = LINE_ENDS.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("\n").strip();
		found = row ? EMPTY_CELLS.matcher(found).replaceAll("") : found;
		text.setLength(0);
		if (!found.isEmpty()) {
			blocks.add(new Block(heading, page, blocks.size() + 1L, found));
		}
		heading = false;
		row = false;
	}
}
