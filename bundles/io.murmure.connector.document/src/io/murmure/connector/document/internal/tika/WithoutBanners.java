package io.murmure.connector.document.internal.tika;

import java.util.Set;
import java.util.regex.Pattern;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Leaves out what a web page asks about cookies. No element of HTML is made for that; it is told by what its container is called. */
final class WithoutBanners extends ContentHandlerDecorator {

	/** Tika leaves them out, but not what is in them; the page itself, whose class often tells that there is a banner, is none. */
	static final Set<String> CONTAINERS = Set.of("div", "section", "form");
	private static final Pattern BANNER = Pattern.compile("(?i)(?:^|.*[\\s_-])(?:cookies?[_-]?(?:consent|banner|notice|bar|popup|modal|law)|consent)(?:$|[\\s_-].*)");

	private int depth;
	/** How deep the banner is that is open; 0 when none is. */
	private int banner;

	WithoutBanners(ContentHandler handler) {
		super(handler);
	}

	@Override
	public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
		depth++;
		if (banner == 0 && CONTAINERS.contains(local) && (isBanner(attributes.getValue("id")) || isBanner(attributes.getValue("class")))) {
			banner = depth;
		}
		if (banner == 0 && !CONTAINERS.contains(local)) {
			super.startElement(uri, local, qualified, new AttributesImpl());
		}
	}

	private static boolean isBanner(String called) {
		return called != null && BANNER.matcher(called.strip()).matches();
	}

	@Override
	public void endElement(String uri, String local, String qualified) throws SAXException {
		if (banner == 0 && !CONTAINERS.contains(local)) {
			super.endElement(uri, local, qualified);
		} else if (banner == depth) {
			banner = 0;
		}
		depth--;
	}

	@Override
	public void characters(char[] text, int start, int length) throws SAXException {
		if (banner == 0) {
			super.characters(text, start, length);
		}
	}

	@Override
	public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
		if (banner == 0) {
			super.ignorableWhitespace(text, start, length);
		}
	}
}
