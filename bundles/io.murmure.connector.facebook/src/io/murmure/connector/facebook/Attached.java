package io.murmure.connector.facebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.murmure.core.record.Mark;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.Talk;

/** What hangs on an entry: pictures, links, polls, notes, things for sale, events, places, and the words that stand in them. */
final class Attached {

	private static final String[][] OWN_WORDS = {{"media", "description"}, {"poll", "question"}, {"note", "title"}, {"note", "text"}, {"life_event", "title"}, {"for_sale_item", "title"},
			{"for_sale_item", "description"}, {"text"}};
	private static final String[][] OTHERS_WORDS = {{"event", "name"}, {"place", "name"}};

	private final Json entry;
	private final List<Json> parts;

	private Attached(Json entry) {
		this.entry = entry;
		this.parts = entry.get("attachments").items().stream().flatMap(one -> one.get("data").items().stream()).toList();
	}

	static Attached to(Json entry) {
		return new Attached(entry);
	}

	/** The words of the post and those under its pictures, each once; without any, those of what it shares. */
	String words() {
		List<String> words = new ArrayList<>();
		entry.get("data").items().forEach(data -> add(words, data.get("post").text()));
		for (Json part : parts) {
			for (String[] path : OWN_WORDS) {
				add(words, part.get(path).text());
			}
			part.get("poll", "options").items().forEach(option -> add(words, option.get("option").some().map(choice -> "- " + choice).orElse("")));
		}
		return words.isEmpty() ? othersWords() : String.join("\n", words);
	}

	private static void add(List<String> words, String more) {
		if (!more.isBlank() && words.stream().noneMatch(said -> said.contains(more))) {
			words.add(more);
		}
	}

	private String othersWords() {
		Set<String> words = new LinkedHashSet<>();
		for (Json part : parts) {
			for (String[] path : OTHERS_WORDS) {
				part.get(path).some().ifPresent(words::add);
			}
			part.get("external_context", "name").some().filter(name -> part.get("external_context").has("url")).ifPresent(words::add);
		}
		return String.join("\n", words);
	}

	/** The names of pictures and films. */
	List<String> media() {
		List<String> names = new ArrayList<>();
		for (Json part : parts) {
			addName(part.get("media"), names);
			part.get("note", "media").items().forEach(one -> addName(one, names));
		}
		return names;
	}

	private static void addName(Json medium, List<String> names) {
		medium.get("uri").some().ifPresent(uri -> names.add(FileName.of(uri)));
	}

	List<String> links(String text) {
		List<String> links = new ArrayList<>(Talk.links(text));
		parts.stream().map(one -> one.get("external_context", "url").text()).filter(url -> !url.isBlank() && !links.contains(url)).forEach(links::add);
		return links;
	}

	/** What else it is than words. */
	Set<Mark> marks() {
		Set<Mark> marks = new LinkedHashSet<>();
		if (!media().isEmpty()) {
			marks.add(Mark.MEDIA);
		}
		if (parts.stream().anyMatch(part -> part.get("poll").isObject())) {
			marks.add(Mark.POLL);
		}
		if (parts.stream().anyMatch(part -> part.get("place").isObject())) {
			marks.add(Mark.LOCATION);
		}
		return marks;
	}
}
