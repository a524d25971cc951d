package io.murmure.connector.telegram;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;
import io.murmure.core.source.TextDecoding;
import io.murmure.core.source.TextReader;

/** One page of the HTML export, read as a stream: memory for one message. */
final class HtmlPage extends StepReader<Element> {

	private static final int HEAD = 1 << 14;

	private final StreamParser parser;
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
		TextDecoding decoding = TextDecoding.of(file).orElse(TextDecoding.UTF_8);
		Reader reader = TextReader.open(file, decoding, (line, kind, details) -> context.warn(file.at(0), kind, details));
		StreamParser parser = new StreamParser(Parser.htmlParser()).parse(reader, "");
		HtmlMessages messages = new HtmlMessages(file, memberChanges, context);
		return Stream.concat(new HtmlPage(parser).stream().mapMulti(messages::map), Stream.of(messages).mapMulti((all, out) -> all.tellWhatWasLeftOut()));
	}

	@Override
	protected boolean step() throws IOException {
		last.ifPresent(Element::remove);
		last = Optional.ofNullable(parser.selectNext("div.page_header, div.message"));
		last.ifPresent(this::found);
		return last.isPresent();
	}

	@Override
	public void close() {
		parser.close();
	}
}
