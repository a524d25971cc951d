package io.murmure.report.internal;

/**
 * A picture with the values that it shows.
 *
 * @param title of the picture, as in the {@code aria-label} of its markup
 * @param svg   its markup
 */
record Drawing(String title, String svg, ValueTable values) {

	/** The values stand in a table under it; on paper, where nothing folds, in the text that stands for the picture. */
	void write(Telling telling, Html html) {
		if (values.rows().isEmpty()) {
			html.raw(svg);
		} else if (telling.paper()) {
			html.raw(svg.replace(label(title), label(telling.texts().get("values.words", title, values.words()))));
		} else {
			html.raw(svg);
			values.write(html, title, telling.texts());
		}
	}

	private static String label(String text) {
		return "aria-label=\"" + Html.escape(text) + '"';
	}
}
