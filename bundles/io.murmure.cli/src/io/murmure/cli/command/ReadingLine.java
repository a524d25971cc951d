package io.murmure.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;

/** A line of {@code read-emotion}: the probabilities of each head, and the labels that are told of those heads that may tell several. */
final class ReadingLine {

	/** Of {@link Head#NEED}: says that there is no need. */
	private static final String NONE = "none";
	private static final double MILLION = 1e6;

	private ReadingLine() {
	}

	/** Keys that the model has no head for are left out. */
	static Map<String, Object> of(Object id, String language, Reading reading, List<Head> heads) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", id);
		line.put("lang", language);
		if (reading.unread().isPresent()) {
			line.put("unread", reading.unread().get());
			return line;
		}
		if (reading.otherLanguage()) {
			line.put("otherLanguage", true);
		}
		for (Head head : heads) {
			line.put(head.name(), probabilities(head, reading));
			List<String> told = reading.head(head.name()).told();
			switch (head.name()) {
				case Head.EMOTION -> line.put("emotions", told);
				case Head.NEED -> line.put("needs", told.stream().filter(label -> !label.equals(NONE)).toList());
				default -> {
					// the probabilities say all
				}
			}
		}
		return line;
	}

	private static Map<String, Object> probabilities(Head head, Reading reading) {
		float[] values = reading.head(head.name()).probabilities();
		Map<String, Object> probabilities = new LinkedHashMap<>();
		for (int i = 0; i < values.length; i++) {
			probabilities.put(head.labels().get(i), Math.round(values[i] * MILLION) / MILLION);
		}
		return probabilities;
	}
}
