package io.murmure.workbench.communities.internal.landscape;

import java.util.BitSet;
import java.util.Set;

import org.eclipse.swt.graphics.Color;

import io.murmure.core.palette.Palette;
import io.murmure.engine.layout.Ties;
import io.murmure.engine.layout.raster.Ink;
import io.murmure.ui.Skin;

/**
 * The colours of people and circles: the twelve largest circles and those in Focus have their own, the rest is grey; or each circle has that of its emotion.
 * Who is not in Focus is faded.
 *
 * @param byMood whether circles are coloured by what they feel
 * @param chosen circles in Focus, by id; empty when all are
 * @param active people in Focus, by number
 */
public record LandscapeColours(Landscape landscape, Skin skin, boolean byMood, Set<Long> chosen, BitSet active) {

	private static final int RAMP = Palette.LIGHT.communities().size();
	private static final double GREY = 0.35;
	private static final double FADED = 0.78;

	public int[] people() {
		int[] circles = circles();
		int loner = rgb(skin.blend(skin.quiet(), skin.paper(), 0.55));
		int[] colours = new int[landscape.size()];
		for (int v = 0; v < colours.length; v++) {
			int rank = landscape.community()[v];
			int colour = rank == Ties.NONE ? loner : circles[rank];
			colours[v] = active.get(v) ? colour : faded(colour);
		}
		return colours;
	}

	public int[] circles() {
		int[] colours = new int[landscape.circles().size()];
		for (int rank = 0; rank < colours.length; rank++) {
			boolean inFocus = chosen.contains(landscape.circles().get(rank).id());
			int colour = rgb(colour(rank, inFocus));
			colours[rank] = chosen.isEmpty() || inFocus ? colour : faded(colour);
		}
		return colours;
	}

	private Color colour(int rank, boolean inFocus) {
		if (byMood) {
			return skin.emotion(landscape.moods()[rank]);
		}
		return rank < RAMP ? skin.community(rank) : inFocus ? skin.accent() : skin.blend(skin.quiet(), skin.paper(), GREY);
	}

	public Ink ink() {
		return new Ink(rgb(skin.paper()), rgb(skin.quiet()));
	}

	private int faded(int rgb) {
		return rgb(skin.blend(new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF), skin.paper(), FADED));
	}

	private static int rgb(Color colour) {
		return colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue();
	}
}
