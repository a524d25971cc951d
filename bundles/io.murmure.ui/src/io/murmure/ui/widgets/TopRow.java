package io.murmure.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * The top of a view: what it shows in a sentence, a field to search in and buttons, made in this order. Where the sentence would take more than two
 * lines beside the others, it stands below them, as wide as the view.
 */
public final class TopRow extends Composite {

	private static final int LINES = 2;
	private static final int LEFT = 12;
	private static final int GAP = 8;
	private static final int EDGE = 4;

	private final int search;

	/** @param search width of the field in pixels, which gives way only to the buttons */
	public TopRow(Composite parent, int search) {
		super(parent, SWT.NONE);
		this.search = search;
		setLayout(new Rows());
	}

	/** To be called when the sentence has changed: the row has the height that it needs. */
	public void fit() {
		boolean fits = computeSize(getSize().x, SWT.DEFAULT).y == getSize().y;
		(fits ? this : getParent()).layout(true, true);
	}

	private final class Rows extends Layout {

		@Override
		protected Point computeSize(Composite row, int width, int height, boolean changed) {
			int room = width == SWT.DEFAULT ? 2 * search + tools().x : width;
			int tall = barHeight();
			Point beside = sentence(room - bar());
			return new Point(room, 2 * EDGE + (fits(beside) ? Math.max(tall, beside.y) : tall + EDGE + sentence(room).y));
		}

		@Override
		protected void layout(Composite row, boolean changed) {
			int room = getClientArea().width;
			int tall = barHeight();
			Point beside = sentence(room - bar());
			boolean below = !fits(beside);
			int line = below ? tall : Math.max(tall, beside.y);
			Point tools = tools();
			int field = below ? Math.max(0, room - tools.x - GAP - LEFT) : search;
			place(child(2), room - tools.x, line, tools.x, tools.y);
			place(child(1), room - tools.x - GAP - field, line, field, child(1).computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
			if (below) {
				child(0).setBounds(LEFT, EDGE + tall + EDGE, Math.max(0, room - LEFT - GAP), sentence(room).y);
			} else {
				place(child(0), LEFT, line, Math.max(0, room - bar() - LEFT - GAP), beside.y);
			}
		}

		private void place(Control control, int x, int line, int width, int height) {
			control.setBounds(x, EDGE + (line - height) / 2, width, height);
		}

		private boolean fits(Point sentence) {
			return sentence.y <= LINES * child(0).computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		}

		/** As it is in so much room with its edges. */
		private Point sentence(int room) {
			return child(0).computeSize(Math.max(1, room - LEFT - GAP), SWT.DEFAULT);
		}

		private int bar() {
			return search + GAP + tools().x;
		}

		private int barHeight() {
			return Math.max(tools().y, child(1).computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
		}

		private Point tools() {
			return child(2).computeSize(SWT.DEFAULT, SWT.DEFAULT);
		}

		private Control child(int index) {
			return getChildren()[index];
		}
	}
}
