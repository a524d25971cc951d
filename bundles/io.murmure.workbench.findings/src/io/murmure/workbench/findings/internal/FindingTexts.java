package io.murmure.workbench.findings.internal;

import io.murmure.ui.Texts;

/** The words of this bundle's views. */
public final class FindingTexts {

	private FindingTexts() {
	}

	/** In the language of the workbench. */
	public static Texts texts() {
		return Texts.of(FindingTexts.class);
	}
}
