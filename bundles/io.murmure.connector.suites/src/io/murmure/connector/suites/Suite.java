package io.murmure.connector.suites;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column of a tool's table says what. Of several columns the first that says something counts.
 *
 * @param name      the tool
 * @param platform  the column that tells the platform, or the platform itself when there is no such column
 * @param signature columns that only this tool's tables have together
 * @param columns   which say what, beside the text
 * @param texts     columns that make up the text together, in alternatives
 * @param counts    name of a count by its column
 * @param place     before what a column tells of the place, or alone where none does; may be empty
 * @param utc       true when times without a zone are in UTC, false when in that of the study
 * @param tested    true when a real export was read
 */
record Suite(String name, String platform, Set<String> signature, Map<Part, List<String>> columns, List<List<String>> texts, Map<String, String> counts, String place, boolean utc,
		boolean tested) {

	private static final Map<String, String> FACEBOOK = Map.of("Likes", "likes", "Comments", "replies", "Shares", "shares", "Love", "love", "Wow", "wow", "Haha", "haha", "Sad", "sad",
			"Angry", "angry", "Care", "care");

	static final List<Suite> ALL = Stream.of(crowdTangle(), metaContentLibrary(), fourCat(), brandwatch(), talkwalker(), meltwater()).flatMap(List::stream).toList();

	/** The tool whose table has these columns. */
	static Optional<Suite> of(List<String> columns) {
		return ALL.stream().filter(suite -> columns.containsAll(suite.signature())).findFirst();
	}

	List<String> columns(Part part) {
		return columns.getOrDefault(part, List.of());
	}

	private static Suite named(String name, String platform, String... signature) {
		return new Suite(name, platform, Set.of(signature), Map.of(), List.of(), Map.of(), "", false, false);
	}

	private Suite with(Part part, String... those) {
		Map<Part, List<String>> more = new EnumMap<>(Part.class);
		more.putAll(columns);
		more.put(part, List.of(those));
		return new Suite(name, platform, signature, more, texts, counts, place, utc, tested);
	}

	/** One more alternative. */
	private Suite text(String... those) {
		return new Suite(name, platform, signature, columns, Stream.concat(texts.stream(), Stream.of(List.of(those))).toList(), counts, place, utc, tested);
	}

	private Suite counting(Map<String, String> those) {
		return new Suite(name, platform, signature, columns, texts, new TreeMap<>(those), place, utc, tested);
	}

	private Suite in(String where) {
		return new Suite(name, platform, signature, columns, texts, counts, where, utc, tested);
	}

	private Suite inUtc() {
		return new Suite(name, platform, signature, columns, texts, counts, place, true, tested);
	}

	private Suite readFromReal() {
		return new Suite(name, platform, signature, columns, texts, counts, place, utc, true);
	}

	private static List<Suite> crowdTangle() {
		Map<String, String> counts = Stream.of("like", "share", "comment", "love", "wow", "haha", "sad", "angry", "thankful", "care")
				.collect(Collectors.toMap(count -> "actual_" + count + "_count", count -> count.equals("comment") ? "replies" : count.equals("like") || count.equals("share") ? count + "s" : count));
		return List.of(
				named("CrowdTangle API", "platform", "ct_id", "datetime", "message", "account_name", "actual_like_count").with(Part.ID, "id", "ct_id").with(Part.AUTHOR, "account_name")
						.with(Part.CHANNEL, "account_name").with(Part.TIME, "datetime", "date").text("message").text("title", "description").with(Part.LINKS, "expanded_links", "links", "link").counting(counts)
						.inUtc().readFromReal(),
				named("CrowdTangle", "facebook", "Facebook Id", "Post Created", "Total Interactions", "Message").with(Part.ID, "URL").with(Part.AUTHOR, "Page Name")
						.with(Part.CHANNEL, "Group Name", "Page Name").with(Part.TIME, "Post Created").text("Message").text("Link Text", "Description").with(Part.LINKS, "Final Link", "Link").counting(FACEBOOK),
				named("CrowdTangle", "instagram", "Account", "User Name", "Post Created", "Total Interactions", "Description").with(Part.ID, "URL").with(Part.AUTHOR, "User Name", "Account")
						.with(Part.CHANNEL, "Account").with(Part.TIME, "Post Created").text("Description").with(Part.LINKS, "Link").counting(FACEBOOK));
	}

	private static List<Suite> metaContentLibrary() {
		return List.of(named("Meta Content Library", "facebook", "id", "creation_time", "text", "post_owner.name").with(Part.ID, "id").with(Part.AUTHOR, "post_owner.name", "post_owner.username")
				.with(Part.CHANNEL, "surface.name", "post_owner.name").with(Part.TIME, "creation_time").text("text").text("link_attachment.name", "link_attachment.description").with(Part.LANGUAGE, "lang")
				.with(Part.LINKS, "link_attachment.link").inUtc()
				.counting(Map.of("statistics.like_count", "likes", "statistics.comment_count", "replies", "statistics.share_count", "shares", "statistics.reaction_count", "reactions", "statistics.views", "views",
						"statistics.love_count", "love", "statistics.angry_count", "angry", "statistics.sad_count", "sad", "statistics.haha_count", "haha", "statistics.wow_count", "wow")));
	}

	/** Its tables of a platform before those that all have in common. What {@code thread_id} tells is the whole conversation, where a platform has nested answers. */
	private static List<Suite> fourCat() {
		Suite any = named("4CAT", "4cat", "id", "thread_id", "timestamp", "body", "author").with(Part.ID, "id").with(Part.AUTHOR, "author", "author_name").with(Part.TIME, "unix_timestamp", "timestamp")
				.text("subject", "body").with(Part.REPLY_TO, "parent_id", "reply_to", "thread_id").with(Part.LANGUAGE, "language_guess").with(Part.LINKS, "urls").inUtc()
				.counting(Map.ofEntries(Map.entry("likes", "likes"), Map.entry("like_count", "likes"), Map.entry("num_likes", "likes"), Map.entry("comments", "replies"), Map.entry("replies", "replies"),
						Map.entry("reply_count", "replies"), Map.entry("num_comments", "replies"), Map.entry("shares", "shares"), Map.entry("retweet_count", "shares"), Map.entry("repost_count", "shares"),
						Map.entry("quote_count", "quotes"), Map.entry("plays", "views"), Map.entry("views", "views")));
		return List.of(
				any.on("x", "id", "body", "author", "author_fullname", "retweeted_user", "quote_tweet_id").with(Part.NAME, "author_fullname").with(Part.PERSON, "author_id").with(Part.REPLY_TO)
						.with(Part.QUOTE_OF, "quote_tweet_id").with(Part.WORDS_OF, "retweeted_user").with(Part.MENTIONS, "replied_author", "mentions").in("X"),
				any.on("telegram", "id", "body", "author", "author_username", "chat", "reply_to").with(Part.AUTHOR, "author_username", "author_name", "author").with(Part.NAME, "author_name")
						.with(Part.PERSON, "author").with(Part.CHANNEL, "chat").with(Part.REPLY_TO, "reply_to").with(Part.WORDS_OF, "author_forwarded_from_username", "author_forwarded_from_name"),
				any.on("tiktok", "id", "body", "author", "author_full", "post_id", "is_comment_on_comment").with(Part.NAME, "author_full").with(Part.CHANNEL, "post_id").with(Part.REPLY_TO, "thread_id").in("TikTok"),
				any.on("bluesky", "id", "body", "author", "author_id", "author_display_name", "replied_to_post").with(Part.NAME, "author_display_name").with(Part.PERSON, "author_id")
						.with(Part.REPLY_TO, "replied_to_post").with(Part.QUOTE_OF, "quoted_post").with(Part.TIME, "created_at", "timestamp").with(Part.LANGUAGE, "languages").with(Part.LINKS, "links").in("Bluesky"),
				any);
	}

	/** The same tool's table of another platform. */
	private Suite on(String other, String... signed) {
		return new Suite(name, other, Set.of(signed), columns, texts, counts, place, utc, tested);
	}

	private static List<Suite> brandwatch() {
		return List.of(named("Brandwatch", "Domain", "Query Name", "Date", "Snippet", "Url").with(Part.ID, "Resource Id", "Mention Id", "Url").with(Part.AUTHOR, "Author", "Full Name").with(Part.NAME, "Full Name")
				.with(Part.CHANNEL, "Domain", "Site Name").with(Part.TIME, "Date").text("Title", "Full Text").text("Title", "Snippet").with(Part.REPLY_TO, "Twitter Reply to")
				.with(Part.REPOST_OF, "Twitter Retweet of").with(Part.MENTIONS, "Mentioned Authors").with(Part.LANGUAGE, "Language").with(Part.LINKS, "Expanded URLs", "Url")
				.counting(Map.ofEntries(Map.entry("Impact", "impact"), Map.entry("Likes", "likes"), Map.entry("Shares", "shares"), Map.entry("Comments", "replies"), Map.entry("Reach (new)", "reach"),
						Map.entry("Twitter Likes", "likes"), Map.entry("Twitter Retweets", "shares"), Map.entry("Twitter Reply Count", "replies"), Map.entry("Facebook Likes", "likes"),
						Map.entry("Facebook Shares", "shares"), Map.entry("Facebook Comments", "replies"), Map.entry("Instagram Likes", "likes"), Map.entry("Instagram Comments", "replies"))));
	}

	/** Which columns a table has is chosen by who makes it. */
	private static List<Suite> talkwalker() {
		Suite any = named("Talkwalker", "source_type", "url", "published", "content", "source_type").with(Part.ID, "url")
				.with(Part.AUTHOR, "extra_author_attributes.short_name", "extra_author_attributes.name", "extra_source_attributes.name").with(Part.NAME, "extra_author_attributes.name")
				.with(Part.PERSON, "extra_author_attributes.id").with(Part.CHANNEL, "extra_source_attributes.name", "host_url", "domain_url").with(Part.TIME, "published").text("title", "content")
				.text("content_snippet").with(Part.REPLY_TO, "parent_url").with(Part.LANGUAGE, "lang").with(Part.LINKS, "url").inUtc()
				.counting(Map.of("engagement", "engagement", "reach", "reach", "article_extended_attributes.num_comments", "replies"));
		return List.of(any, any.on("talkwalker", "url", "published", "content", "extra_author_attributes.name"), any.on("talkwalker", "url", "published", "content", "extra_source_attributes.name"));
	}

	private static List<Suite> meltwater() {
		return List.of(
				named("Meltwater", "Source Type", "Document ID", "Hit Sentence", "Date").with(Part.ID, "Document ID", "URL").with(Part.AUTHOR, "Author Handle", "Author Name", "Influencer")
						.with(Part.NAME, "Author Name").with(Part.CHANNEL, "Source Name", "Source").with(Part.TIME, "Date").text("Title", "Opening Text").text("Headline", "Opening Text").text("Hit Sentence")
						.with(Part.LANGUAGE, "Language").with(Part.LINKS, "Links", "URL").counting(Map.of("Likes", "likes", "Shares", "shares", "Replies", "replies", "Reposts", "shares", "Comments", "replies",
								"Views", "views", "Reach", "reach", "Engagement", "engagement")),
				named("Meltwater", "meltwater", "Date", "Headline", "Opening Text", "Hit Sentence", "Influencer").with(Part.ID, "URL", "Tweet Id").with(Part.AUTHOR, "Twitter Screen Name", "Influencer")
						.with(Part.NAME, "Influencer").with(Part.CHANNEL, "Source").with(Part.TIME, "Date").text("Headline", "Opening Text").text("Hit Sentence").with(Part.LANGUAGE, "Language").with(Part.LINKS, "URL")
						.counting(Map.of("Reach", "reach", "Engagement", "engagement", "Views", "views")));
	}
}
