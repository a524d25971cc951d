package io.murmure.connector.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Deletion;
import io.murmure.core.record.Position;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;
import io.murmure.core.source.TextReader;
import io.murmure.lib.exports.ExportConnector;

/**
 * One XML feed, read as a stream: memory for one entry. jsoup's parser goes on where XML is broken, and knows neither external entities
 * nor those that a document declares, so that no document can make it open or repeat anything.
 */
final class XmlFeed extends StepReader<Element> {

	private static final String PARTS = "*|item, *|entry, *|deleted-entry";

	private static final int TAIL = 1 << 14;
	private static final Pattern END = Pattern.compile("(?i)</(?:[\\w.-]+:)?(?:rss|feed|rdf|channel)\\s*>");

	private final Source file;
	private final EntryTimes times;
	private final ReadContext context;
	private final StreamParser parser;
	private Optional<Element> last = Optional.empty();
	private FeedHead head = FeedHead.NONE;
	private long ordinal;

	XmlFeed(Source file, EntryTimes times, ReadContext context) throws IOException {
		this.file = file;
		this.times = times;
		this.context = context;
		XmlHead start = XmlHead.of(file);
		Reader reader = new BufferedReader(TextReader.open(file, start.decoding(), (line, kind, details) -> context.warn(file.at(0), kind, details)), 1 << 16);
		this.parser = new StreamParser(Parser.xmlParser()).parse(reader, "");
	}

	/** What ends a feed has to stand near its end; an entry that is not whole is lost. */
	void tellWhereItIsCutOff() {
		try {
			// in UTF-16 there are zero bytes between
			String tail = new String(file.tail(TAIL), StandardCharsets.ISO_8859_1).replace("\0", "");
			if (!END.matcher(tail).find()) {
				context.warn(file.at(ordinal), "file-cut-off");
			}
		} catch (IOException toldWhenItIsRead) {
			// nothing tells how it ends
		}
	}

	Stream<SourceRecord> records() {
		return stream().mapMulti(this::map);
	}

	private void map(Element entry, Consumer<SourceRecord> out) {
		Position position = file.at(++ordinal);
		if (head == FeedHead.NONE) {
			head(entry);
		}
		String channel = context.channel().orElse(head.title().isEmpty() ? ExportConnector.stem(file) : head.title());
		if (Elements.name(entry).endsWith("deleted-entry")) {
			out.accept(new Deletion(EntryMapper.PLATFORM, channel, "", times.of(FeedTime.of(entry.attr("when"))), entry.attr("ref"), position));
		} else {
			EntryMapper.tell(entry, head, channel, times, position, out);
		}
	}

	/** The channel is around the entries, or before them in RSS 1.0. */
	private void head(Element entry) {
		Element around = entry.parent() == null ? entry : entry.parent();
		Element channel = Elements.first(around, "channel").orElse(around);
		head = FeedHead.of(channel);
		times.feed(Elements.text(channel, "updated", "pubDate", "lastBuildDate", "modified", "dc:date").flatMap(FeedTime::of));
	}

	@Override
	protected boolean step() throws IOException {
		last.ifPresent(Element::remove);
		last = Optional.ofNullable(parser.selectNext(PARTS));
		last.filter(XmlFeed::isEntry).ifPresent(this::found);
		return last.isPresent();
	}

	@Override
	public void close() {
		parser.close();
	}

	/** Other vocabularies have items and entries, too. */
	private static boolean isEntry(Element element) {
		String name = Elements.name(element);
		return name.equals("item") || name.equals("entry") || name.equals("at:deleted-entry");
	}
}
