package io.murmure.connector.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

import io.murmure.core.record.Edit;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Ids;
import io.murmure.lib.exports.Talk;

/** Makes a post of an item or entry. */
final class EntryMapper {

	static final String PLATFORM = "feed";
	private static final Duration LATER = Duration.ofMinutes(1);
	private static final Map<String, String> COUNTS = Map.of("slash:comments", "replies", "thr:total", "replies");

	private static final String[] BODY = {"content:encoded", "content", "xhtml:body", "xhtml:div", "fullitem"};
	private static final String[] SUMMARY = {"description", "summary", "dc:description", "itunes:summary", "media:description", "itunes:subtitle"};

	private EntryMapper() {
	}

	/** Gives the entry and, where it was edited, when. */
	static void tell(Element entry, FeedHead feed, String channel, EntryTimes times, Position position, Consumer<SourceRecord> out) {
		Optional<Instant> published = time(entry, "published", "pubDate", "issued", "dc:date", "created", "dcterms:created", "dcterms:issued", "date");
		Optional<Instant> updated = time(entry, "updated", "modified", "dcterms:modified");
		Optional<Instant> edited = updated.filter(later -> published.isPresent() && later.isAfter(published.get().plus(LATER)));
		Post.Builder post = post(entry, feed, channel, times.of(published.or(() -> updated)), position);
		if (edited.isPresent()) {
			post.mark(Mark.EDITED);
		}
		Post built = post.build();
		out.accept(built);
		edited.flatMap(at -> Edit.of(built, at)).ifPresent(out);
	}

