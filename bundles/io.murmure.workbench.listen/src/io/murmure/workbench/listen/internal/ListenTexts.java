package io.murmure.workbench.listen.internal;

import io.murmure.ui.Texts;

/** The words of this bundle's views. */
public final class ListenTexts {

	private ListenTexts() {
	}

	/** In the language of the workbench. */
	public static Texts texts() {
		return Texts.of(ListenTexts.class);
	}
}
