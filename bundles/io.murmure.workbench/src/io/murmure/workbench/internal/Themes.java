package io.murmure.workbench.internal;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import io.murmure.ui.Skin;

/** Light and dark: what the user chose, otherwise what the platform has. */
public final class Themes {

	/** What a user can choose. */
	public enum Choice {
		SYSTEM, LIGHT, DARK
	}

	private static final String LIGHT = "io.murmure.workbench.theme.light";
	private static final String DARK = "io.murmure.workbench.theme.dark";

	private Themes() {
	}

	/** Brings windows and skin to the chosen theme. In the user interface thread. */
	public static void apply(Display display) {
		boolean dark = switch (UserChoices.theme()) {
			case SYSTEM -> Display.isSystemDarkTheme();
			case LIGHT -> false;
			case DARK -> true;
		};
		IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		if (engine != null) {
			engine.setTheme(dark ? DARK : LIGHT, true);
		}
		Skin.of(display).setDark(dark);
	}
}
