package io.murmure.workbench.communities.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.ColumnRoom;
import io.murmure.ui.widgets.CutCells;
import io.murmure.ui.widgets.OwnColours;
import io.murmure.ui.widgets.Selection;
import io.murmure.ui.widgets.Sparkline;
import io.murmure.workbench.communities.CirclesView;

/** Circles with their colour, size, course and stability. */
public final class CirclesTable extends Composite {

	private static final int NAME = 0;
	private static final int COURSE = 2;
	private static final int STABILITY = 3;

	private final Texts texts = Texts.of(CirclesView.class);
	private final Table table;
	private List<CircleRow> rows = List.of();

	/** @param picked told the ids of the circles that the reader picks */
	public CirclesTable(Composite parent, Consumer<Set<Long>> picked) {
		super(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		setLayout(layout);
		table = new Table(this, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setData("id", "circles");
		Selection.paint(table);
		OwnColours.of(table);
		CutCells.of(table);
		layout.setColumnData(column(texts.get("circles.name"), SWT.LEFT), new ColumnWeightData(10, 76));
		layout.setColumnData(column(texts.get("circles.size"), SWT.RIGHT), room("circles.size", 52));
		layout.setColumnData(column(texts.get("circles.course"), SWT.LEFT), room("circles.course", 60));
		layout.setColumnData(column(texts.get("circles.stability"), SWT.LEFT), room("circles.stability", 74));
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Selection, event -> picked.accept(selected()));
	}

	private ColumnPixelData room(String title, int least) {
		return ColumnRoom.of(table, least, List.of(texts.get(title)));
	}

	private TableColumn column(String title, int style) {
		TableColumn column = new TableColumn(table, style);
		column.setText(title);
		return column;
	}

	private Set<Long> selected() {
		return Arrays.stream(table.getSelectionIndices()).mapToObj(index -> rows.get(index).circle().id()).collect(Collectors.toSet());
	}

	/** Shows circles, with those in Focus picked out. */
	public void show(List<CircleRow> newRows, Formats formats, Set<Long> inFocus) {
		rows = newRows;
		table.setRedraw(false);
		table.removeAll();
		for (CircleRow row : rows) {
			TableItem item = OwnColours.of(new TableItem(table, SWT.NONE));
			// room for the dot that is painted before the name
			item.setText(new String[] { "     " + row.circle().name(), formats.number(row.circle().size()), "", "" });
		}
		pick(inFocus);
		table.setRedraw(true);
	}

	public void pick(Set<Long> inFocus) {
		table.deselectAll();
		for (int i = 0; i < rows.size(); i++) {
			if (inFocus.contains(rows.get(i).circle().id())) {
				table.select(i);
			}
		}
	}

	private void paint(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index < 0 || index >= rows.size()) {
			return;
		}
		CircleRow row = rows.get(index);
		Skin skin = Skin.of(getDisplay());
		Rectangle cell = ((TableItem) event.item).getBounds(event.index);
		GC gc = event.gc;
		gc.setAntialias(SWT.ON);
		if (event.index == NAME) {
			gc.setBackground(skin.community(row.circle().rank()));
			gc.fillOval(cell.x + 5, cell.y + cell.height / 2 - 5, 10, 10);
		} else if (event.index == COURSE) {
			Sparkline.paint(gc, new Rectangle(cell.x + 4, cell.y + 5, cell.width - 10, cell.height - 10), row.course(),
					skin.community(row.circle().rank()));
		} else if (event.index == STABILITY) {
			int width = cell.width - 14;
			gc.setBackground(skin.line());
			gc.fillRoundRectangle(cell.x + 4, cell.y + cell.height / 2 - 3, width, 6, 6, 6);
			gc.setBackground(skin.community(row.circle().rank()));
			gc.fillRoundRectangle(cell.x + 4, cell.y + cell.height / 2 - 3, (int) Math.round(width * row.circle().stability()), 6, 6, 6);
		}
	}
}
