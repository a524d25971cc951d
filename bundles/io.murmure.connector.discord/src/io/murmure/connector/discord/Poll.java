package io.murmure.connector.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.Tally;

/**
 * A poll, as Discord's own interface gives it to programs, or as plain texts.
 *
 * @param text  the question, and a choice a line
 * @param votes by the number of the choice
 */
record Poll(String text, Tally votes) {

	static Poll of(Json poll) {
		StringBuilder text = new StringBuilder(plain(poll.get("question")));
		Map<String, Double> counted = new HashMap<>();
		poll.get("results", "answer_counts").items().forEach(one -> counted.put(one.get("id").text(), one.get("count").number(0)));
		Tally votes = Tally.ofVotes();
		List<Json> choices = poll.get("answers").items();
		for (int i = 0; i < choices.size(); i++) {
			Json choice = choices.get(i);
			text.append("\n- ").append(plain(choice.get("poll_media").isObject() ? choice.get("poll_media") : choice.get("text")));
			if (choice.has("votes") || !counted.isEmpty()) {
				votes.add(Integer.toString(i + 1), choice.get("votes").number(counted.getOrDefault(choice.any("answer_id", "id").text(), 0.0)));
			}
		}
		return new Poll(text.toString(), votes);
	}

	private static String plain(Json words) {
		return words.isObject() ? words.get("text").text() : words.text();
	}
}
