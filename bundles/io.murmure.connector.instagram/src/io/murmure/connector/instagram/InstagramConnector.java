package io.murmure.connector.instagram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
import io.murmure.lib.exports.Mojibake;

/** Reads what Instagram hands to a user. */
@Component(service = Connector.class)
public final class InstagramConnector extends ExportConnector<InstagramConnector.Options> {

	/** What tells a list of labelled fields from one of Facebook's, which looks like it. */
	private static final Pattern ADDRESS = Pattern.compile("\"(?:value|href)\"\\s*:\\s*\"https:(?:\\\\?/){2}(?:www\\.)?instagram\\.com\\b");
	private static final int HEAD = 1 << 14;

	private static final Predicate<String> RECORDS = Pattern.compile("([a-z_]+)?\\[\\]").asMatchPredicate();
	private static final Predicate<String> VIDEOS = Pattern.compile("(?:ig|text_post_app)_[a-z_]+\\[\\]\\..*").asMatchPredicate();
	private static final Predicate<String> LISTS = Pattern.compile("([a-z_]+)?\\[\\]\\.(string_list_data|string_map_data|media_list_data|media_map_data)(\\[\\])?").asMatchPredicate();

	/**
	 * What a user can choose.
	 *
	 * @param owner handle of the account; empty: from the profile in the download
	 */
	public record Options(@Parameter("") String owner) {
	}

	@Override
	public String id() {
		return "instagram";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("media"), Trait.field("creation_timestamp"), Trait.field("string_list_data"));
	}

	@Override
	public boolean undoesMisreading() {
		return true;
	}

	@Override
	public Class<Options> parameters() {
		return Options.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		JsonHead head = JsonHead.of(file);
		boolean posts = head.has("[].media[].uri", "[].media[].creation_timestamp") || head.any(VIDEOS);
		boolean lists = head.any(LISTS);
		boolean labelled = head.has("[].timestamp", "[].label_values[].label") && ADDRESS.matcher(new String(file.head(HEAD), StandardCharsets.UTF_8)).find();
		return labelled ? 0.92 : posts || lists || EarlyLayout.is(head) ? 0.9 : 0;
	}

	@Override
	protected Stream<SourceRecord> records(Source file, Options options, ReadContext context) throws IOException {
		String owner = OwnHandle.of(options.owner(), file);
		JsonHead head = JsonHead.of(file);
		if (EarlyLayout.is(head)) {
			return each(JsonRecords.of(file, EarlyLayout.records(head), Mojibake::repair, trouble(file, context)), file, context, new EarlyLayout(file, owner, context));
		}
		ActivityMapper mapper = new ActivityMapper(file, owner, context);
		return then(each(JsonRecords.of(file, RECORDS, Mojibake::repair, trouble(file, context)), file, context, mapper), mapper::tellWhatWasLeftOut);
	}
}
