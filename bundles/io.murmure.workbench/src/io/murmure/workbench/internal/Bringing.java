package io.murmure.workbench.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.murmure.ui.Texts;

/**
 * What a post without words brings.
 *
 * @param marks       as the view {@code posts} has them
 * @param attachments names of files
 * @param link        the first address, or empty
 * @param passesOn    whether it passes on another post of the study
 */
public record Bringing(List<String> marks, List<String> attachments, String link, boolean passesOn) {

	/** Reads the column of {@link io.murmure.workbench.PostText#columns}. */
	public static Bringing of(String column) {
		String[] parts = column.split("\u001E", -1);
		return new Bringing(list(parts[0], " "), list(parts[1], "\u001F"), parts[2], !parts[3].equals("0"));
	}

	private static List<String> list(String joined, String separator) {
		return Arrays.stream(joined.split(separator)).filter(part -> !part.isEmpty()).toList();
	}

	/** In the reader's language, on one line. */
	public String told() {
		Texts texts = Texts.of(Bringing.class);
		List<String> parts = new ArrayList<>();
		marks.stream().filter(List.of("poll", "location")::contains).forEach(mark -> parts.add(texts.get("brings." + mark)));
		media().forEach((medium, count) -> parts.add(texts.get("brings." + medium.key(), count)));
		if (parts.isEmpty()) {
			return alone(texts);
		}
		String all = parts.stream().skip(1).map(Bringing::uncapitalised).reduce(parts.get(0), (said, next) -> said + ", " + next);
		return attachments.size() == 1 && parts.size() == 1 && FileName.isGiven(attachments.get(0)) ? texts.get("brings.named", all, attachments.get(0)) : all;
	}

	/** A source knows better what its one file is than the name of that file. */
	private Map<Medium, Integer> media() {
		Map<Medium, Integer> media = new EnumMap<>(Medium.class);
		List<Medium> said = marks.stream().flatMap(mark -> Medium.marked(mark).stream()).toList();
		if (said.size() == 1 && attachments.size() < 2) {
			return Map.of(said.get(0), 1);
		}
		attachments.forEach(name -> media.merge(Medium.of(name), 1, Integer::sum));
		if (media.isEmpty()) {
			said.forEach(medium -> media.put(medium, 1));
		}
		return media;
	}

	private String alone(Texts texts) {
		if (marks.contains("media")) {
			return texts.get("brings.media");
		}
		return !link.isEmpty() ? texts.get("brings.named", texts.get("brings.link"), host(link)) : texts.get(passesOn ? "brings.passedOn" : "brings.nothing");
	}

	private static String host(String address) {
		try {
			String host = URI.create(address).getHost();
			return host == null ? address : host.startsWith("www.") ? host.substring(4) : host;
		} catch (IllegalArgumentException oddAddress) {
			return address;
		}
	}

	/** An abbreviation keeps its capitals. */
	private static String uncapitalised(String part) {
		return part.length() > 1 && Character.isUpperCase(part.charAt(1)) ? part : part.substring(0, 1).toLowerCase(Locale.getDefault()) + part.substring(1);
	}
}
