package io.murmure.connector.reddit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonHead;

/** What Reddit itself answers, to its API and behind the address of a page with {@code .json}: things of a kind in lists, the answers to a comment inside of it. */
final class Listing {

	private static final Predicate<String> CHILDREN = Pattern.compile("(\\[\\]\\.)?data\\.children\\[\\]").asMatchPredicate();

	private Listing() {
	}

	/** The things of the outermost lists are the records. */
	static boolean isRecord(String path) {
		return CHILDREN.test(path);
	}

	/** Where in the file the fields of a post or comment stand; empty where it is no such list. */
	static List<String> at(JsonHead head) {
		return List.of("", "[].").stream().filter(at -> head.value(at + "kind").equals("Listing")).map(at -> at + "data.children[].data.").toList();
	}

	/**
	 * Each post and comment of a thing, before what answers it, in the order of the page.
	 *
	 * @param unloaded is told how many answers the page had not loaded, each time that it says so
	 */
	static void each(Json thing, Consumer<Json> said, Consumer<Long> unloaded) {
		Deque<Json> open = new ArrayDeque<>(List.of(thing));
		while (!open.isEmpty()) {
			Json one = open.pop();
			if (one.get("kind").text().equals("more")) {
				unloaded.accept(Math.max(one.get("data", "count").whole(0), one.get("data", "children").items().size()));
				continue;
			}
			if (!one.get("kind").text().equals("Listing")) {
				said.accept(one.get("data"));
			}
			children(one).reversed().forEach(open::push);
		}
	}

	private static List<Json> children(Json thing) {
		return thing.get("kind").text().equals("Listing") ? thing.get("data", "children").items() : thing.get("data", "replies", "data", "children").items();
	}
}
