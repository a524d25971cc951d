package io.murmure.workbench.communities.internal.relay;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Emotions;
import io.murmure.ui.Skin;

/** The words of the colours in a picture, each behind its ring. */
final class EmotionKey {

	private static final int RING = 5;
	private static final int GAP = 14;

	private final Emotions emotions = new Emotions();

	/** Paints the words of some emotions in lines of a width, in the order in which emotions are always shown. */
	void paint(GC gc, Skin skin, List<String> shown, int left, int top, int width) {
		int x = left;
		int y = top;
		for (String emotion : Stream.concat(emotions.words().stream(), Stream.of(Focus.UNREAD)).filter(shown::contains).toList()) {
			String word = emotions.label(emotion);
			Point size = gc.textExtent(word);
			int taken = 3 * RING + size.x;
			if (x > left && x + taken > left + width) {
				x = left;
				y += size.y + 2;
			}
			gc.setBackground(skin.emotion(emotion));
			gc.fillOval(x, y + size.y / 2 - RING, 2 * RING, 2 * RING);
			gc.setBackground(skin.paper());
			gc.fillOval(x + 3, y + size.y / 2 - RING + 3, 2 * RING - 6, 2 * RING - 6);
			gc.setForeground(skin.ink());
			gc.drawText(word, x + 3 * RING, y, true);
			x += taken + GAP;
		}
	}
}
