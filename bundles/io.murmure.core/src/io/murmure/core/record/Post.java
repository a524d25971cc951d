package io.murmure.core.record;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One utterance: a message, tweet, comment, review or paragraph.
 *
 * @param platform    lower-case word, such as {@code whatsapp}
 * @param platformId  the source's own id of this post, unique in its channel
 * @param channel     the place it was said in
 * @param author      the source's handle or display name of who said it
 * @param time        when, in UTC
 * @param text        as written, normalised to NFC by the importer
 * @param language    ISO 639-1, only if the source says so
 * @param replyTo     platform id of the post that it answers
 * @param repostOf    platform id of the post that it passes on
 * @param repostFrom  the place of the post that it passes on, where that is another one
 * @param wordsOf     handle or display name of who said first what it passes on
 * @param quoteOf     platform id of the post that it quotes
 * @param mentions    handles or display names that it addresses
 * @param hashtags    without the sign
 * @param links       absolute addresses
 * @param attachments names of attached media, never their content
 * @param counts      what readers did, such as {@code likes}, {@code shares}, {@code rating}; parts of a sum behind a dot, as in {@code reactions.👍}
 * @param marks       what the source says beside the text
 * @param position    where it stands in the source
 */
public record Post(String platform, Optional<String> platformId, String channel, String author, Instant time, String text,
		Optional<String> language, Optional<String> replyTo, Optional<String> repostOf, Optional<String> repostFrom, Optional<String> wordsOf, Optional<String> quoteOf,
		List<String> mentions, List<String> hashtags, List<String> links, List<String> attachments,
		Map<String, Double> counts, Set<Mark> marks, Position position) implements SourceRecord {

	public Post {
		Objects.requireNonNull(platform, "platform");
		Objects.requireNonNull(channel, "channel");
		Objects.requireNonNull(author, "author");
		Objects.requireNonNull(time, "time");
		Objects.requireNonNull(text, "text");
		Objects.requireNonNull(position, "position");
		mentions = List.copyOf(mentions);
		hashtags = List.copyOf(hashtags);
		links = List.copyOf(links);
		attachments = List.copyOf(attachments);
		// in the order of the source, and not in one that differs from start to start, as that of Map.copyOf does
		counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(counts));
		marks = Set.copyOf(marks);
	}

	/** The least that a post has; {@link Builder} adds what else the source knows. */
	public static Builder said(String platform, String channel, String author, Instant time, String text, Position position) {
		return new Builder(platform, channel, author, time, text, position);
	}

	/** The same post in other words, by another name, in another place. */
	public Post with(String newChannel, String newAuthor, String newText, List<String> newMentions) {
		return new Post(platform, platformId, newChannel, newAuthor, time, newText, language, replyTo, repostOf, repostFrom, wordsOf, quoteOf,
				newMentions, hashtags, links, attachments, counts, marks, position);
	}

	/** Collects what a source knows of one post. */
	public static final class Builder {
		private final String platform;
		private final String channel;
		private final String author;
		private final Instant time;
		private final String text;
		private final Position position;
		private Optional<String> platformId = Optional.empty();
		private Optional<String> language = Optional.empty();
		private Optional<String> replyTo = Optional.empty();
		private Optional<String> repostOf = Optional.empty();
		private Optional<String> repostFrom = Optional.empty();
		private Optional<String> wordsOf = Optional.empty();
		private Optional<String> quoteOf = Optional.empty();
		private List<String> mentions = List.of();
		private List<String> hashtags = List.of();
		private List<String> links = List.of();
		private List<String> attachments = List.of();
		private Map<String, Double> counts = Map.of();
		private Set<Mark> marks = Set.of();

		private Builder(String platform, String channel, String author, Instant time, String text, Position position) {
			this.platform = platform;
			this.channel = channel;
			this.author = author;
			this.time = time;
			this.text = text;
			this.position = position;
		}

		public Builder platformId(String id) {
			platformId = given(id);
			return this;
		}

		public Builder language(String iso) {
			language = given(iso);
			return this;
		}

		public Builder replyTo(String id) {
			replyTo = given(id);
			return this;
		}

		public Builder repostOf(String id) {
			repostOf = given(id);
			return this;
		}

		/** Passes on a post of another place. */
		public Builder repostOf(String place, String id) {
			repostFrom = given(place).filter(other -> !other.equals(channel));
			return repostOf(id);
		}

		public Builder wordsOf(String person) {
			wordsOf = given(person);
			return this;
		}

		public Builder quoteOf(String id) {
			quoteOf = given(id);
			return this;
		}

		public Builder mentions(List<String> handles) {
			mentions = handles;
			return this;
		}

		public Builder hashtags(List<String> tags) {
			hashtags = tags;
			return this;
		}

		public Builder links(List<String> addresses) {
			links = addresses;
			return this;
		}

		public Builder attachments(List<String> names) {
			attachments = names;
			return this;
		}

		public Builder count(String name, double value) {
			counts = counts.isEmpty() ? new LinkedHashMap<>() : counts;
			counts.put(name, value);
			return this;
		}

		public Builder mark(Mark mark) {
			marks = marks.isEmpty() ? EnumSet.of(mark) : marks;
			marks.add(mark);
			return this;
		}

		public Post build() {
			return new Post(platform, platformId, channel, author, time, text, language, replyTo, repostOf, repostFrom, wordsOf, quoteOf, mentions,
					hashtags, links, attachments, counts, marks, position);
		}

		private static Optional<String> given(String value) {
			return Optional.ofNullable(value).filter(text -> !text.isBlank());
		}
	}
}
