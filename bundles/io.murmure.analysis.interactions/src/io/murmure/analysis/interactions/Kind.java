package io.murmure.analysis.interactions;

/** The kinds of interaction, by the words that stand in the table. */
enum Kind {
	REPLY("reply"), MENTION("mention"), REPOST("repost"), QUOTE("quote"), REACTION("reaction"), CO_PARTICIPATION("co-participation"),
	MEMBERSHIP("membership");

	private final String word;

	Kind(String word) {
		this.word = word;
	}

	String word() {
		return word;
	}
}
