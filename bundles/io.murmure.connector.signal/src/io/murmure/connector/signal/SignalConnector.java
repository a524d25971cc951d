package io.murmure.connector.signal;

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
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonLines;
import io.murmure.lib.exports.JsonRecords;

/** Reads Signal chats that signal-export wrote. */
@Component(service = Connector.class)
public final class SignalConnector extends ExportConnector<NoParameters> {

	static final String PLATFORM = "signal";

	@Override
	public String id() {
		return "signal";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("date"), Trait.field("sender"), Trait.field("body"), Trait.field("quote"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		if (head.isEmpty()) {
			return ChatText.likeness(file);
		}
		boolean lines = head.has("date", "sender", "body") && head.hasAny("quote", "sticker", "reactions", "attachments");
		boolean list = head.has("[].date", "[].sender", "[].body") && head.hasAny("[].quote", "[].sticker", "[].reactions", "[].attachments");
		return lines || list ? 0.9 : 0;
	}

	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		JsonHead head = JsonHead.of(file);
		MessageMapper mapper = new MessageMapper(file, context);
		if (head.isEmpty()) {
			return each(new ChatText(file, trouble(file, context)), file, context, mapper);
		}
		return head.has("[].date") ? each(JsonRecords.of(file, "[]"::equals, trouble(file, context)), file, context, mapper)
				: each(new JsonLines(file, trouble(file, context)), file, context, mapper);
	}
}
