package io.murmure.ui.graph;

import java.util.List;

import org.eclipse.swt.graphics.Color;

/** What Zest does not ask about a tie. A label provider may give it. */
public interface IConnectionLineProvider extends IConnectionStyleProvider {

	/** Pixels of line and gap by turns, also in pictures that leave the window; none for a solid line. Overrides that of the style. */
	List<Integer> getDash(Object rel);

	/** In [0, 1]: how strongly it draws its ends together. */
	double getStrength(Object rel);

	@Override
	default Color getHighlightColor(Object rel) {
		return null;
	}
}
