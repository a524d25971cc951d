package io.murmure.workbench.communities.internal;

import io.murmure.ui.Texts;

/** The words of this bundle's views. */
public final class CommunityTexts {

	private CommunityTexts() {
	}

	/** In the language of the workbench. */
	public static Texts texts() {
		return Texts.of(CommunityTexts.class);
	}
}
