package io.murmure.connector.mastodon;

import java.util.List;

/** Whom a post is for. What is not for all is said in a place of its own, so that it has a basis of its own. */
enum Audience {
	ALL, FOLLOWERS, MENTIONED;

	private static final List<String> PUBLIC = List.of("https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public");

	/** @param addressed the collections and accounts in {@code to} and {@code cc} */
	static Audience of(List<String> addressed) {
		if (addressed.isEmpty() || addressed.stream().anyMatch(PUBLIC::contains)) {
			return ALL;
		}
		return addressed.stream().anyMatch(to -> to.endsWith("/followers")) ? FOLLOWERS : MENTIONED;
	}

	/** @param visibility as the API of a server calls it */
	static Audience of(String visibility) {
		return switch (visibility) {
			case "private" -> FOLLOWERS;
			case "direct" -> MENTIONED;
			default -> ALL;
		};
	}

	/** The place on the server that such posts are said in. */
	String placeOn(String server) {
		return switch (this) {
			case ALL -> server;
			case FOLLOWERS -> "Followers " + server;
			case MENTIONED -> "Messages " + server;
		};
	}
}
