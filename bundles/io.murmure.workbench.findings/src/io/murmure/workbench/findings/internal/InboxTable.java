package io.murmure.workbench.findings.internal;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.FindingText;
import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.ColumnRoom;
import io.murmure.ui.widgets.Ellipsis;
import io.murmure.ui.widgets.OwnColours;
import io.murmure.ui.widgets.Selection;

/** Findings, one a row: the sentence over three lines with its kind, time and circles below, the strength as a bar, the state in a word. */
public final class InboxTable extends Composite {

	private static final int FINDING = 0;
	private static final int STRENGTH = 1;
	private static final int STATE = 2;
	private static final int LINES = 3;
	private static final int PAD = 7;
	private static final int STRIPE = 4;

	private final Table table;
	private List<FindingRow> rows = List.of();

	/**
	 * @param picked told the key of the finding that the reader picks
	 * @param keys   told a key that was typed on a finding, and whether it was taken
	 */
	public InboxTable(Composite parent, Consumer<String> picked, BiConsumer<String, Character> keys) {
		super(parent, SWT.NONE);
		Texts texts = FindingTexts.texts();
		TableColumnLayout layout = new TableColumnLayout();
		setLayout(layout);
		table = new Table(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setData("id", "inbox");
		Selection.paint(table);
		OwnColours.of(table);
		layout.setColumnData(column(texts.get("inbox.finding")), new ColumnWeightData(10, 150));
		TableColumn strength = column(texts.get("inbox.column.strength"));
		strength.setToolTipText(texts.get("inbox.column.strength.help"));
		layout.setColumnData(strength, ColumnRoom.of(table, strength, 76, List.of()));
		TableColumn state = column(texts.get("inbox.column.state"));
		layout.setColumnData(state, ColumnRoom.of(table, state, 84, states()));
		table.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, rowHeight(event.gc)));
		table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.Selection, event -> selected(picked));
		table.addListener(SWT.KeyDown, event -> {
			if (table.getSelectionIndex() >= 0 && event.stateMask == 0 && (Character.isLetter(event.character) || event.character == SWT.CR)) {
				event.doit = false;
				keys.accept(rows.get(table.getSelectionIndex()).key(), Character.toLowerCase(event.character));
			}
		});
		table.addListener(SWT.MouseMove, event -> explain(event.x, event.y));
	}

	/** The title and every word that stands under it. */
	private static List<String> states() {
		FindingText text = FindingText.of(Locale.getDefault(), ZoneId.systemDefault());
		return Arrays.stream(FindingState.values()).map(state -> text.word(state.word())).toList();
	}

	private TableColumn column(String title) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(title);
		return column;
	}

	private void selected(Consumer<String> picked) {
		if (table.getSelectionIndex() >= 0) {
			picked.accept(rows.get(table.getSelectionIndex()).key());
		}
	}

	/** The figures behind a bar. */
	private void explain(int x, int y) {
		TableItem item = table.getItem(new Point(x, y));
		int index = item == null || x < item.getBounds(STRENGTH).x ? -1 : table.indexOf(item);
		String tip = index < 0 || index >= rows.size() ? null : rows.get(index).figures();
		if (!Objects.equals(tip, table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}

	public void menu(Menu menu) {
		table.setMenu(menu);
	}

	public Menu newMenu() {
		return new Menu(table);
	}

	/** Shows findings, with the one in Focus picked out. */
	public void show(List<FindingRow> newRows, String inFocus) {
		rows = newRows;
		table.setRedraw(false);
		int top = table.getTopIndex();
		table.removeAll();
		for (FindingRow row : rows) {
			OwnColours.of(new TableItem(table, SWT.NONE)).setText(new String[] { row.sentence() + " · " + row.caption(), row.figures(), row.stateWord() });
		}
		pick(inFocus);
		table.setTopIndex(top);
		table.setRedraw(true);
	}

	public void pick(String key) {
		table.deselectAll();
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).key().equals(key)) {
				table.select(i);
				table.showSelection();
			}
		}
	}

	@Override
	public boolean setFocus() {
		return table.setFocus();
	}

	private static int rowHeight(GC gc) {
		return (LINES + 1) * gc.getFontMetrics().getHeight() + 2 * PAD;
	}

	private void paint(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index < 0 || index >= rows.size()) {
			return;
		}
		FindingRow row = rows.get(index);
		Skin skin = Skin.of(getDisplay());
		Rectangle text = ((TableItem) event.item).getBounds(event.index);
		// GTK tells the height of the text, not of the row
		Rectangle cell = new Rectangle(text.x, text.y, text.width, rowHeight(event.gc));
		switch (event.index) {
			case FINDING -> finding(event.gc, skin, row, cell);
			case STRENGTH -> StrengthPainter.paint(event.gc, skin, row.strength(), KindLook.of(skin, row.kind()), new Rectangle(cell.x + 4, cell.y + cell.height / 2 - 8, cell.width - 14, 16));
			case STATE -> state(event.gc, skin, row, cell);
			default -> throw new IllegalStateException("column " + event.index);
		}
		event.gc.setForeground(skin.line());
		event.gc.drawLine(cell.x, cell.y + cell.height - 1, cell.x + cell.width, cell.y + cell.height - 1);
	}

	private void finding(GC gc, Skin skin, FindingRow row, Rectangle cell) {
		gc.setAntialias(SWT.ON);
		gc.setBackground(KindLook.of(skin, row.kind()));
		gc.fillRoundRectangle(cell.x + 2, cell.y + PAD, STRIPE, cell.height - 2 * PAD, STRIPE, STRIPE);
		int left = cell.x + STRIPE + 10;
		int width = cell.width - STRIPE - 16;
		gc.setForeground(skin.ink());
		TextLayout words = wrapped(row, Math.max(40, width));
		words.draw(gc, left, cell.y + PAD - 2);
		words.dispose();
		gc.setFont(Fonts.SMALL.on(getDisplay()));
		gc.setForeground(skin.quiet());
		gc.drawText(Ellipsis.fit(gc, row.caption(), width), left, cell.y + cell.height - PAD - gc.getFontMetrics().getHeight() + 2, true);
		gc.setFont(table.getFont());
	}

	/** Three lines at most. */
	private TextLayout wrapped(FindingRow row, int width) {
		TextLayout words = new TextLayout(getDisplay());
		words.setFont(table.getFont());
		words.setWidth(width);
		String text = row.sentence();
		words.setText(text);
		while (words.getLineCount() > LINES && text.length() > 10) {
			int end = Math.min(text.length() - 4, words.getLineOffsets()[LINES]);
			text = text.substring(0, Math.max(4, end)).stripTrailing();
			words.setText(text + "…");
		}
		return words;
	}

	private static void state(GC gc, Skin skin, FindingRow row, Rectangle cell) {
		int middle = cell.y + cell.height / 2;
		gc.setAntialias(SWT.ON);
		gc.setBackground(skin.accent());
		gc.setForeground(skin.accent());
		switch (row.state()) {
			case NEW -> gc.fillOval(cell.x + 4, middle - 4, 8, 8);
			case FOLLOWED -> {
				gc.drawOval(cell.x + 3, middle - 5, 9, 9);
				gc.fillOval(cell.x + 6, middle - 2, 4, 4);
			}
			case NOTED -> gc.drawPolyline(new int[] { cell.x + 3, middle, cell.x + 6, middle + 4, cell.x + 12, middle - 4 });
			case SNOOZED -> gc.drawOval(cell.x + 3, middle - 5, 9, 9);
			case DISMISSED -> gc.drawLine(cell.x + 3, middle, cell.x + 12, middle);
		}
		gc.setForeground(row.state() == FindingState.NEW ? skin.ink() : skin.quiet());
		gc.drawText(row.stateWord(), cell.x + 18, middle - gc.getFontMetrics().getHeight() / 2, true);
	}
}
