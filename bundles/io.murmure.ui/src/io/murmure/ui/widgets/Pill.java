package io.murmure.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Skin;

/** Words in a rounded frame behind a mark of their colour, which a click or a key acts on. */
abstract class Pill extends Canvas {

	static final int PAD = 9;
	static final int MARK = 7;

	private static final int WORDS_AT = PAD + MARK + 5;

	private final String text;
	private final Color colour;

	/**
	 * @param role what it is to a screen reader, of {@link ACC}
	 * @param keys the characters that act as a click does
	 */
	Pill(Composite parent, String text, Color colour, int role, String keys, Runnable act) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.text = text;
		this.colour = colour;
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> act.run());
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.KeyDown, event -> {
			if (keys.indexOf(event.character) >= 0) {
				act.run();
			}
		});
		addListener(SWT.Traverse, event -> event.doit = true);
		tellReaders(role);
	}

	public final String text() {
		return text;
	}

	/** The colour of what is within the frame. */
	abstract Color ground(Skin skin);

	/** The colour of the frame while the keyboard is elsewhere. */
	abstract Color frame(Skin skin);

	abstract Color ink(Skin skin);

	/** Whether it is ticked to a screen reader. */
	boolean isTicked() {
		return false;
	}

	/** Width of what stands behind the words, with the room around it. */
	int tail() {
		return PAD;
	}

	void paintTail(GC gc, Skin skin, Rectangle area) {
	}

	/** @param middle of the height */
	void paintMark(GC gc, Skin skin, int middle) {
		gc.setBackground(colour);
		gc.fillOval(PAD, middle - 3, MARK, MARK);
	}

	private void tellReaders(int role) {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = text;
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = role;
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | (isTicked() ? ACC.STATE_CHECKED : ACC.STATE_NORMAL);
			}
		});
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		try {
			Point extent = gc.textExtent(text);
			return new Point(WORDS_AT + extent.x + tail(), extent.y + 6);
		} finally {
			gc.dispose();
		}
	}

	private void paint(GC gc) {
		Skin skin = Skin.of(getDisplay());
		Rectangle area = getClientArea();
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		gc.setAntialias(SWT.ON);
		gc.setBackground(ground(skin));
		gc.fillRoundRectangle(0, 0, area.width, area.height, area.height, area.height);
		gc.setForeground(isFocusControl() ? skin.ink() : frame(skin));
		gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, area.height - 1, area.height - 1);
		paintMark(gc, skin, area.height / 2);
		gc.setForeground(ink(skin));
		gc.drawText(text, WORDS_AT, 3, true);
		paintTail(gc, skin, area);
	}
}