	private static Post.Builder post(Element entry, FeedHead feed, String channel, Instant time, Position position) {
		Optional<String> named = author(entry, feed);
		String author = named.orElse(feed.title().isEmpty() ? channel : feed.title());
		String text = text(entry);
		Set<String> links = links(entry, feed);
		String id = id(entry).or(() -> links.stream().findFirst()).orElseGet(() -> Ids.of(author, text));
		Talk.links(text).forEach(links::add);
		Stream.of(BODY, SUMMARY).flatMap(names -> Elements.all(entry, names)).flatMap(words -> EntryText.links(words).stream()).flatMap(link -> absolute(link, feed).stream()).forEach(links::add);
		List<String> media = media(entry);
		Post.Builder post = Post.said(PLATFORM, channel, author, time, text, position).platformId(id)
				.mentions(Talk.mentions(text)).hashtags(tags(entry, text)).links(List.copyOf(links)).attachments(media);
		Elements.first(entry, "thr:in-reply-to").map(target -> target.hasAttr("ref") ? target.attr("ref") : target.attr("href")).ifPresent(post::replyTo);
		String language = FeedHead.language(entry.hasAttr("xml:lang") ? entry.attr("xml:lang") : Elements.text(entry, "dc:language", "language").orElse(feed.language()));
		post.language(language);
		if (named.isEmpty()) {
			post.mark(Mark.CHANNEL);
		}
		if (!media.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		COUNTS.forEach((element, count) -> Elements.text(entry, element).flatMap(EntryMapper::number).ifPresent(value -> post.count(count, value)));
		community(entry, post);
		return post;
	}

	private static Optional<String> author(Element entry, FeedHead feed) {
		return Person.of(entry, "author", "dc:creator", "itunes:author", "dc:contributor", "dc:author").or(() -> source(entry)).or(() -> Optional.of(feed.author()))
				.filter(name -> !name.isBlank() && !name.equalsIgnoreCase(feed.title()));
	}

	private static Optional<Instant> time(Element entry, String... names) {
		return Elements.all(entry, names).map(one -> FeedTime.of(one.wholeText())).flatMap(Optional::stream).findFirst();
	}

	/** An entry that another feed lent has that feed's author. */
	private static Optional<String> source(Element entry) {
		return Elements.first(entry, "source").flatMap(from -> Person.of(from, "author"));
	}

	static Optional<String> id(Element entry) {
		return Elements.text(entry, "guid", "id").or(() -> Optional.of(entry.attr("rdf:about")).filter(about -> !about.isBlank()));
	}

	/** The title, and the longer of body and summary; a title that the body begins with is not said twice. */
	private static String text(Element entry) {
		String title = EntryText.first(entry, "title", "dc:title", "media:title").or(() -> group(entry, "media:title")).orElse("");
		String body = EntryText.first(entry, BODY).orElse("");
		String summary = EntryText.first(entry, SUMMARY).or(() -> group(entry, "media:description")).orElse("");
		String words = body.length() >= summary.length() ? body : summary;
		return words.startsWith(title.replaceFirst("(…|\\.{3})$", "")) ? words : (title + "\n\n" + words).strip();
	}

	private static Optional<String> group(Element entry, String name) {
		return Elements.all(entry, "media:group", "media:content").flatMap(group -> EntryText.first(group, name).stream()).findFirst();
	}

	private static Set<String> links(Element entry, FeedHead feed) {
		Set<String> links = new LinkedHashSet<>();
		Elements.all(entry, "link").filter(link -> List.of("", "alternate", "related", "via").contains(link.attr("rel")))
				.map(link -> link.hasAttr("href") ? link.attr("href") : link.wholeText().strip()).flatMap(link -> absolute(link, feed).stream()).forEach(links::add);
		Elements.first(entry, "guid").filter(guid -> links.isEmpty() && !guid.attr("isPermaLink").equals("false")).map(guid -> guid.wholeText().strip())
				.filter(guid -> guid.startsWith("http")).ifPresent(links::add);
		return links;
	}

	private static Optional<String> absolute(String link, FeedHead feed) {
		if (link.startsWith("http://") || link.startsWith("https://") || link.isEmpty() || feed.address().isEmpty()) {
			return Optional.of(link).filter(one -> one.startsWith("http"));
		}
		try {
			return Optional.of(URI.create(feed.address()).resolve(link).toString()).filter(whole -> whole.startsWith("http") && !link.startsWith("#"));
		} catch (IllegalArgumentException broken) {
			return Optional.empty();
		}
	}

	private static List<String> media(Element entry) {
		Set<String> files = new LinkedHashSet<>();
		Elements.all(entry, "enclosure", "media:content", "media:thumbnail").map(one -> one.attr("url")).forEach(files::add);
		Elements.all(entry, "media:group").flatMap(group -> Elements.all(group, "media:content", "media:thumbnail")).map(one -> one.attr("url")).forEach(files::add);
		Elements.all(entry, "link").filter(link -> link.attr("rel").equals("enclosure")).map(link -> link.attr("href")).forEach(files::add);
		return files.stream().map(FileName::ofAddress).filter(name -> !name.isBlank()).toList();
	}

	private static List<String> tags(Element entry, String text) {
		Set<String> tags = new LinkedHashSet<>(Talk.hashtags(text));
		Elements.all(entry, "category", "dc:subject", "media:category").map(one -> one.hasAttr("label") ? one.attr("label") : one.hasAttr("term") ? one.attr("term") : one.wholeText().strip())
				.forEach(tags::add);
		Elements.text(entry, "itunes:keywords", "media:keywords").ifPresent(all -> tags.addAll(List.of(all.split("\\s*,\\s*"))));
		return tags.stream().filter(tag -> !tag.isBlank()).toList();
	}

	/** What viewers did, as video sites tell it. */
	private static void community(Element entry, Post.Builder post) {
		List<Element> around = new ArrayList<>(List.of(entry));
		Elements.all(entry, "media:group").forEach(around::add);
		for (Element parent : around) {
			Elements.first(parent, "media:community").ifPresent(community -> {
				Elements.first(community, "media:statistics").flatMap(one -> number(one.attr("views"))).ifPresent(views -> post.count("views", views));
				Elements.first(community, "media:starRating").flatMap(one -> number(one.attr("count"))).ifPresent(likes -> post.count("likes", likes));
			});
		}
	}

	private static Optional<Double> number(String text) {
		return text.strip().matches("\\d{1,12}") ? Optional.of(Double.parseDouble(text.strip())) : Optional.empty();
	}
}
