package io.murmure.connector.suites;

/** What a column of a tool's table may say. */
enum Part {
	/** What the post is known by. */
	ID,
	/** By what its author is called in other posts. */
	AUTHOR,
	/** How else its author is called. */
	NAME,
	/** The platform's own id of its author. */
	PERSON,
	CHANNEL, TIME,
	/** The post that it answers, quotes or passes on. */
	REPLY_TO, QUOTE_OF, REPOST_OF,
	/** Whose words it passes on. */
	WORDS_OF,
	/** Whom it addresses, several parted by commas. */
	MENTIONS,
	LANGUAGE,
	/** Addresses, several in one cell parted by bars or commas. */
	LINKS
}
