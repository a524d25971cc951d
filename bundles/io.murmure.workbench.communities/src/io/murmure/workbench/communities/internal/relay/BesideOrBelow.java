package io.murmure.workbench.communities.internal.relay;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

/** Two parts beside each other, or, where that leaves too little width for a table, one below the other, to be scrolled to. */
public final class BesideOrBelow extends ScrolledComposite {

	/** From how many pixels on both have room beside each other. */
	private static final int WIDE = 620;
	/** How many pixels both need below each other. */
	private static final int HIGH = 460;

	private final SashForm sash;
	private boolean below;

	public BesideOrBelow(Composite parent) {
		super(parent, SWT.V_SCROLL);
		sash = new SashForm(this, SWT.HORIZONTAL);
		setContent(sash);
		setExpandHorizontal(true);
		setExpandVertical(true);
		// a bar that fades would not tell that there is more
		setScrollbarsMode(SWT.NONE);
		addListener(SWT.Resize, event -> arrange());
	}

	/** Where both are to be made. */
	public SashForm sash() {
		return sash;
	}

	/** To be called when both are there, with the shares that they have. */
	public void done(int first, int second) {
		sash.setWeights(first, second);
	}

	private void arrange() {
		boolean narrow = getSize().x < WIDE;
		if (narrow != below) {
			below = narrow;
			sash.setOrientation(narrow ? SWT.VERTICAL : SWT.HORIZONTAL);
			setMinHeight(narrow ? HIGH : 0);
		}
	}
}
