package io.murmure.connector.suites;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column of a tool's table says what. Of several columns the first that says something counts.
 *
 * @param name      the tool
 * @param platform  the column that tells the platform, or the platform itself when there is no such column
 * @param signature columns that only this tool's tables have together
 * @param texts     columns that make up the text together, in alternatives
 * @param links     columns with addresses, several in one cell parted by bars or commas
 * @param counts    name of a count by its column
 * @param utc       true when times without a zone are in UTC, false when in that of the study
 * @param tested    true when a real export was read
 */
record Suite(String name, String platform, Set<String> signature, List<String> ids, List<String> authors, List<String> channels, List<String> times, List<List<String>> texts,
		List<String> replyTo, List<String> languages, List<String> links, Map<String, String> counts, boolean utc, boolean tested) {

	private static final Map<String, String> REACTIONS = Map.of("Likes", "likes", "Comments", "replies", "Shares", "shares", "Love", "love", "Wow", "wow", "Haha", "haha", "Sad", "sad",
			"Angry", "angry", "Care", "care");

	static final List<Suite> ALL = List.of(
			new Suite("CrowdTangle API", "platform", Set.of("ct_id", "datetime", "message", "account_name", "actual_like_count"), List.of("id", "ct_id"), List.of("account_name"), List.of("account_name"),
					List.of("datetime", "date"), List.of(List.of("message"), List.of("title", "description")), List.of(), List.of(), List.of("expanded_links", "links", "link"),
					Stream.of("like", "share", "comment", "love", "wow", "haha", "sad", "angry", "thankful", "care")
							.collect(Collectors.toMap(count -> "actual_" + count + "_count", count -> count.equals("comment") ? "replies" : count.equals("like") || count.equals("share") ? count + "s" : count)), true, true),
			new Suite("CrowdTangle", "facebook", Set.of("Facebook Id", "Post Created", "Total Interactions", "Message"), List.of("URL"), List.of("Page Name"), List.of("Group Name", "Page Name"),
					List.of("Post Created"), List.of(List.of("Message"), List.of("Link Text", "Description")), List.of(), List.of(), List.of("Final Link", "Link"), REACTIONS, false, false),
			new Suite("CrowdTangle", "instagram", Set.of("Account", "User Name", "Post Created", "Total Interactions", "Description"), List.of("URL"), List.of("User Name", "Account"), List.of("Account"),
					List.of("Post Created"), List.of(List.of("Description")), List.of(), List.of(), List.of("Link"), REACTIONS, false, false),
			new Suite("Meta Content Library", "facebook", Set.of("id", "creation_time", "text", "post_owner.name"), List.of("id"), List.of("post_owner.name", "post_owner.username"),
					List.of("surface.name", "post_owner.name"), List.of("creation_time"), List.of(List.of("text"), List.of("link_attachment.name", "link_attachment.description")), List.of(), List.of("lang"),
					List.of("link_attachment.link"), Map.of("statistics.like_count", "likes", "statistics.comment_count", "replies", "statistics.share_count", "shares", "statistics.reaction_count", "reactions",
							"statistics.views", "views", "statistics.love_count", "love", "statistics.angry_count", "angry", "statistics.sad_count", "sad", "statistics.haha_count", "haha", "statistics.wow_count", "wow"), true, false),
			new Suite("4CAT", "4cat", Set.of("id", "thread_id", "timestamp", "body", "author"), List.of("id"), List.of("author", "author_name"), List.of(), List.of("unix_timestamp", "timestamp"),
					List.of(List.of("subject", "body")), List.of("parent_id", "reply_to", "thread_id"), List.of("language_guess"), List.of("urls"),
					Map.of("likes", "likes", "like_count", "likes", "num_likes", "likes", "comments", "replies", "reply_count", "replies", "num_comments", "replies", "shares", "shares", "retweet_count", "shares",
							"plays", "views", "views", "views"), true, false),
			new Suite("Brandwatch", "Domain", Set.of("Query Name", "Date", "Snippet", "Url"), List.of("Resource Id", "Mention Id", "Url"), List.of("Author", "Full Name"), List.of("Domain", "Site Name"), List.of("Date"),
					List.of(List.of("Title", "Full Text"), List.of("Title", "Snippet")), List.of(), List.of("Language"), List.of("Expanded URLs", "Url"),
					Map.of("Impact", "impact", "Likes", "likes", "Shares", "shares", "Comments", "replies", "Reach (new)", "reach"), false, false),
			new Suite("Talkwalker", "source_type", Set.of("url", "published", "content", "source_type"), List.of("url"), List.of("extra_author_attributes.name", "extra_source_attributes.name"),
					List.of("extra_source_attributes.name", "host_url", "domain_url"), List.of("published"), List.of(List.of("title", "content"), List.of("content_snippet")), List.of("parent_url"), List.of("lang"), List.of("url"),
					Map.of("engagement", "engagement", "reach", "reach", "article_extended_attributes.num_comments", "replies"), true, false),
			talkwalkerWithoutItsSourceType("extra_author_attributes.name"), talkwalkerWithoutItsSourceType("extra_source_attributes.name"),
			new Suite("Meltwater", "Source Type", Set.of("Document ID", "Hit Sentence", "Date"), List.of("Document ID", "URL"), List.of("Author Handle", "Author Name", "Influencer"), List.of("Source Name", "Source"), List.of("Date"),
					List.of(List.of("Title", "Opening Text"), List.of("Headline", "Opening Text"), List.of("Hit Sentence")), List.of(), List.of("Language"), List.of("Links", "URL"),
					Map.of("Likes", "likes", "Shares", "shares", "Replies", "replies", "Reposts", "shares", "Comments", "replies", "Views", "views", "Reach", "reach", "Engagement", "engagement"), false, false),
			new Suite("Meltwater", "meltwater", Set.of("Date", "Headline", "Opening Text", "Hit Sentence", "Influencer"), List.of("URL", "Tweet Id"), List.of("Twitter Screen Name", "Influencer"), List.of("Source"),
					List.of("Date"), List.of(List.of("Headline", "Opening Text"), List.of("Hit Sentence")), List.of(), List.of("Language"), List.of("URL"), Map.of("Reach", "reach", "Engagement", "engagement", "Views", "views"),
					false, false));

	/** Which columns a table has is chosen by who makes it. */
	private static Suite talkwalkerWithoutItsSourceType(String who) {
		return new Suite("Talkwalker", "talkwalker", Set.of("url", "published", "content", who), List.of("url"), List.of("extra_author_attributes.name", "extra_source_attributes.name"),
				List.of("extra_source_attributes.name", "host_url", "domain_url"), List.of("published"), List.of(List.of("title", "content"), List.of("content_snippet")), List.of("parent_url"), List.of("lang"), List.of("url"),
				Map.of("engagement", "engagement", "reach", "reach", "article_extended_attributes.num_comments", "replies"), true, false);
	}

	/** The tool whose table has these columns. */
	static Optional<Suite> of(List<String> columns) {
		return ALL.stream().filter(suite -> columns.containsAll(suite.signature())).findFirst();
	}
}
