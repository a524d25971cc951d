package io.murmure.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

import io.murmure.core.palette.Palette;

/** The colours in force on a display. One thread, the display's own. */
public final class Skin {

	/** The key under which a control says which class of the theme's style sheet it is of. */
	public static final String STYLE = "org.eclipse.e4.ui.css.CssClassName";

	private static final String KEY = Skin.class.getName();

	private final Map<String, Color> colours = new HashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private boolean dark;

	private Skin() {
	}

	/** The skin of a display, light until told otherwise. */
	public static Skin of(Display display) {
		Skin skin = (Skin) display.getData(KEY);
		if (skin == null) {
			skin = new Skin();
			display.setData(KEY, skin);
		}
		return skin;
	}

	public boolean isDark() {
		return dark;
	}

	/** Changes the theme and tells who listens. */
	public void setDark(boolean newDark) {
		if (dark != newDark) {
			dark = newDark;
			listeners.forEach(Runnable::run);
		}
	}

	/** @return stops listening */
	public Runnable listen(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	public Palette palette() {
		return dark ? Palette.DARK : Palette.LIGHT;
	}

	public Color ink() {
		return colour(palette().ink());
	}

	public Color paper() {
		return colour(palette().paper());
	}

	public Color panel() {
		return colour(palette().panel());
	}

	public Color line() {
		return colour(palette().line());
	}

	public Color accent() {
		return colour(palette().accent());
	}

	/** For what is said in passing: captions, units, axis labels. */
	public Color quiet() {
		return colour(palette().watch());
	}

	public Color warning() {
		return colour(palette().warning());
	}

	public Color crisis() {
		return colour(palette().crisis());
	}

	/** The colour of an emotion word; that of lines for what was not read, and of neutral for a word that is none. */
	public Color emotion(String word) {
		return word.isEmpty() ? line() : colour(palette().emotions().getOrDefault(word, palette().emotions().get("neutral")));
	}

	/** The colour of a community by its rank in size from 0. */
	public Color community(int rank) {
		return colour(palette().community(rank));
	}

	/** A colour on its way to another: {@code share} 0 is the first, 1 the second. */
	public Color blend(Color from, Color to, double share) {
		return new Color(mix(from.getRed(), to.getRed(), share), mix(from.getGreen(), to.getGreen(), share),
				mix(from.getBlue(), to.getBlue(), share));
	}

	private static int mix(int from, int to, double share) {
		return (int) Math.round(from + (to - from) * share);
	}

	private Color colour(String hex) {
		return colours.computeIfAbsent(hex, Skin::parse);
	}

	private static Color parse(String hex) {
		int rgb = Integer.parseInt(hex.substring(1), 16);
		return new Color(new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
	}
}
