package io.murmure.workbench.findings.internal.topics;

import java.util.ArrayList;
import java.util.List;

import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.workbench.findings.internal.FindingTexts;

/** What is told of topics and their families in words: figures, what each means, and what may not leave the workbench. */
public record TopicTips(Formats formats, Disclosure rule) {

	private static final int MOST_CIRCLES = 2;

	/** A line for each figure. */
	public String of(TopicMap map, Topic topic) {
		Texts texts = FindingTexts.texts();
		List<String> lines = new ArrayList<>(List.of(topic.name(), texts.get("topics.tip.size", topic.posts(), topic.people())));
		topic.feeling().ifPresent(feeling -> lines.add(texts.get("topics.tip.feeling", new Emotions().label(feeling.emotion()), formats.percent(feeling.share()), formats.decimal(feeling.lift()), feeling.people())));
		if (topic.balance().isPresent()) {
			lines.add(texts.get("topics.tip.sentiment", formats.percent(topic.negative().getAsDouble()), formats.percent(topic.positive().getAsDouble())));
		}
		topic.circles().stream().limit(MOST_CIRCLES)
				.forEach(circle -> lines.add(texts.get("topics.tip.circle", circle.circle(), formats.percent(circle.share()), formats.decimal(circle.lift()), circle.people())));
		map.family(topic.id()).filter(family -> !family.name().isEmpty()).ifPresent(family -> lines.add(texts.get("topics.tip.family", family.name())));
		map.inFocus().ifPresent(posts -> lines.add(texts.get("topics.tip.focus", posts.getOrDefault(topic.id(), 0L))));
		if (!topic.mayLeave(rule)) {
			lines.add(texts.get("topics.tip.few", rule.k()));
		}
		lines.add(texts.get("topics.tip.definition"));
		return String.join("\n", lines);
	}

	/** Of a family. */
	String of(Family family) {
		String size = FindingTexts.texts().get("topics.tip.members", family.topics().size(), family.posts(), family.people());
		return family.name().isEmpty() ? size : family.name() + "\n" + size;
	}

	/** What a picture that leaves says of a topic. */
	String shared(Topic topic) {
		Texts texts = FindingTexts.texts();
		String size = topic.name() + ": " + texts.get("topics.tip.size", topic.posts(), topic.people());
		return topic.feeling().map(feeling -> size + "; " + texts.get("topics.tip.feeling", new Emotions().label(feeling.emotion()), formats.percent(feeling.share()), formats.decimal(feeling.lift()), feeling.people()))
				.orElse(size);
	}
}
