package io.murmure.ui;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;

/** The platform's font in the few sizes that Murmure uses. */
public enum Fonts {
	/** The name of a page. */
	TITLE(1.7, SWT.NORMAL),
	/** The name of a part of a page. */
	HEADING(1.15, SWT.BOLD),
	/** A figure that stands alone. */
	FIGURE(2.0, SWT.NORMAL),
	/** Prose that is read at length. */
	READING(1.15, SWT.NORMAL),
	/** What carries weight in running text. */
	STRONG(1.0, SWT.BOLD),
	/** Captions and axis labels. */
	SMALL(0.88, SWT.NORMAL),
	/** For text that nobody reads and that must not take room. */
	SPECK(0.1, SWT.NORMAL);

	private final double scale;
	private final int style;

	Fonts(double scale, int style) {
		this.scale = scale;
		this.style = style;
	}

	/** The font, kept for as long as the display lives. */
	public Font on(Display display) {
		FontRegistry registry = registry(display);
		String key = name();
		if (!registry.hasValueFor(key)) {
			FontData platform = display.getSystemFont().getFontData()[0];
			registry.put(key, FontDescriptor.createFrom(platform).setHeight((int) Math.round(platform.getHeight() * scale))
					.setStyle(style).getFontData());
		}
		return registry.get(key);
	}

	private static FontRegistry registry(Display display) {
		FontRegistry registry = (FontRegistry) display.getData(Fonts.class.getName());
		if (registry == null) {
			registry = new FontRegistry(display, true);
			display.setData(Fonts.class.getName(), registry);
		}
		return registry;
	}
}
