package io.murmure.ui.widgets;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * What a picture shows, as a table: for screen readers, for keyboards, and for exact figures. Cells are texts or numbers; a click on a header sorts by it.
 */
public final class TwinTable extends Composite {

	private static final int SAMPLE = 200;

	private static final Comparator<Row> AS_SHOWN = (one, other) -> 0;

	private final Table table;
	private final YieldingColumns columns;
	private final Map<String, String> helps = new HashMap<>();
	private List<Row> rows = List.of();
	private boolean named;
	private String naming = "";
	private Function<Object, Optional<String>> meanings = row -> Optional.empty();
	private Comparator<Row> order = AS_SHOWN;

	/**
	 * One row: what it stands for, its cells as they are told, and as they are sorted: numbers, which stand to the right, or texts, times and {@link Place}s,
	 * which stand to the left.
	 */
	public record Row(Object of, List<String> cells, List<Object> keys) {

		/** Cells that are sorted as they are told. */
		public static Row of(Object of, String... cells) {
			return new Row(of, List.of(cells), List.copyOf(List.of(cells)));
		}
	}

	/** The place of a word in an order of its own, such as that of alarms. */
	public record Place(long place) implements Comparable<Place> {

		@Override
		public int compareTo(Place other) {
			return Long.compare(place, other.place);
		}
	}

	/** @param picked told what the picked row stands for */
	public TwinTable(Composite parent, String id, Consumer<Object> picked) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		table = new Table(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		table.setData("id", id);
		Selection.paint(table);
		OwnColours.of(table);
		CutCells.of(table, item -> meaning(table.indexOf(item)));
		columns = new YieldingColumns(table);
		table.addListener(SWT.SetData, event -> {
			TableItem item = OwnColours.of((TableItem) event.item);
			if (event.index >= 0 && event.index < rows.size()) { // GTK also asks for rows that were just taken out
				item.setText(rows.get(event.index).cells().toArray(String[]::new));
			}
		});
		table.addListener(SWT.Selection, event -> {
			if (table.getSelectionIndex() >= 0) {
				picked.accept(rows.get(table.getSelectionIndex()).of());
			}
		});
	}

	/** Says what the column under a title measures, in the tooltip of the title. */
	public void explain(String title, String help) {
		helps.put(title, help);
	}

	/** Says what a row stands for, in the tooltip of the row. */
	public TwinTable explained(Function<Object, String> ofRow) {
		meanings = ofRow.andThen(Optional::of);
		return this;
	}

	private Optional<String> meaning(int row) {
		return row < 0 || row >= rows.size() ? Optional.empty() : meanings.apply(rows.get(row).of());
	}

	/** The first column names the rows and is never cut. */
	public TwinTable named() {
		named = true;
		return this;
	}

	/** The column under a title names the rows, though others stand before it. */
	public TwinTable named(String title) {
		naming = title;
		return this;
	}

	/** Shows rows under titles; columns of numbers stand to the right. Under the same titles they stay sorted as the reader has asked. */
	public void show(List<String> titles, List<Row> newRows) {
		rows = new ArrayList<>(newRows);
		table.setRedraw(false);
		table.setItemCount(0);
		if (!titles.equals(Arrays.stream(table.getColumns()).map(TableColumn::getText).toList())) {
			order = AS_SHOWN;
			for (TableColumn column : table.getColumns()) {
				column.dispose();
			}
			for (int i = 0; i < titles.size(); i++) {
				column(titles.get(i), i);
			}
		}
		rows.sort(order);
		fill();
		columns.measure();
		table.setRedraw(true);
	}

	private void column(String title, int index) {
		Object key = rows.isEmpty() ? "" : rows.getFirst().keys().get(index);
		boolean number = key instanceof Number;
		TableColumn column = new TableColumn(table, number ? SWT.RIGHT : SWT.LEFT);
		column.setText(title);
		column.setToolTipText(helps.get(title));
		column.setMoveable(true);
		if (named && index == 0 || title.equals(naming) || key instanceof Instant || key instanceof LocalDate) {
			YieldingColumns.keep(column);
		}
		column.addListener(SWT.Selection, event -> sort(column, index));
	}

	private void fill() {
		table.setItemCount(0);
		table.setItemCount(rows.size());
		for (int i = 0; i < Math.min(SAMPLE, rows.size()); i++) {
			OwnColours.of(table.getItem(i)).setText(rows.get(i).cells().toArray(String[]::new));
		}
	}

	private void sort(TableColumn column, int index) {
		boolean turned = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
		Comparator<Row> byCell = Comparator.comparing(row -> row.keys().get(index), TwinTable::compare);
		order = turned ? byCell.reversed() : byCell;
		rows.sort(order);
		table.setSortColumn(column);
		table.setSortDirection(turned ? SWT.DOWN : SWT.UP);
		fill();
		columns.measure();
	}

	private static int compare(Object one, Object other) {
		if (one instanceof Number a && other instanceof Number b) {
			return Double.compare(a.doubleValue(), b.doubleValue());
		}
		if (one instanceof Instant a && other instanceof Instant b) {
			return a.compareTo(b);
		}
		if (one instanceof LocalDate a && other instanceof LocalDate b) {
			return a.compareTo(b);
		}
		return one instanceof Place a && other instanceof Place b ? a.compareTo(b) : Collator.getInstance().compare(one.toString(), other.toString());
	}

	@Override
	public boolean setFocus() {
		return table.setFocus();
	}
}
