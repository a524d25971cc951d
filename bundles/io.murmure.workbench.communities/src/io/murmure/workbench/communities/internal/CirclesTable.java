package io.murmure.workbench.communities.internal;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.community.Measure;
import io.murmure.ui.Formats;
import io.murmure.ui.Search;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.ColumnRoom;
import io.murmure.ui.widgets.CutCells;
import io.murmure.ui.widgets.OwnColours;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.Selection;
import io.murmure.ui.widgets.Sparkline;

/**
 * Circles with their colour, size, course and stability, to be sorted by each and searched by name. Not a {@link io.murmure.ui.widgets.TwinTable}: it is a picture itself, in little room, and
 * several circles can be picked.
 */
public final class CirclesTable extends Composite {

	private static final int NAME = 0;
	private static final int COURSE = 2;
	private static final int STABILITY = 3;
	/** The least room for names, in pixels: two words of a circle can be read. */
	private static final int NAMES = 150;
	private static final ColumnPixelData NONE = new ColumnPixelData(0, false);
	private static final Comparator<CircleRow> LARGEST_FIRST = Comparator.comparingInt(row -> row.circle().rank());

	private final Texts texts = CommunityTexts.texts();
	private final Text search;
	private final Label nobody;
	private final Table table;
	private final TableColumnLayout layout = new TableColumnLayout();
	/** What is painted in columns of figures needs so many pixels. */
	private final Map<TableColumn, Integer> least = new LinkedHashMap<>();
	private List<CircleRow> all = List.of();
	private List<CircleRow> rows = List.of();
	private Comparator<CircleRow> order = LARGEST_FIRST;
	private Set<Long> inFocus = Set.of();
	private Formats formats;

	/** @param picked told the ids of the circles that the reader picks */
	public CirclesTable(Composite parent, Consumer<Set<Long>> picked) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		Composite top = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 0).extendedMargins(0, 0, 4, 0).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		search = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(texts.get("circles.search"));
		search.setData("id", "circles.search");
		search.addListener(SWT.Modify, event -> fill());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		nobody = Page.caption(this, texts.get("circles.notFound"));
		nobody.setData("id", "circles.notFound");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).hint(80, SWT.DEFAULT).exclude(true).applyTo(nobody);
		nobody.setVisible(false);
		Composite place = new Composite(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(place);
		place.setLayout(layout);
		table = new Table(place, SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setData("id", "circles");
		Selection.paint(table);
		OwnColours.of(table);
		CutCells.of(table);
		layout.setColumnData(column("circles.name", SWT.LEFT, texts.get("circles.name.help"), Comparator.comparing(row -> row.circle().name(), Collator.getInstance())),
				new ColumnWeightData(10, 76));
		least.put(column("circles.size", SWT.RIGHT, Measure.PEOPLE.help(Locale.getDefault()), Comparator.comparingLong(row -> row.circle().size())), 52);
		least.put(column("circles.course", SWT.LEFT, texts.get("circles.course.help"), Comparator.comparingDouble(CircleRow::posts)), 60);
		least.put(column("circles.stability", SWT.LEFT, Measure.STABILITY.help(Locale.getDefault()), Comparator.comparingDouble(row -> row.circle().stability())), 74);
		share();
		place.addListener(SWT.Resize, event -> share());
		table.addListener(SWT.SetData, event -> write((TableItem) event.item, event.index));
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Selection, event -> picked.accept(selected()));
	}

	/** Gives figures the room that they need, and their title with the arrow of the order; names have the rest. Where that is little, what is only painted gives way, the course first. */
	private void share() {
		Map<TableColumn, ColumnPixelData> needed = new LinkedHashMap<>();
		least.forEach((column, width) -> needed.put(column, ColumnRoom.of(table, column, width, List.of())));
		int names = table.getParent().getClientArea().width - needed.values().stream().mapToInt(column -> column.width).sum();
		for (int painted : new int[] { COURSE, STABILITY }) {
			TableColumn column = table.getColumn(painted);
			if (names < NAMES && column != table.getSortColumn()) {
				names += needed.put(column, NONE).width;
			}
		}
		needed.forEach(layout::setColumnData);
		table.getParent().layout(true, true);
	}

	private TableColumn column(String title, int style, String help, Comparator<CircleRow> by) {
		TableColumn column = new TableColumn(table, style);
		column.setText(texts.get(title));
		column.setToolTipText(help);
		column.addListener(SWT.Selection, event -> sort(column, by));
		return column;
	}

	private void sort(TableColumn column, Comparator<CircleRow> by) {
		boolean turned = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
		Comparator<CircleRow> upwards = by.thenComparing(LARGEST_FIRST);
		order = turned ? upwards.reversed() : upwards;
		table.setSortColumn(column);
		table.setSortDirection(turned ? SWT.DOWN : SWT.UP);
		share();
		fill();
	}

	private Set<Long> selected() {
		return Arrays.stream(table.getSelectionIndices()).mapToObj(index -> rows.get(index).circle().id()).collect(Collectors.toSet());
	}

	/** Shows circles, with those in Focus picked out. They stay sorted and searched as the reader has asked. */
	public void show(List<CircleRow> newRows, Formats newFormats, Set<Long> nowInFocus) {
		all = newRows;
		formats = newFormats;
		inFocus = nowInFocus;
		fill();
	}

	private void fill() {
		rows = all.stream().filter(row -> Search.finds(search.getText(), row.circle().name())).sorted(order).toList();
		table.setRedraw(false);
		table.setItemCount(0);
		table.setItemCount(rows.size());
		pick(inFocus);
		table.setRedraw(true);
		sayWhetherFound(!rows.isEmpty() || all.isEmpty());
	}

	private void write(TableItem item, int index) {
		OwnColours.of(item);
		if (index >= 0 && index < rows.size()) { // GTK also asks for rows that were just taken out
			// room for the dot that is painted before the name
			item.setText(new String[] { "     " + rows.get(index).circle().name(), formats.number(rows.get(index).circle().size()), "", "" });
		}
	}

	private void sayWhetherFound(boolean found) {
		if (nobody.getVisible() == found) {
			((GridData) nobody.getLayoutData()).exclude = found;
			nobody.setVisible(!found);
			layout(true, true);
		}
	}

	public void pick(Set<Long> nowInFocus) {
		inFocus = nowInFocus;
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
