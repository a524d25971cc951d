package io.murmure.connector.facebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.JsonRecords;
import io.murmure.lib.exports.Mojibake;
import io.murmure.lib.exports.Owner;

/** Reads what Facebook hands to a user. */
@Component(service = Connector.class)
public final class FacebookConnector extends ExportConnector<FacebookConnector.Options> {

	static final String PLATFORM = "facebook";
	private static final Pattern LISTS = Pattern.compile("(\\[\\]\\.)?[a-z_]+_v[23](\\.(group_answers|activity_log_data))?\\[\\]");
	private static final Predicate<String> LIST = Pattern.compile("(\\[\\]\\.)?[a-z_]+_v[23](\\[\\])?").asMatchPredicate();
	/** Before 2021 the lists bore no version; what stands in them tells that they are Facebook's. */
	private static final Pattern EARLY_LISTS = Pattern.compile("(comments|group_comments|groups_joined|status_updates|photos|videos|(group_posts|wall_posts_sent_to_you)\\.activity_log_data)\\[\\]");
	private static final Predicate<String> EARLY = Pattern.compile(EARLY_LISTS + "\\.(data\\[\\]\\.(post|comment\\.comment|name)|attachments\\[\\]\\.data\\[\\]|creation_timestamp)").asMatchPredicate();
	/** Pages of Meta's downloads are for the eye; their styles are called so. */
	private static final Pattern PAGE = Pattern.compile("(?<![\\w-])_a(?:6-[a-z]|70[0-9a-z])(?![\\w-])");
	private static final Pattern HTML = Pattern.compile("(?i)\\s*(?:<!doctype[^>]*>\\s*)?<html\\b.*", Pattern.DOTALL);
	private static final int PAGE_HEAD = 1 << 17;

	private static final List<String> ABOUT = List.of("profile_information/profile_information.json", "profile_information.json",
			"personal_information/profile_information/profile_information.json");

	/**
	 * What a user can choose.
	 *
	 * @param owner name of whose download it is; empty: from the profile in it
	 */
	public record Options(@Parameter("") String owner) {
	}

	@Override
	public String id() {
		return "facebook";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("timestamp"), Trait.field("attachments"), Trait.field("data"), Trait.field("post"));
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
		if (isPage(file)) {
			return 0.9;
		}
		JsonHead head = JsonHead.of(file);
		boolean posts = head.has("[].timestamp") && head.hasAny("[].data[].post", "[].data[].update_timestamp", "[].attachments[].data[]") && !head.has("[].media[]");
		boolean lists = head.any(LIST);
		boolean labelled = head.has("[].timestamp", "[].label_values[].label") && LabelledEntry.saysSomething(file);
		return posts || lists || labelled || head.any(EARLY) ? 0.9 : 0;
	}

	@Override
	protected Stream<SourceRecord> records(Source file, Options options, ReadContext context) throws IOException {
		if (isPage(file)) {
			throw new SourceException(Sentence.of(FacebookConnector.class, "page", file.name()));
		}
		String owner = Owner.of(options.owner(), file, ABOUT, about -> Optional.of(about.get("profile_v2", "name", "full_name").text()).filter(name -> !name.isBlank()));
		ActivityMapper mapper = new ActivityMapper(file, owner.equals(Owner.UNNAMED) ? OwnName.in(file).orElse(owner) : owner, context);
		JsonRecords records = JsonRecords.of(file, entries(JsonHead.of(file)), Mojibake::repair, trouble(file, context));
		return then(each(records, file, context, mapper), mapper::tellWhatWasLeftOut);
	}

	/** Where the entries of a file stand in it. */
	static Predicate<String> entries(JsonHead head) {
		boolean lists = head.any(path -> path.matches("(\\[\\]\\.)?[a-z_]+_v[23].*"));
		return lists ? LISTS.asMatchPredicate() : head.any(EARLY) ? EARLY_LISTS.asMatchPredicate() : "[]"::equals;
	}

	private static boolean isPage(Source file) throws IOException {
		String start = new String(file.head(256), StandardCharsets.UTF_8);
		return HTML.matcher(start).matches() && PAGE.matcher(new String(file.head(PAGE_HEAD), StandardCharsets.UTF_8)).find();
	}
}
