package io.murmure.connector.bluesky;

import java.util.Optional;

import io.murmure.lib.exports.Json;

/**
 * A record, wherever it comes from.
 *
 * @param address {@code at://did/collection/key}
 * @param did     who made it, by the id that never changes
 * @param author  by the handle where the source tells it, otherwise the same as {@code did}
 * @param type    its collection
 * @param value   the record itself
 * @param view    what the server says of it, such as counts
 */
record ApiPost(String address, String did, String author, String type, Json value, Json view) {

	/** A record in an answer of the API: of a list of records, a view of a post, or one that holds such a view. */
	static Optional<ApiPost> of(Json answer) {
		Json view = answer.get("post").isObject() ? answer.get("post") : answer;
		Json value = view.get("record").isObject() ? view.get("record") : view.get("value");
		String address = view.get("uri").text();
		String[] parts = address.split("/");
		if (!value.isObject() || parts.length < 5) {
			return Optional.empty();
		}
		String did = view.get("author", "did").some().orElse(parts[2]);
		return Optional.of(new ApiPost(address, did, view.get("author", "handle").some().orElse(did), value.get("$type").some().orElse(parts[3]), value, view));
	}
}
