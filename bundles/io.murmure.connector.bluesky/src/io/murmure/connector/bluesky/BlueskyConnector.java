package io.murmure.connector.bluesky;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.NoParameters;
import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonLines;
import io.murmure.lib.exports.JsonRecords;

/** Reads what Bluesky hands out. */
@Component(service = Connector.class)
public final class BlueskyConnector extends ExportConnector<NoParameters> {

	private static final int HEAD = 128;
	private static final Set<String> LISTS = Set.of("records[]", "postRecords[]", "posts[]", "feed[]", "thread", "messages[].frame.body");

	@Override
	public String id() {
		return "bluesky";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("did"), Trait.field("commit"), Trait.of("app.bsky.feed.post", "app\\.bsky\\.feed\\.post"), Trait.field("createdAt"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		return isRepository(file) || isEvents(head) || isLists(head) ? 0.97 : 0;
	}

	/** The header of a CAR file has two keys, the roots and the version. */
	private static boolean isRepository(Source file) throws IOException {
		String head = new String(file.head(HEAD), StandardCharsets.ISO_8859_1);
		int roots = head.indexOf("eroots");
		return roots > 0 && roots < 16 && head.contains("gversion");
	}

	private static boolean isEvents(JsonHead head) {
		boolean jetstream = head.has("did", "commit.collection", "commit.operation");
		return jetstream || head.has("kind", "time_us", "did") || head.has("blocks.$bytes", "commit.$link");
	}

	private static boolean isLists(JsonHead head) {
		for (String list : new String[] {"records[]", "postRecords[]"}) {
			if (head.has(list + ".uri", list + ".value.$type")) {
				return true;
			}
		}
		return head.has("posts[].uri", "posts[].record.$type") || head.has("feed[].post.uri", "feed[].post.record.$type") || head.has("thread.post.uri", "thread.post.record.$type")
				|| head.has("messages[].frame.body.blocks.$bytes");
	}

	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		RecordMapper mapper = new RecordMapper(file, context);
		return then(records(file, context, mapper), mapper::tellWhatWasLeftOut);
	}

	private static Stream<SourceRecord> records(Source file, ReadContext context, RecordMapper mapper) throws IOException {
		if (isRepository(file)) {
			return each(repository(file, context), file, context, mapper);
		}
		JsonHead head = JsonHead.of(file);
		if (isLists(head)) {
			return each(JsonRecords.of(file, LISTS::contains, trouble(file, context)), file, context, mapper);
		}
		return head.isLines() ? each(new JsonLines(file, trouble(file, context)), file, context, mapper)
				: each(JsonRecords.of(file, String::isEmpty, trouble(file, context)), file, context, mapper);
	}

	private static Repository repository(Source file, ReadContext context) throws IOException {
		try {
			return new Repository(file, trouble(file, context));
		} catch (IOException broken) {
			throw new SourceException(Sentence.of(BlueskyConnector.class, "damaged", file.name()), broken);
		}
	}
}
