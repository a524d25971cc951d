package io.murmure.workbench.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/**
 * A picture of a window in 256 colours, which makes its file a third as large: those that it has most of, and then one after another whatever these would tell worst, so that a small dot keeps
 * its colour; shades at the edges of letters become the nearest. O(pixels + colours · 256).
 */
final class FewColours {

	private static final int MOST = 256;
	private static final int FREQUENT = 128;
	private static final int DEPTH = 8;

	private FewColours() {
	}

	static ImageData of(ImageData picture) {
		Map<Integer, Long> counts = new HashMap<>();
		for (int pixel = 0; pixel < picture.width * picture.height; pixel++) {
			counts.merge(colour(picture, pixel), 1L, Long::sum);
		}
		List<Map.Entry<Integer, Long>> all = counts.entrySet().stream()
				.sorted(Comparator.comparing((Map.Entry<Integer, Long> entry) -> -entry.getValue()).thenComparing(Map.Entry::getKey)).toList();
		List<RGB> kept = kept(all.stream().map(entry -> picture.palette.getRGB(entry.getKey())).toList(), all.stream().mapToLong(Map.Entry::getValue).toArray());
		ImageData few = new ImageData(picture.width, picture.height, DEPTH, new PaletteData(kept.toArray(RGB[]::new)));
		Map<Integer, Integer> nearest = new HashMap<>();
		for (int pixel = 0; pixel < picture.width * picture.height; pixel++) {
			int index = nearest.computeIfAbsent(colour(picture, pixel), colour -> nearest(kept, picture.palette.getRGB(colour)));
			few.setPixel(pixel % picture.width, pixel / picture.width, index);
		}
		return few;
	}

	/** @param colours the most frequent first */
	private static List<RGB> kept(List<RGB> colours, long[] counts) {
		List<RGB> kept = new ArrayList<>(colours.subList(0, Math.min(FREQUENT, colours.size())));
		long[] away = colours.stream().mapToLong(colour -> distance(kept.get(nearest(kept, colour)), colour)).toArray();
		while (kept.size() < Math.min(MOST, colours.size())) {
			int worst = 0;
			for (int i = 1; i < away.length; i++) {
				worst = away[i] * counts[i] > away[worst] * counts[worst] ? i : worst;
			}
			RGB next = colours.get(worst);
			kept.add(next);
			for (int i = 0; i < away.length; i++) {
				away[i] = Math.min(away[i], distance(next, colours.get(i)));
			}
		}
		return kept;
	}

	private static int colour(ImageData picture, int pixel) {
		return picture.getPixel(pixel % picture.width, pixel / picture.width);
	}

	private static int nearest(List<RGB> kept, RGB colour) {
		int best = 0;
		for (int i = 1; i < kept.size(); i++) {
			best = distance(kept.get(i), colour) < distance(kept.get(best), colour) ? i : best;
		}
		return best;
	}

	private static long distance(RGB one, RGB other) {
		int red = one.red - other.red;
		int green = one.green - other.green;
		int blue = one.blue - other.blue;
		return red * red + green * green + blue * blue;
	}
}
