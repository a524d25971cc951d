package io.murmure.connector.discord;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.NoParameters;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.CsvRows;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonRecords;

/** Reads the exports of DiscordChatExporter. */
@Component(service = Connector.class)
public final class DiscordConnector extends ExportConnector<NoParameters> {

	static final String PLATFORM = "discord";
	private static final int HEAD = 4096;
	private static final List<String> COLUMNS = List.of("AuthorID", "Author", "Date", "Content", "Attachments", "Reactions");

	@Override
	public String id() {
		return "discord";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("guild"), Trait.field("channel"), Trait.field("messages"), Trait.field("timestamp"), Trait.field("author"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		if (head.has("guild", "channel", "messages[]")) {
			return 0.95;
		}
		return head.isEmpty() && CsvRows.header(file.head(HEAD)).equals(COLUMNS) ? 0.95 : 0;
	}

	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		if (JsonHead.of(file).isEmpty()) {
			CsvMapper rows = new CsvMapper(file, context);
			return then(each(new CsvRows(file, trouble(file, context)), file, context, rows), rows::tellWhatWasLeftOut);
		}
		MessageMapper mapper = new MessageMapper(file, context);
		JsonRecords messages = JsonRecords.of(file, "messages[]"::equals, trouble(file, context));
		return then(each(messages, file, context, mapper), mapper::tellWhatWasLeftOut);
	}
}
