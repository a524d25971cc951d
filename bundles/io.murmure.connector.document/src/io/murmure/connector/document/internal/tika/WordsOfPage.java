package io.murmure.connector.document.internal.tika;

import java.util.Locale;
import java.util.Set;

import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;

/** Leaves out what a web page has on every page of its site, by HTML's own elements for it. A header may hold the title of an article, so it stays. */
final class WordsOfPage extends DefaultHtmlMapper {

	static final HtmlMapper MAPPER = new WordsOfPage();

	/** What an element is called by, which {@link WithoutBanners} looks at. */
	private static final Set<String> NAMES = Set.of("id", "class");
	private static final Set<String> FURNITURE = Set.of("nav", "aside", "footer", "dialog", "menu", "button", "select", "noscript", "template");

	private WordsOfPage() {
	}

	@Override
	public boolean isDiscardElement(String name) {
		return FURNITURE.contains(name.toLowerCase(Locale.ROOT)) || super.isDiscardElement(name);
	}

	@Override
	public String mapSafeElement(String name) {
		String container = name.toLowerCase(Locale.ROOT);
		return WithoutBanners.CONTAINERS.contains(container) ? container : super.mapSafeElement(name);
	}

	@Override
	public String mapSafeAttribute(String element, String attribute) {
		String name = attribute.toLowerCase(Locale.ROOT);
		return NAMES.contains(name) ? name : super.mapSafeAttribute(element, attribute);
	}
}
