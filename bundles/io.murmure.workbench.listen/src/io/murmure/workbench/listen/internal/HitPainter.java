package io.murmure.workbench.listen.internal;

import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import io.murmure.core.focus.WordHits;
import io.murmure.ui.Skin;

/** Words of a post on one line, with a veil over those that are searched for. */
final class HitPainter extends TextPainter {

	/** What is written below can be read through it. */
	private static final int VEIL = 80;

	private final Skin skin;
	private final Supplier<WordHits> hits;

	HitPainter(Skin skin, Supplier<WordHits> hits) {
		super(false, true, false);
		this.skin = skin;
		this.hits = hits;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		super.paintCell(cell, gc, bounds, registry);
		String text = convertDataType(cell, registry);
		Rectangle clipping = gc.getClipping();
		int alpha = gc.getAlpha();
		gc.setClipping(bounds.intersection(clipping));
		gc.setAlpha(VEIL);
		gc.setBackground(skin.accent());
		hits.get().in(text).forEach(hit -> {
			int left = gc.textExtent(text.substring(0, hit.start())).x;
			int right = gc.textExtent(text.substring(0, hit.end())).x;
			gc.fillRectangle(bounds.x + left, bounds.y + 3, right - left, bounds.height - 6);
		});
		gc.setAlpha(alpha);
		gc.setClipping(clipping);
	}
}
