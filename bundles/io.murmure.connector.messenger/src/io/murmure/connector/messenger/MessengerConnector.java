package io.murmure.connector.messenger;

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
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonRecords;
import io.murmure.lib.exports.Mojibake;

/** Reads Messenger and Instagram conversations. */
@Component(service = Connector.class)
public final class MessengerConnector extends ExportConnector<NoParameters> {

	private static final String MESSAGES = "messages[]";

	@Override
	public String id() {
		return "messenger";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("participants"), Trait.field("messages"), Trait.field("sender_name"), Trait.field("timestamp_ms"));
	}

	@Override
	public boolean undoesMisreading() {
		return true;
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		boolean download = head.has("messages[].sender_name", "messages[].timestamp_ms");
		boolean encrypted = head.has("messages[].senderName", "messages[].timestamp") && head.hasAny("threadName", "participants[]");
		return download || encrypted ? 0.95 : 0;
	}

	/** The title of a conversation stands behind its messages, so the file is read twice. */
	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		Json header = JsonRecords.header(file, MESSAGES::equals, Mojibake::repair);
		MessageMapper mapper = new MessageMapper(file, header, context);
		JsonRecords messages = JsonRecords.of(file, MESSAGES::equals, Mojibake::repair, trouble(file, context));
		return then(each(messages, file, context, mapper), mapper::tellWhatWasLeftOut);
	}
}
