package io.murmure.connector.telegram;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;

/** One page of the HTML export, read as a stream: memory for one message. */
final class HtmlPage implements Iterator<Element> {

	private static final int HEAD = 1 << 14;

	private final StreamParser parser;
	private Optional<Element> next = Optional.empty();
	private Optional<Element> last = Optional.empty();

	private HtmlPage(StreamParser parser) {
		this.parser = parser;
	}

	static double likeness(Source file) throws IOException {
		String head = new String(file.head(HEAD), StandardCharsets.UTF_8);
		boolean page = head.contains("page_wrap") && head.contains("page_header") && head.contains("history");
		return page && head.contains("class=\"message ") ? 0.95 : head.contains("Telegram") && page ? 0.7 : 0;
	}

	static Stream<SourceRecord> records(Source file, boolean memberChanges, ReadContext context) throws IOException {
		Reader reader = new InputStreamReader(file.open(), StandardCharsets.UTF_8);
		StreamParser parser = new StreamParser(Parser.htmlParser()).parse(reader, "");
		HtmlMessages messages = new HtmlMessages(file, memberChanges, context);
		Stream<Element> elements = StreamSupport.stream(Spliterators.spliteratorUnknownSize(new HtmlPage(parser), Spliterator.ORDERED), false);
		return elements.<SourceRecord>mapMulti(messages::map).onClose(parser::close);
	}

	@Override
	public boolean hasNext() {
		try {
			while (next.isEmpty()) {
				last.ifPresent(Element::remove);
				last = Optional.empty();
				Element element = parser.selectNext("div.page_header, div.message");
				if (element == null) {
					return false;
				}
				next = Optional.of(element);
			}
			return true;
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	@Override
	public Element next() {
		Element element = next.orElseThrow();
		last = next;
		next = Optional.empty();
		return element;
	}

	/** Names that are joined in a sentence: "Ann, Bob and Cid". */
	static List<String> names(String list) {
		return Stream.of(list.split(", | and ")).map(String::strip).filter(name -> !name.isEmpty()).toList();
	}
}
