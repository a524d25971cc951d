package io.murmure.workbench.findings.internal.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;

import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.workbench.findings.internal.FindingTexts;

/**
 * How topics are coloured, and the word for it: by the emotion that surely stands out, or by the balance of sentiment.
 *
 * @param byBalance by the balance of sentiment
 */
public record TopicColours(Skin skin, Formats formats, boolean byBalance) {

	/** A colour and what it means. */
	record Meaning(Color colour, String word) {
	}

	Color of(Topic topic) {
		if (!byBalance) {
			return skin.emotion(topic.feeling().map(Topic.Feeling::emotion).orElse("neutral"));
		}
		double balance = topic.balance().orElse(0);
		return skin.blend(skin.emotion("neutral"), balance < 0 ? skin.crisis() : skin.accent(), Math.abs(balance));
	}

	/** What its colour says, in a word or a figure. */
	Optional<String> word(Topic topic) {
		if (!byBalance) {
			return topic.feeling().map(feeling -> new Emotions().label(feeling.emotion()));
		}
		return topic.balance().isEmpty() ? Optional.empty() : Optional.of(formats.points(topic.balance().getAsDouble()));
	}

	/** Of the colours that these topics have. */
	List<Meaning> key(List<Topic> topics) {
		Texts texts = FindingTexts.texts();
		if (byBalance) {
			return List.of(new Meaning(skin.crisis(), texts.get("topics.key.negative")), new Meaning(skin.emotion("neutral"), texts.get("topics.key.balanced")),
					new Meaning(skin.accent(), texts.get("topics.key.positive")));
		}
		Emotions emotions = new Emotions();
		List<String> shown = topics.stream().flatMap(topic -> topic.feeling().stream()).map(Topic.Feeling::emotion).toList();
		List<Meaning> key = new ArrayList<>(emotions.words().stream().filter(shown::contains).map(word -> new Meaning(skin.emotion(word), emotions.label(word))).toList());
		key.add(new Meaning(skin.emotion("neutral"), texts.get("topics.key.none")));
		return key;
	}
}
