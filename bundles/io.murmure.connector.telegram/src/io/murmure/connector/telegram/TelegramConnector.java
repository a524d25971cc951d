package io.murmure.connector.telegram;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonRecords;

/** Reads the exports of Telegram Desktop, as JSON or HTML. */
@Component(service = Connector.class)
public final class TelegramConnector extends ExportConnector<TelegramConnector.Options> {

	static final String PLATFORM = "telegram";
	private static final String MESSAGES = "messages[]";

	/**
	 * What a user can choose.
	 *
	 * @param memberChanges whether to read who came and went
	 */
	public record Options(@Parameter("true") boolean memberChanges) {
	}

	@Override
	public String id() {
		return "telegram";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("messages"), Trait.field("date"), Trait.field("from"), Trait.field("text"), Trait.field("text_entities"));
	}

	@Override
	public Class<Options> parameters() {
		return Options.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		if (head.isEmpty()) {
			return HtmlPage.likeness(file);
		}
		for (String around : new String[] {"", "chats.list[].", "left_chats.list[]."}) {
			String message = around + MESSAGES + ".";
			boolean timed = head.hasAny(message + "date", message + "date_unixtime");
			boolean signed = head.hasAny(message + "from", message + "from_id", message + "actor", message + "actor_id");
			if (timed && signed && head.has(message + "type")) {
				return head.hasAny(message + "text", message + "text_entities", message + "action") ? 0.95 : 0.6;
			}
		}
		boolean account = head.has("about") && head.hasAny("personal_information.user_id", "personal_information", "contacts.list", "chats.list", "left_chats.list", "stories")
				&& (head.value("about").contains("Telegram") || head.hasAny("chats", "contacts", "frequent_contacts", "profile_pictures", "sessions"));
		return account ? 0.8 : 0;
	}

	@Override
	protected Stream<SourceRecord> records(Source file, Options options, ReadContext context) throws IOException {
		if (JsonHead.of(file).isEmpty()) {
			return HtmlPage.records(file, options.memberChanges(), context);
		}
		MessageMapper mapper = new MessageMapper(file, options.memberChanges(), context);
		JsonRecords messages = JsonRecords.of(file, path -> path.endsWith(MESSAGES), trouble(file, context));
		return Stream.concat(each(messages, file, context, mapper), Stream.of(mapper).mapMulti(MessageMapper::finish));
	}
}
