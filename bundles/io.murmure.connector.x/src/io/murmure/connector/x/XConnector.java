package io.murmure.connector.x;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
import io.murmure.lib.exports.Owner;

/** Reads the archive of an X account. */
@Component(service = Connector.class)
public final class XConnector extends ExportConnector<XConnector.Options> {

	static final String PLATFORM = "x";
	private static final int HEAD = 200;
	private static final List<String> ABOUT = List.of("account.js", "data/account.js");

	/**
	 * What a user can choose.
	 *
	 * @param owner handle of the account; empty: from account.js
	 */
	public record Options(@Parameter("") String owner) {
	}

	@Override
	public String id() {
		return PLATFORM;
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("tweet"), Trait.field("full_text"), Trait.field("created_at"), Trait.field("id_str"));
	}

	@Override
	public Class<Options> parameters() {
		return Options.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		boolean archive = new String(file.head(HEAD), StandardCharsets.UTF_8).stripLeading().startsWith("window.YTD.");
		return says(JsonHead.of(file)) ? 0.95 : archive ? 0.8 : 0;
	}

	private static boolean says(JsonHead head) {
		return isConversations(head) || head.has("[].tweet.full_text") || head.has("[].tweet.text", "[].tweet.created_at") || head.has("[].noteTweet.core.text")
				|| head.has("[].id_str", "[].created_at", "[].entities") && head.hasAny("[].full_text", "[].text");
	}

	private static Optional<String> ofOwner(Source file, String field) throws IOException {
		return Optional.of(Owner.of("", file, ABOUT, about -> about.get("account", field).some())).filter(told -> !told.equals(Owner.UNNAMED));
	}

	private static boolean isConversations(JsonHead head) {
		return head.has("[].dmConversation.messages[]");
	}

	@Override
	protected Stream<SourceRecord> records(Source file, Options options, ReadContext context) throws IOException {
		JsonHead head = JsonHead.of(file);
		if (!says(head)) {
			return nothingIn(file, context);
		}
		String owner = Owner.of(options.owner(), file, ABOUT, about -> about.get("account", "username").some());
		ofOwner(file, "accountDisplayName").ifPresent(name -> context.alsoCalled(PLATFORM, owner, name));
		ofOwner(file, "accountId").ifPresent(id -> context.identified(PLATFORM, owner, id));
		if (isConversations(head)) {
			String number = Owner.of("", file, ABOUT, about -> about.get("account", "accountId").some());
			return each(JsonRecords.of(file, DirectMessages.PATH::equals, trouble(file, context)), file, context, new DirectMessages(file, owner, number, context));
		}
		LongPosts others = head.has("[].noteTweet") ? LongPosts.cutOff(file) : head.has("[].tweet") ? LongPosts.whole(file) : LongPosts.NONE;
		TweetMapper mapper = new TweetMapper(file, owner, others, FirstIds.in(file), context);
		Stream<SourceRecord> posts = each(JsonRecords.of(file, "[]"::equals, trouble(file, context)), file, context, mapper);
		return Stream.concat(posts, Stream.of(mapper).flatMap(TweetMapper::edited));
	}
}
