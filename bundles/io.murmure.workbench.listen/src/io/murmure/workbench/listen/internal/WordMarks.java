package io.murmure.workbench.listen.internal;

import java.util.List;

import org.eclipse.swt.custom.StyleRange;

import io.murmure.core.reading.WordWeights.WordWeight;
import io.murmure.core.focus.WordHits;
import io.murmure.ui.Skin;

/** Colours behind the words that are searched for, and behind those that carried an emotion. */
public final class WordMarks {

	/** Words that weigh less than this share of the heaviest stay as they are. */
	private static final double FAINTEST = 0.15;
	private static final double FULLEST = 0.55;
	private static final double SOUGHT = 0.3;

	private WordMarks() {
	}

	/** Words that are searched for, in the order of the text. */
	public static StyleRange[] of(List<WordHits.Hit> hits, Skin skin) {
		return hits.stream().map(hit -> new StyleRange(hit.start(), hit.end() - hit.start(), null, skin.blend(skin.paper(), skin.accent(), SOUGHT))).toArray(StyleRange[]::new);
	}

	/** In the order of the text; none when no word speaks for the emotion. */
	public static StyleRange[] of(List<WordWeight> weights, Skin skin, String emotion) {
		double heaviest = weights.stream().mapToDouble(WordWeight::weight).max().orElse(0);
		return weights.stream().filter(word -> heaviest > 0 && word.weight() >= FAINTEST * heaviest)
				.map(word -> new StyleRange(word.start(), word.end() - word.start(), null,
						skin.blend(skin.paper(), skin.emotion(emotion), FULLEST * word.weight() / heaviest)))
				.toArray(StyleRange[]::new);
	}
}
