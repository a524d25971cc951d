package io.murmure.connector.youtube;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import io.murmure.lib.exports.JsonLines;
import io.murmure.lib.exports.JsonRecords;

/** Reads comments on YouTube. */
@Component(service = Connector.class)
public final class YouTubeConnector extends ExportConnector<NoParameters> {

	static final String PLATFORM = "youtube";
	private static final int HEAD = 1 << 14;
	private static final Set<String> LISTS = Set.of("items[]", "[].items[]", "[]", "comments[]");

	@Override
	public String id() {
		return "youtube";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("snippet"), Trait.field("textDisplay"), Trait.field("authorDisplayName"), Trait.field("publishedAt"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		return head.isEmpty() ? isTakeout(file) ? 0.95 : 0 : isList(head) || isLines(head) ? 0.95 : 0;
	}

	private static boolean isTakeout(Source file) throws IOException {
		byte[] head = file.head(HEAD);
		List<String> header = CsvRows.header(head);
		return TakeoutColumns.fit(header, CsvRows.header(head, row -> !row.equals(header)));
	}

	private static boolean isList(JsonHead head) {
		for (String list : new String[] {"items[]", "[].items[]", "[]"}) {
			if (head.has(list + ".snippet.topLevelComment") || head.has(list + ".snippet.textDisplay", list + ".snippet.authorDisplayName")) {
				return true;
			}
		}
		return head.has("comments[].id", "comments[].text", "comments[].parent", "comments[].author_id") && head.hasAny("extractor_key", "webpage_url", "id");
	}

	private static boolean isLines(JsonHead head) {
		return head.has("snippet.topLevelComment") || head.has("snippet.textDisplay", "snippet.authorDisplayName");
	}

	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		JsonHead head = JsonHead.of(file);
		if (head.isEmpty()) {
			return each(new CsvRows(file, trouble(file, context)), file, context, new TakeoutMapper(file, context));
		}
		CommentMapper mapper = new CommentMapper(file, video(file, head), context);
		return isLines(head) ? each(new JsonLines(file, trouble(file, context)), file, context, mapper)
				: each(JsonRecords.of(file, LISTS::contains, trouble(file, context)), file, context, mapper);
	}

	/** The id of the video, which yt-dlp writes once for all comments. */
	private static String video(Source file, JsonHead head) throws IOException {
		return head.has("comments[].parent") ? JsonRecords.header(file, LISTS::contains, UnaryOperator.identity()).get("id").text() : "";
	}
}
