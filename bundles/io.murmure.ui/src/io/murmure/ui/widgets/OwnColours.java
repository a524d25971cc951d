package io.murmure.ui.widgets;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import io.murmure.ui.Skin;

/**
 * Tables and trees that take their colours from the skin themselves. The theme's engine would style every row as an element of its
 * own, and on a change of theme resets rows that a table of changing contents no longer has, which ends the process.
 */
public final class OwnColours {

	private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";

	private OwnColours() {
	}

	public static void of(Table table) {
		table.setData(UNSTYLED, Boolean.TRUE);
		Skin skin = Skin.of(table.getDisplay());
		Runnable paint = () -> {
			table.setBackground(skin.paper());
			table.setForeground(skin.ink());
			table.setHeaderBackground(skin.panel());
			table.setHeaderForeground(skin.ink());
		};
		paint.run();
		Runnable stop = skin.listen(paint);
		table.addDisposeListener(disposed -> stop.run());
	}

	/** The same for a tree. */
	public static void of(Tree tree) {
		tree.setData(UNSTYLED, Boolean.TRUE);
		Skin skin = Skin.of(tree.getDisplay());
		Runnable paint = () -> {
			tree.setBackground(skin.paper());
			tree.setForeground(skin.ink());
			tree.setHeaderBackground(skin.panel());
			tree.setHeaderForeground(skin.ink());
		};
		paint.run();
		Runnable stop = skin.listen(paint);
		tree.addDisposeListener(disposed -> stop.run());
	}

	/** For each row of a tree as it is made. */
	public static TreeItem of(TreeItem row) {
		row.setData(UNSTYLED, Boolean.TRUE);
		return row;
	}

	/** For each row as it is made, before the engine is told of it. */
	public static TableItem of(TableItem row) {
		row.setData(UNSTYLED, Boolean.TRUE);
		return row;
	}
}
