package io.murmure.connector.mastodon;

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
import io.murmure.lib.exports.JsonRecords;

/** Reads the archive of a Mastodon account. */
@Component(service = Connector.class)
public final class MastodonConnector extends ExportConnector<NoParameters> {

	private static final String ITEMS = "orderedItems[]";

	@Override
	public String id() {
		return "mastodon";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("@context"), Trait.field("orderedItems"), Trait.field("actor"), Trait.field("object"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		boolean outbox = head.has("orderedItems[].actor", "orderedItems[].type", "orderedItems[].object");
		boolean list = head.has("orderedItems") && head.value("type").equals("OrderedCollection");
		boolean actor = head.has("inbox", "outbox", "preferredUsername");
		return outbox || isStatuses(head) ? 0.95 : list || actor ? 0.8 : 0;
	}

	/** What the API of a server answers: a list of posts. */
	private static boolean isStatuses(JsonHead head) {
		return head.has("[].account.acct", "[].content", "[].created_at", "[].uri");
	}

	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		JsonHead head = JsonHead.of(file);
		if (isStatuses(head)) {
			return each(JsonRecords.of(file, "[]"::equals, trouble(file, context)), file, context, new StatusMapper(file, context));
		}
		if (!head.has("orderedItems[].object")) {
			return nothingIn(file, context);
		}
		ActivityMapper mapper = new ActivityMapper(file, context);
		return then(each(JsonRecords.of(file, ITEMS::equals, trouble(file, context)), file, context, mapper), mapper::tellWhatWasLeftOut);
	}
}
