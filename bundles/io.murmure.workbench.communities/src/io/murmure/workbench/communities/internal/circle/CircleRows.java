package io.murmure.workbench.communities.internal.circle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.murmure.core.community.CommunityWords;
import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** The circle view as a table: everybody and every circle that is drawn. */
public final class CircleRows {

	private CircleRows() {
	}

	/** Says what the columns measure. */
	public static void explain(TwinTable table) {
		Texts texts = CommunityTexts.texts();
		List.of("graph.role", "graph.mood", "graph.voice", "graph.weight").forEach(key -> table.explain(texts.get(key), texts.get(key + ".help")));
	}

	public static void show(TwinTable table, Network network, Formats formats) {
		Texts texts = CommunityTexts.texts();
		CommunityWords words = CommunityWords.of(Locale.getDefault());
		Emotions emotions = new Emotions();
		Map<Network.Key, Double> ties = new HashMap<>();
		network.ties().forEach(tie -> {
			ties.merge(tie.from().key(), tie.weight(), Double::sum);
			ties.merge(tie.to().key(), tie.weight(), Double::sum);
		});
		table.show(List.of(texts.get("graph.name"), texts.get("graph.role"), texts.get("graph.mood"), texts.get("graph.voice"), texts.get("graph.weight")),
				network.nodes().stream().map(node -> {
					String role = node.key().group() ? texts.get("circles.name") : node.role().isEmpty() ? "" : words.role(node.role());
					String mood = node.mood().emotion().isEmpty() ? "" : emotions.label(node.mood().emotion());
					double weight = ties.getOrDefault(node.key(), 0.0);
					return new TwinTable.Row(new CircleContent.Element(node), List.of(node.name(), role, mood, formats.number(node.voice()), formats.decimal(weight)),
							List.of(node.name(), role, mood, node.voice(), weight));
				}).toList());
	}
}
