package io.murmure.report.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.murmure.core.palette.Contrast;
import io.murmure.core.palette.Palette;

/**
 * The colours of the report by the names that its markup has for them, so that a page follows the reader's theme and paper has those of the day.
 *
 * @param day   {@code #RRGGBB} by name
 * @param night the same in the dark theme
 */
record Paints(Map<String, String> day, Map<String, String> night) {

	static final String ACCENT = "var(--accent)";
	static final String INK = "var(--ink)";
	static final String LINE = "var(--line)";
	static final String WATCH = "var(--watch)";
	static final String WARNING = "var(--warning)";
	static final String CRISIS = "var(--crisis)";

	/** What words need of their ground: WCAG 2.2, success criterion 1.4.3. */
	private static final double LEGIBLE = 4.5;
	private static final double STEP = 0.05;
	private static final Pattern NAME = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

	/** @param brand colour of the organisation in place of our accent, made darker by day or lighter by night as far as words in it need it */
	static Paints of(Optional<String> brand) {
		return new Paints(named(Palette.LIGHT, brand.map(colour -> legible(colour, Palette.LIGHT.paper(), "#000000"))),
				named(Palette.DARK, brand.map(colour -> legible(colour, Palette.DARK.paper(), "#FFFFFF"))));
	}

	private static Map<String, String> named(Palette palette, Optional<String> accent) {
		Map<String, String> named = new LinkedHashMap<>();
		named.put("accent", accent.orElse(palette.accent()));
		named.put("ink", palette.ink());
		named.put("line", palette.line());
		named.put("watch", palette.watch());
		named.put("warning", palette.warning());
		named.put("crisis", palette.crisis());
		Palette.EMOTIONS.forEach(emotion -> named.put(emotion, palette.emotions().get(emotion)));
		for (int rank = 0; rank < palette.communities().size(); rank++) {
			named.put("circle-" + rank, palette.communities().get(rank));
		}
		return named;
	}

	private static String legible(String colour, String paper, String towards) {
		String legible = colour;
		for (double share = STEP; Contrast.ratio(legible, paper) < LEGIBLE && share <= 1; share += STEP) {
			legible = Contrast.over(colour, towards, share);
		}
		return legible;
	}

	/** The quiet line colour for a word that is no emotion. */
	static String emotion(String word) {
		return Palette.EMOTIONS.contains(word) ? "var(--" + word + ")" : LINE;
	}

	/** By rank in size from 0; beyond the ramp the quiet line colour. */
	static String circle(int rank) {
		return rank < Palette.LIGHT.communities().size() ? "var(--circle-" + rank + ")" : LINE;
	}

	/** Classes that write black or white, whichever is told better from a ground of this paint in either theme; {@code opacity} in [0, 1]. */
	String ink(String paint, double opacity) {
		return ink(Palette.LIGHT.paper(), resolved(paint, day), opacity) + "-by-day " + ink(Palette.DARK.paper(), resolved(paint, night), opacity) + "-by-night";
	}

	private static String ink(String paper, String colour, double opacity) {
		return Contrast.ink(Contrast.over(paper, colour, opacity)).equals("#000000") ? "black" : "white";
	}

	/** The names as a style sheet. */
	String css() {
		return ":root { " + css(day) + " }\n@media (prefers-color-scheme: dark) { :root { " + css(night) + " } }\n";
	}

	private static String css(Map<String, String> paints) {
		return paints.entrySet().stream().map(paint -> "--" + paint.getKey() + ": " + paint.getValue() + ";").collect(Collectors.joining(" "));
	}

	/** Markup with colours in place of names, for who does not know names. */
	String onPaper(String markup) {
		return NAME.matcher(markup).replaceAll(name -> day.getOrDefault(name.group(1), Palette.LIGHT.ink()));
	}

	/** A style sheet of paper in which our accent is that of these. */
	String onPaperSheet(String style) {
		return style.replace(Palette.LIGHT.accent(), day.get("accent"));
	}

	private static String resolved(String paint, Map<String, String> paints) {
		UnaryOperator<String> name = markup -> NAME.matcher(markup).replaceAll("$1");
		return paints.getOrDefault(name.apply(paint), Palette.LIGHT.ink());
	}
}
