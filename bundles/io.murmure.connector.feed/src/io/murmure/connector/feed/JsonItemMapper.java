package io.murmure.connector.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Markup;
import io.murmure.lib.exports.Talk;

/** Makes posts of the items of a JSON Feed, version 1 or 1.1. */
final class JsonItemMapper implements ExportConnector.Mapper {

	private final Source file;
	private final Json feed;
	private final EntryTimes times;
	private final String channel;

	JsonItemMapper(Source file, Json feed, EntryTimes times, ReadContext context) {
		this.file = file;
		this.feed = feed;
		this.times = times;
		this.channel = context.channel().or(() -> feed.get("title").some()).orElseGet(() -> ExportConnector.stem(file));
	}

	@Override
	public void map(JsonRecord record, Consumer<SourceRecord> out) {
		Json item = record.value();
		String title = Markup.text(item.get("title").text());
		String body = item.get("content_text").some().or(() -> item.get("content_html").some().map(Markup::text)).or(() -> item.get("summary").some()).orElse("").strip();
		String text = body.startsWith(title) ? body : (title + "\n\n" + body).strip();
		Set<String> links = new LinkedHashSet<>();
		Stream.of("url", "external_url").flatMap(field -> item.get(field).some().stream()).forEach(links::add);
		links.addAll(Talk.links(text));
		Markup.links(item.get("content_html").text()).stream().filter(link -> link.startsWith("http")).forEach(links::add);
		List<String> files = item.get("attachments").items().stream().map(one -> FileName.ofAddress(one.get("url").text())).filter(name -> !name.isBlank()).toList();
		Optional<String> author = author(item).or(() -> author(feed)).filter(name -> !name.equalsIgnoreCase(feed.get("title").text()));
		Post.Builder post = Post.said(EntryMapper.PLATFORM, channel, author.orElse(channel),
				times.of(item.get("date_published").some().or(() -> item.get("date_modified").some()).flatMap(FeedTime::of)), text, file.at(record.ordinal()))
				.platformId(item.get("id").text()).language(FeedHead.language(item.get("language").some().orElse(feed.get("language").text())))
				.mentions(Talk.mentions(text)).hashtags(tags(item, text)).links(List.copyOf(links)).attachments(files);
		if (!files.isEmpty() || item.has("image")) {
			post.mark(Mark.MEDIA);
		}
		if (author.isEmpty()) {
			post.mark(Mark.CHANNEL);
		}
		out.accept(post.build());
	}

	private static Optional<String> author(Json of) {
		return of.get("authors").items().stream().findFirst().orElse(of.get("author")).get("name").some();
	}

	private static List<String> tags(Json item, String text) {
		Set<String> tags = new LinkedHashSet<>(Talk.hashtags(text));
		item.get("tags").items().forEach(tag -> tags.add(tag.text()));
		return List.copyOf(tags);
	}
}
