package io.murmure.connector.table;

/** What a column of a table says of a post. */
public enum Role {
	TEXT, AUTHOR, TIME, CHANNEL, ID, REPLY_TO, LANGUAGE, TITLE, MENTIONS
}
