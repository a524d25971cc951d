package io.murmure.workbench.findings.internal;

import org.eclipse.swt.graphics.Color;

import io.murmure.ui.Skin;

/** The colours of kinds of findings and of levels of alarm. A word always stands beside them. */
public final class KindLook {

	private static final int TREND = 2;
	private static final int MEANING = 3;
	private static final int BURST = 4;
	private static final int OPPORTUNITY = 5;
	private static final int OTHER = 6;

	private KindLook() {
	}

	public static Color of(Skin skin, String kind) {
		return switch (kind) {
			case "crisis" -> skin.crisis();
			case "need" -> skin.accent();
			case "trend" -> skin.community(TREND);
			case "meaning" -> skin.community(MEANING);
			case "burst" -> skin.community(BURST);
			case "opportunity" -> skin.community(OPPORTUNITY);
			default -> skin.community(OTHER);
		};
	}

	/** @param level watch, warning or crisis */
	public static Color level(Skin skin, String level) {
		return switch (level) {
			case "crisis" -> skin.crisis();
			case "warning" -> skin.warning();
			default -> skin.quiet();
		};
	}
}
