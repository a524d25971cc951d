package io.murmure.workbench.listen.internal;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import io.murmure.ui.Skin;

/** A dot in the emotion's colour, then its word. */
final class EmotionPainter extends TextPainter {

	private static final int DOT = 9;
	private static final int GAP = 6;

	private final Skin skin;
	private final PostsTable table;

	EmotionPainter(Skin skin, PostsTable table) {
		super(false, true, false);
		this.skin = skin;
		this.table = table;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle area, IConfigRegistry registry) {
		super.paintCell(cell, gc, new Rectangle(area.x + DOT + GAP, area.y, area.width - DOT - GAP, area.height), registry);
		table.row(cell.getRowIndex()).map(PostRow::emotion).filter(word -> !word.isEmpty()).ifPresent(word -> {
			gc.setAntialias(SWT.ON);
			gc.setBackground(skin.emotion(word));
			gc.fillOval(area.x, area.y + (area.height - DOT) / 2, DOT, DOT);
		});
	}
}
