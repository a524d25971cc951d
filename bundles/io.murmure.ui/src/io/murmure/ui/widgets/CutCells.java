package io.murmure.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import io.murmure.ui.Skin;

/** Cells that say where they are cut, by an ellipsis, and in full to the mouse; the platform would cut them in the middle of a letter. */
public final class CutCells {

	private static final int EDGE = 4;
	/** GTK leaves some itself. */
	private static final int LEFT = 2;

	private final Table table;
	private final Function<TableItem, Optional<String>> meaning;

	private CutCells(Table table, Function<TableItem, Optional<String>> meaning) {
		this.table = table;
		this.meaning = meaning;
	}

	/** For a table whose cells are texts alone. */
	public static void of(Table table) {
		of(table, row -> Optional.empty());
	}

	/** @param meaning of a row, told to the mouse as well */
	public static void of(Table table, Function<TableItem, Optional<String>> meaning) {
		CutCells cells = new CutCells(table, meaning);
		table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
		table.addListener(SWT.PaintItem, cells::paint);
		table.addListener(SWT.MouseMove, event -> cells.explain(new Point(event.x, event.y)));
	}

	private void paint(Event event) {
		String text = ((TableItem) event.item).getText(event.index);
		Rectangle cell = ((TableItem) event.item).getBounds(event.index);
		String fitting = Ellipsis.fit(event.gc, text, cell.width - 2 * EDGE);
		boolean right = table.getColumn(event.index).getAlignment() == SWT.RIGHT;
		int left = right ? cell.x + cell.width - EDGE - event.gc.textExtent(fitting).x : cell.x + LEFT;
		event.gc.setForeground(Skin.of(table.getDisplay()).ink());
		event.gc.drawText(fitting, left, cell.y + (cell.height - event.gc.getFontMetrics().getHeight()) / 2, true);
	}

	private void explain(Point mouse) {
		TableItem item = table.getItem(mouse);
		List<String> told = new ArrayList<>();
		if (item != null) {
			IntStream.range(0, table.getColumnCount()).filter(column -> item.getBounds(column).contains(mouse) && isCut(item, column)).forEach(column -> told.add(item.getText(column).strip()));
			meaning.apply(item).ifPresent(told::add);
		}
		String tip = told.isEmpty() ? null : String.join("\n", told);
		if (!Objects.equals(tip, table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}

	private boolean isCut(TableItem item, int column) {
		GC gc = new GC(table);
		boolean cut = gc.textExtent(item.getText(column)).x > item.getBounds(column).width - 2 * EDGE;
		gc.dispose();
		return cut;
	}
}
