package io.murmure.connector.reddit;

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

/** Reads Reddit comments and submissions. */
@Component(service = Connector.class)
public final class RedditConnector extends ExportConnector<NoParameters> {

	@Override
	public String id() {
		return "reddit";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("subreddit"), Trait.field("author"), Trait.field("created_utc"), Trait.field("body"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(Unpacked.of(file));
		return is(head, "") || is(head, "[].") || Listing.at(head).stream().anyMatch(at -> is(head, at)) ? 0.95 : 0;
	}

	private static boolean is(JsonHead head, String at) {
		boolean comment = head.has(at + "body") && head.hasAny(at + "link_id", at + "parent_id");
		boolean submission = head.has(at + "title") && head.hasAny(at + "selftext", at + "is_self", at + "num_comments");
		return head.has(at + "subreddit", at + "author", at + "created_utc") && (comment || submission);
	}

	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		Source plain = Unpacked.of(file);
		PostMapper mapper = new PostMapper(file, context);
		JsonHead head = JsonHead.of(plain);
		if (!Listing.at(head).isEmpty() && !head.isLines()) {
			return then(each(JsonRecords.of(plain, Listing::isRecord, trouble(file, context)), file, context, mapper), mapper::tellWhatWasLeftOut);
		}
		return then(head.has("[].subreddit") ? each(JsonRecords.of(plain, "[]"::equals, trouble(file, context)), file, context, mapper)
				: each(new JsonLines(plain, trouble(file, context)), file, context, mapper), mapper::tellWhatWasLeftOut);
	}
}
