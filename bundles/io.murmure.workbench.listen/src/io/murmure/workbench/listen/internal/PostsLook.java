package io.murmure.workbench.listen.internal;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.graphics.Color;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;

/** How the posts table looks: lines between rows alone, quiet columns beside the text, the emotion as dot and word. */
final class PostsLook extends AbstractRegistryConfiguration {

	static final int PADDING = 8;

	private final Skin skin;
	private final PostsTable table;

	PostsLook(Skin skin, PostsTable table) {
		this.skin = skin;
		this.table = table;
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, skin.line());
		registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.TRUE);
		ICellPainter text = padded(new TextPainter(false, true, false));
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, text);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(skin.paper(), skin.ink()));
		Color chosen = skin.blend(skin.paper(), skin.accent(), 0.2);
		select(registry, style(chosen, skin.ink()));
		for (PostColumn column : PostColumn.values()) {
			if (column != PostColumn.TEXT && column != PostColumn.EMOTION) {
				registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(skin.paper(), skin.quiet()), DisplayMode.NORMAL, column.key());
			}
		}
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(skin.paper(), skin.quiet()), DisplayMode.NORMAL, PostsTable.WORDLESS);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, padded(new HitPainter(skin, table::hits)), DisplayMode.NORMAL, PostColumn.TEXT.key());
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, padded(new EmotionPainter(skin, table)), DisplayMode.NORMAL,
				PostColumn.EMOTION.key());
		header(registry);
	}

	private static void select(IConfigRegistry registry, Style style) {
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.SELECT);
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.SELECT, SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
		for (PostColumn column : PostColumn.values()) {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.SELECT, column.key());
		}
	}

	private void header(IConfigRegistry registry) {
		// as the platform writes the titles of its own tables
		Style style = style(skin.panel(), skin.ink());
		style.setAttributeValue(CellStyleAttributes.FONT, Fonts.STRONG.on(table.control().getDisplay()));
		ICellPainter painter = title(skin);
		for (DisplayMode mode : new DisplayMode[] { DisplayMode.NORMAL, DisplayMode.SELECT }) {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, GridRegion.COLUMN_HEADER);
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, mode, GridRegion.COLUMN_HEADER);
		}
	}

	/** Titles of columns, also of the one that is sorted, with an arrow that is seen on the skin's panel. */
	static ICellPainter title(Skin skin) {
		return padded(new SortableHeaderTextPainter(new TextPainter(false, true, false), CellEdgeEnum.RIGHT, new SortIconPainter(true, skin.isDark()), true, 0, true));
	}

	private static ICellPainter padded(ICellPainter painter) {
		return new PaddingDecorator(painter, 0, PADDING, 0, PADDING);
	}

	private Style style(Color paper, Color ink) {
		Style style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, paper);
		style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, ink);
		style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
		style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
		return style;
	}
}
