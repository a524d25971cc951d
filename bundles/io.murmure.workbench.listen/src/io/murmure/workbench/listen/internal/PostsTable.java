package io.murmure.workbench.listen.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import java.util.function.LongConsumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.LayerUtil;
import org.eclipse.nebula.widgets.nattable.layer.cell.AggregateConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.layer.cell.ColumnOverrideLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.RowSelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.WordHits;
import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.ui.Skin;

/** A table of any number of posts: sorted by a click on a column, read from the study as it is scrolled. */
public final class PostsTable {

	/** The label of a cell that tells what a post brings, instead of its words. */
	static final String WORDLESS = "wordless";

	private static final int ROW_HEIGHT = 26;
	private static final int HEADER_HEIGHT = 28;

	private final Emotions emotions = new Emotions();
	private final Texts texts = ListenTexts.texts();
	private final NatTable table;
	private final DataLayer data;
	private final SelectionLayer selection;
	private final ViewportLayer viewport;
	private final PostsRoom room;
	private final PostOrder order;
	private Optional<PostPages> pages = Optional.empty();
	private Formats formats = Formats.in(ZoneId.systemDefault());
	private WordHits hits = WordHits.of(Focus.ALL);
	private boolean showing;

	/**
	 * @param picked  told the id of the post that the reader picks
	 * @param ordered told when the reader wants another order
	 */
	public PostsTable(Composite parent, LongConsumer picked, Runnable ordered) {
		order = new PostOrder(ordered);
		data = new DataLayer(new Cells());
		data.setDefaultRowHeight(ROW_HEIGHT);
		ColumnOverrideLabelAccumulator labels = new ColumnOverrideLabelAccumulator(data);
		for (PostColumn column : PostColumn.values()) {
			labels.registerColumnOverrides(column.ordinal(), column.key());
			if (column.width() > 0) {
				data.setColumnWidthByPosition(column.ordinal(), column.width());
			}
		}
		AggregateConfigLabelAccumulator all = new AggregateConfigLabelAccumulator();
		all.add(labels, this::wordless);
		data.setConfigLabelAccumulator(all);
		ColumnHideShowLayer columns = new ColumnHideShowLayer(new ColumnReorderLayer(data));
		selection = new SelectionLayer(columns, false);
		selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
		viewport = new ViewportLayer(selection);
		DataLayer titles = new DataLayer(new Titles());
		titles.setDefaultRowHeight(HEADER_HEIGHT);
		SortHeaderLayer<PostRow> header = new SortHeaderLayer<>(new ColumnHeaderLayer(titles, viewport, selection), order, false);
		CompositeLayer grid = new CompositeLayer(1, 2);
		grid.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
		grid.setChildLayer(GridRegion.BODY, viewport, 0, 1);
		table = new NatTable(parent, grid, false);
		table.setConfigRegistry(new ConfigRegistry());
		table.addConfiguration(new PostsLook(Skin.of(parent.getDisplay()), this));
		table.addConfiguration(new SingleClickSortConfiguration(PostsLook.title(Skin.of(parent.getDisplay()))));
		table.configure();
		table.setData("id", "posts");
		room = new PostsRoom(data, columns);
		room.measure(table);
		table.addListener(SWT.Resize, event -> room.share(table.getClientArea().width));
		data.addLayerListener(event -> {
			if (event instanceof ColumnResizeEvent) {
				room.share(table.getClientArea().width);
			}
		});
		selection.addLayerListener(event -> {
			if (event instanceof RowSelectionEvent && !showing) {
				selectedRow().ifPresent(row -> picked.accept(pages.orElseThrow().id(row)));
			}
		});
	}

	private void wordless(LabelStack labels, int column, int row) {
		if (column == PostColumn.TEXT.ordinal() && row(row).filter(post -> post.text().wordless()).isPresent()) {
			labels.addLabelOnTop(WORDLESS);
		}
	}

	/** Marks the words that a Focus asks for, from the next posts on. */
	public void mark(Focus focus) {
		hits = WordHits.of(focus);
	}

	WordHits hits() {
		return hits;
	}

	private Optional<Integer> selectedRow() {
		return selection.getSelectedRowPositions().stream().map(Range::getMembers).flatMap(Collection::stream)
				.filter(row -> pages.isPresent() && row < pages.get().size()).findFirst();
	}

	public NatTable control() {
		return table;
	}

	/** The order in which posts should come, for {@code posts} as {@code p}. */
	public String orderSql(Disclosure disclosure) {
		return order.sql(disclosure);
	}

	/**
	 * Puts other posts into the table, and picks out one of them if it is there.
	 *
	 * @param fromTop whether the first of them come into sight; where the old ones stood, otherwise
	 */
	public void show(PostPages newPages, Formats newFormats, Optional<Long> picked, boolean fromTop) {
		pages = Optional.of(newPages);
		formats = newFormats;
		showing = true;
		selection.clear();
		data.fireLayerEvent(new StructuralRefreshEvent(data));
		showing = false;
		if (fromTop) {
			viewport.doCommand(new ShowRowInViewportCommand(0));
		}
		picked.ifPresent(this::pick);
	}

	/** Picks out a post and brings it into sight. */
	public void pick(long id) {
		int row = pages.map(known -> known.indexOf(id)).orElse(-1);
		if (row < 0 || selectedRow().filter(selected -> selected == row).isPresent()) {
			return;
		}
		showing = true;
		selection.selectRow(0, row, false, false);
		viewport.doCommand(new ShowRowInViewportCommand(row));
		showing = false;
	}

	/** Lets the reader pick the post at a height of the table; none in the header and below the last. */
	public void pickAt(int y) {
		int row = LayerUtil.convertRowPosition(table, table.getRowPositionByY(y), selection);
		if (row >= 0 && row < rowCount()) {
			selection.selectRow(0, row, false, false);
		}
	}

	public int rowCount() {
		return pages.map(PostPages::size).orElse(0);
	}

	/** What a cell says, empty while its row is being read. */
	public String text(PostColumn column, int row) {
		return row(row).map(post -> column.text(post, formats, emotions)).orElse("");
	}

	Optional<PostRow> row(int row) {
		return pages.filter(known -> row < known.size()).flatMap(known -> known.row(row));
	}

	public void repaint() {
		if (!table.isDisposed()) {
			table.redraw();
		}
	}

	/** Takes the colours of the theme anew. */
	public void restyle() {
		Skin skin = Skin.of(table.getDisplay());
		new PostsLook(skin, this).configureRegistry(table.getConfigRegistry());
		new SingleClickSortConfiguration(PostsLook.title(skin)).configureRegistry(table.getConfigRegistry());
		table.setBackground(skin.paper());
		table.redraw();
	}

	/** Order and widths of the columns, to be kept. */
	public String columns() {
		Properties state = new Properties();
		table.saveState("posts", state);
		StringWriter text = new StringWriter();
		try {
			state.store(text, null);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return text.toString();
	}

	public void columns(String kept) {
		Properties state = new Properties();
		try {
			state.load(new StringReader(kept));
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		table.loadState("posts", state);
		room.measure(table);
	}

	private final class Cells implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			return text(PostColumn.values()[column], row);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("posts are shown as stored");
		}

		@Override
		public int getColumnCount() {
			return PostColumn.values().length;
		}

		@Override
		public int getRowCount() {
			return rowCount();
		}
	}

	private final class Titles implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			return texts.get("posts." + PostColumn.values()[column].key());
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("titles are given");
		}

		@Override
		public int getColumnCount() {
			return PostColumn.values().length;
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}
}
