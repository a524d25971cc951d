package io.murmure.core.record;

import java.time.Instant;

/**
 * What a source can give, as the source says it: authors by their handle, targets by their platform id. The importer
 * pseudonymises and masks it; a connector never does.
 */
public sealed interface SourceRecord permits Post, Reaction, Unreaction, Membership, Edit, Deletion, Renaming, Role {

	/** Lower-case word, such as {@code whatsapp}. */
	String platform();

	/** The place: a group, room, subreddit, feed, review page or mailing list. */
	String channel();

	/** Who did it, by the source's own handle or display name. */
	String author();

	/** When it was done; where the source tells no zone, in the one that the reading was given. */
	Instant time();

	/** Where it stands in the source, for audit. */
	Position position();
}
