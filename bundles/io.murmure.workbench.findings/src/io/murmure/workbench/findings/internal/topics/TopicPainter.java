package io.murmure.workbench.findings.internal.topics;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;

/** Paints a picture of the map. */
final class TopicPainter {

	private static final int RING = 4;

	private TopicPainter() {
	}

	static void paint(GC gc, TopicPicture picture) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		gc.setBackground(picture.paper());
		gc.fillRectangle(0, 0, picture.width(), picture.height());
		gc.setLineWidth(1);
		picture.grounds().forEach(ground -> {
			fill(gc, ground.x(), ground.y(), ground.radius(), ground.fill());
			rim(gc, ground.x(), ground.y(), ground.radius(), ground.rim());
		});
		picture.discs().forEach(disc -> disc(gc, disc));
		Display display = Display.getCurrent();
		gc.setFont(Fonts.SMALL.on(display));
		picture.words().forEach(words -> {
			Point size = gc.textExtent(words.text());
			gc.setForeground(words.ink());
			gc.drawText(words.text(), (int) Math.round(words.x() - size.x / 2.0), (int) Math.round(words.y() - size.y / 2.0), true);
		});
		picture.keys().forEach(key -> {
			fill(gc, key.x(), key.y(), TopicSketch.DOT, key.fill());
			rim(gc, key.x(), key.y(), TopicSketch.DOT, key.rim());
			gc.setForeground(picture.ink());
			gc.drawText(key.text(), (int) key.x() + 2 * TopicSketch.DOT, (int) key.y() - gc.textExtent(key.text()).y / 2, true);
		});
	}

	private static void disc(GC gc, TopicPicture.Disc disc) {
		if (!disc.hollow()) {
			fill(gc, disc.x(), disc.y(), disc.radius(), disc.pale());
			fill(gc, disc.x(), disc.y(), disc.filled(), disc.fill());
		}
		gc.setLineStyle(disc.hollow() ? SWT.LINE_DOT : SWT.LINE_SOLID);
		rim(gc, disc.x(), disc.y(), disc.radius(), disc.rim());
		gc.setLineStyle(SWT.LINE_SOLID);
		if (disc.picked()) {
			gc.setLineWidth(2);
			rim(gc, disc.x(), disc.y(), disc.radius() + RING, Skin.of(Display.getCurrent()).accent());
			gc.setLineWidth(1);
		}
	}

	private static void fill(GC gc, double x, double y, double radius, Color colour) {
		gc.setBackground(colour);
		int size = (int) Math.round(2 * radius);
		gc.fillOval((int) Math.round(x - radius), (int) Math.round(y - radius), size, size);
	}

	private static void rim(GC gc, double x, double y, double radius, Color colour) {
		gc.setForeground(colour);
		int size = (int) Math.round(2 * radius);
		gc.drawOval((int) Math.round(x - radius), (int) Math.round(y - radius), size, size);
	}
}
