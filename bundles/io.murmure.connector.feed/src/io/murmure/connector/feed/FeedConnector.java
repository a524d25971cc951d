package io.murmure.connector.feed;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.NoParameters;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonRecords;

/** Reads a feed that was saved as a file. */
@Component(service = Connector.class)
public final class FeedConnector extends ExportConnector<NoParameters> {

	private static final String ITEMS = "items[]";

	@Override
	public String id() {
		return "feed";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.of("<rss, <feed", "<(?:\\w+:)?(?:rss|RDF|feed|channel)\\b"), Trait.of("<item, <entry", "<(?:\\w+:)?(?:item|entry)\\b"), Trait.of("<title", "<(?:\\w+:)?title\\b"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		return isJsonFeed(JsonHead.of(file)) || XmlHead.of(file).isFeed() ? 0.95 : 0;
	}

	private static boolean isJsonFeed(JsonHead head) {
		return head.value("version").contains("jsonfeed.org/version/");
	}

	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		EntryTimes times = new EntryTimes(file, context);
		if (isJsonFeed(JsonHead.of(file))) {
			Json feed = JsonRecords.header(file, ITEMS::equals, UnaryOperator.identity());
			JsonItemMapper mapper = new JsonItemMapper(file, feed, times, context);
			return then(each(JsonRecords.of(file, ITEMS::equals, trouble(file, context)), file, context, mapper), times::tellWhatHadNone);
		}
		XmlFeed feed = new XmlFeed(file, times, context);
		return then(feed.records(), () -> {
			times.tellWhatHadNone();
			feed.tellWhereItIsCutOff();
		});
	}
}
