package io.murmure.ui.widgets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * Columns that have the room that their words need; where a window is too narrow for that, columns of text give way, the widest first, so that figures and heads stay in sight. What does not even fit
 * then is scrolled to: the last column in sight ends at the edge, so that no head is cut. Columns that the reader has drawn stay as drawn.
 */
final class YieldingColumns {

	private static final int WIDEST = 260;
	private static final int LEAST_TEXT = 84;
	private static final String WHOLE = "whole";
	/** What the platform rounds is not drawn by anybody. */
	private static final int ROUNDING = 2;

	private final Table table;
	private final Map<TableColumn, Integer> wished = new HashMap<>();
	private final Map<TableColumn, Integer> heads = new HashMap<>();
	private final Map<TableColumn, Integer> contents = new HashMap<>();
	private final Map<TableColumn, Integer> given = new HashMap<>();
	private final Set<TableColumn> drawn = new HashSet<>();
	private int fitted;

	YieldingColumns(Table table) {
		this.table = table;
		// a bar that fades would not tell that there is more
		table.setScrollbarsMode(SWT.NONE);
		table.addListener(SWT.Resize, event -> fit());
		table.addListener(SWT.Paint, event -> fitAgain());
	}

	/** Lets a column keep its words whole, whatever the room. */
	static void keep(TableColumn column) {
		column.setData(WHOLE, Boolean.TRUE);
	}

	/** To be called when columns have been made and have their first rows, and when another gives the order. */
	void measure() {
		for (Map<TableColumn, Integer> known : List.of(wished, heads, contents, given)) {
			known.keySet().removeIf(TableColumn::isDisposed);
		}
		drawn.removeIf(TableColumn::isDisposed);
		for (TableColumn column : table.getColumns()) {
			if (!contents.containsKey(column)) {
				column.pack();
				contents.put(column, Math.min(WIDEST, column.getWidth() + 16));
			}
			heads.put(column, ColumnRoom.title(table, column));
			if (!drawn.contains(column)) {
				wished.put(column, Math.max(heads.get(column), contents.get(column)));
			}
		}
		fit();
	}

	/** A bar that comes beside the rows takes room without a word. */
	private void fitAgain() {
		if (table.getClientArea().width != fitted) {
			table.getDisplay().asyncExec(() -> {
				if (!table.isDisposed()) {
					fit();
				}
			});
		}
	}

	private void fit() {
		int room = table.getClientArea().width;
		fitted = room;
		if (room <= 0 || table.getColumnCount() == 0) {
			return;
		}
		noteDrawn();
		List<TableColumn> all = Arrays.stream(table.getColumnOrder()).mapToObj(table::getColumn).toList();
		List<TableColumn> inSight = inSight(all, room);
		Map<TableColumn, Integer> widths = new HashMap<>(wished);
		int over = inSight.stream().mapToInt(widths::get).sum() - room;
		over -= narrow(inSight, widths, over);
		if (over < 0 && inSight.size() < all.size()) {
			int left = -over;
			inSight.stream().filter(this::yields).findFirst().or(() -> inSight.stream().filter(column -> !drawn.contains(column)).findFirst())
					.ifPresent(text -> widths.merge(text, left, Integer::sum));
		}
		widths.forEach(TableColumn::setWidth);
		given.putAll(widths);
	}

	/** As many of the first columns as have room when they have given way. */
	private List<TableColumn> inSight(List<TableColumn> all, int room) {
		int needed = 0;
		int fitting = 0;
		while (fitting < all.size() && needed + least(all.get(fitting)) <= room) {
			needed += least(all.get(fitting));
			fitting++;
		}
		return all.subList(0, fitting);
	}

	/** @return by how many pixels the columns gave way */
	private int narrow(List<TableColumn> columns, Map<TableColumn, Integer> widths, int over) {
		int taken = 0;
		while (taken < over) {
			TableColumn widest = columns.stream().filter(column -> widths.get(column) > least(column)).max(Comparator.comparing(widths::get)).orElseThrow();
			widths.merge(widest, -1, Integer::sum);
			taken++;
		}
		return taken;
	}

	/** The platform itself widens the last column, to the edge of the table. */
	private void noteDrawn() {
		int last = table.getColumnOrder()[table.getColumnCount() - 1];
		for (TableColumn column : given.keySet()) {
			if (Math.abs(column.getWidth() - given.get(column)) > ROUNDING && table.indexOf(column) != last) {
				wished.put(column, column.getWidth());
				drawn.add(column);
			}
		}
	}

	private boolean yields(TableColumn column) {
		return column.getAlignment() == SWT.LEFT && !drawn.contains(column) && column.getData(WHOLE) == null;
	}

	private int least(TableColumn column) {
		return yields(column) ? Math.min(wished.get(column), Math.max(LEAST_TEXT, heads.get(column))) : wished.get(column);
	}
}
