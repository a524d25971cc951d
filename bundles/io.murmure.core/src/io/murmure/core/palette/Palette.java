package io.murmure.core.palette;

import java.util.List;
import java.util.Map;

/**
 * Every colour of Murmure, told apart by colour-blind eyes (after Okabe and Ito, "Color Universal Design", 2008). A colour never
 * speaks alone: a word or glyph stands beside it.
 *
 * @param emotions    by emotion word, {@code #RRGGBB}
 * @param communities qualitative ramp of twelve, for the largest communities in order
 */
public record Palette(Map<String, String> emotions, String ink, String paper, String panel, String line, String accent, String watch,
		String warning, String crisis, List<String> communities) {

	/** The emotion words in the order in which they are always shown. */
	public static final List<String> EMOTIONS = List.of("joy", "anger", "fear", "sadness", "disgust", "surprise", "neutral");

	public static final Palette LIGHT = new Palette(
			Map.of("joy", "#E69F00", "anger", "#D55E00", "fear", "#7A5195", "sadness", "#0072B2", "disgust", "#009E73", "surprise", "#CC79A7",
					"neutral", "#9AA0A6"),
			"#1F2328", "#FFFFFF", "#F6F7F8", "#D9DCE0", "#0B6E6E", "#5F6B7A", "#9A5B00", "#B3261E",
			List.of("#0B6E6E", "#C2571A", "#5B5EA6", "#8A6D00", "#A23B72", "#2E7D32", "#1F78B4", "#7B4B2A", "#6A3D9A", "#00838F", "#B23A48", "#556B2F"));

	public static final Palette DARK = new Palette(
			Map.of("joy", "#F2B632", "anger", "#F0763A", "fear", "#B08ACF", "sadness", "#58A9E0", "disgust", "#3CC79C", "surprise", "#E39CC3",
					"neutral", "#7B828A"),
			"#E6E8EB", "#1B1D21", "#24272C", "#3A3F46", "#4FB8B8", "#9FB0C3", "#F2B632", "#FF8A80",
			List.of("#4FB8B8", "#F0955A", "#9EA1E0", "#D9BC4A", "#E07FB2", "#7CC47F", "#6FB7E9", "#C79A78", "#B794E0", "#4DD0E1", "#F28B96", "#A9C07A"));

	/** The colour of a community by its rank in size from 0; beyond the ramp the quiet line colour. */
	public String community(int rank) {
		return rank < communities.size() ? communities.get(rank) : line;
	}
}
