package io.murmure.ui;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** Our own icons: SVG on a grid of 16, one stroke weight, two tones that read on light and on dark paper. */
public enum Icons {
	STUDY, NEW, OPEN, IMPORT, REPORT, EXPORT, ANALYSE, CHANNEL, RUN, CIRCLE, CIRCLES, POSTS, POST, PERSON, TIMELINE, OVERVIEW, PROFILE,
	FINDING, FILTER, CLEAR, STACKED, LINES, COPY, FIT, TABLE, UNDO, REDO, LAYOUT, LANDSCAPE, ALLUVIAL, RELAY, COMPARE, SAVE, LEGEND, MURMURE;

	public ImageDescriptor descriptor() {
		return ImageDescriptor.createFromURL(Icons.class.getResource("/icons/" + name().toLowerCase(Locale.ROOT) + ".svg"));
	}

	/** The image, kept for as long as the display lives. */
	public Image on(Display display) {
		ImageRegistry registry = (ImageRegistry) display.getData(Icons.class.getName());
		if (registry == null) {
			registry = new ImageRegistry(display);
			display.setData(Icons.class.getName(), registry);
		}
		if (registry.getDescriptor(name()) == null) {
			registry.put(name(), descriptor());
		}
		return registry.get(name());
	}
}
