package io.murmure.ui.widgets;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;

/** Two columns side by side where there is room for both, otherwise one below the other. */
public final class Halves extends Composite {

	private static final int NARROW = 520;
	private static final int GAP = 36;

	private final Composite first;
	private final Composite second;

	public Halves(Composite parent) {
		super(parent, SWT.NONE);
		first = half();
		second = half();
		setLayout(new Fold());
	}

	public Composite first() {
		return first;
	}

	public Composite second() {
		return second;
	}

	private Composite half() {
		Composite half = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(6, 6).applyTo(half);
		return half;
	}

	private final class Fold extends Layout {

		@Override
		protected Point computeSize(Composite halves, int width, int height, boolean changed) {
			int room = width == SWT.DEFAULT ? NARROW : width;
			int one = height(first, room, changed);
			int other = height(second, room, changed);
			return new Point(room, isNarrow(room) ? one + GAP / 2 + other : Math.max(one, other));
		}

		@Override
		protected void layout(Composite halves, boolean changed) {
			int room = halves.getClientArea().width;
			int width = width(room);
			int one = height(first, room, changed);
			first.setBounds(0, 0, width, one);
			second.setBounds(isNarrow(room) ? 0 : room - width, isNarrow(room) ? one + GAP / 2 : 0, width, height(second, room, changed));
		}

		private int height(Composite half, int room, boolean changed) {
			return half.computeSize(width(room), SWT.DEFAULT, changed).y;
		}

		private int width(int room) {
			return isNarrow(room) ? room : (room - GAP) / 2;
		}

		private boolean isNarrow(int room) {
			return room < NARROW;
		}
	}
}
