package io.murmure.core.focus;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The shared selection that all views follow. An empty part leaves that part open; parts narrow one another.
 *
 * @param posts       post ids that are picked out; they do not filter
 * @param authors     author ids
 * @param communities community ids
 * @param topics      topic ids
 * @param channels    channel names
 * @param emotions    emotion words of {@link io.murmure.core.table.Tables#READINGS}, and {@link #UNREAD}
 * @param span        a time span
 * @param text        words that the text has, in any case; space around them is left out
 * @param finding     key of a finding, whose evidence is looked at; empty for none
 */
public record Focus(Set<Long> posts, Set<Long> authors, Set<Long> communities, Set<Long> topics, Set<String> channels, Set<String> emotions,
		Optional<Span> span, String text, String finding) {

	/** Stands among emotion words for posts of which none is told: not read, or of a workplace. */
	public static final String UNREAD = "";

	/** Everything. */
	public static final Focus ALL = new Focus(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), "", "");

	/** From {@code start} until just before {@code end}. */
	public record Span(Instant start, Instant end) {
	}

	public Focus {
		posts = Set.copyOf(posts);
		authors = Set.copyOf(authors);
		communities = Set.copyOf(communities);
		topics = Set.copyOf(topics);
		channels = Set.copyOf(channels);
		emotions = Set.copyOf(emotions);
		text = text.strip();
	}

	/** Whether anything but picked-out posts is asked for, so that part of the study may be left out. */
	public boolean narrows() {
		return !onPosts(Set.of()).equals(ALL);
	}

	/** This focus, with other posts picked out; the rest stays, as with each part below. An empty part opens it again. */
	public Focus onPosts(Set<Long> ids) {
		return new Focus(ids, authors, communities, topics, channels, emotions, span, text, finding);
	}

	public Focus onAuthors(Set<Long> ids) {
		return new Focus(posts, ids, communities, topics, channels, emotions, span, text, finding);
	}

	public Focus onCommunities(Set<Long> ids) {
		return new Focus(posts, authors, ids, topics, channels, emotions, span, text, finding);
	}

	public Focus onTopics(Set<Long> ids) {
		return new Focus(posts, authors, communities, ids, channels, emotions, span, text, finding);
	}

	public Focus onChannels(Set<String> names) {
		return new Focus(posts, authors, communities, topics, names, emotions, span, text, finding);
	}

	public Focus onEmotions(Set<String> words) {
		return new Focus(posts, authors, communities, topics, channels, words, span, text, finding);
	}

	public Focus onSpan(Optional<Span> newSpan) {
		return new Focus(posts, authors, communities, topics, channels, emotions, newSpan, text, finding);
	}

	public Focus onText(String words) {
		return new Focus(posts, authors, communities, topics, channels, emotions, span, words, finding);
	}

	public Focus onFinding(String key) {
		return new Focus(posts, authors, communities, topics, channels, emotions, span, text, key);
	}
}
