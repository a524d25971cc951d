package io.murmure.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

/** Room for a picture that is as wide as there is room and may be taller: it scrolls. */
public final class TallPicture extends ScrolledComposite {

	private static final int STEP = 24;

	public TallPicture(Composite parent) {
		super(parent, SWT.V_SCROLL);
		setExpandHorizontal(true);
		setExpandVertical(true);
		getVerticalBar().setIncrement(STEP);
	}

	/** To be called when the picture, which is the content, shows something else. */
	public void fit() {
		setMinHeight(getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
	}
}
