package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.List;

/** Posts that show an emotion most: masked as stored, abridged, under no name unless single people may be told of. */
final class Quotes {

	private static final int LONGEST = 180;
	private static final int SHORTEST = 15;

	/** In a workplace the emotion of a single person is nobody's business. */
	private static final String OUTSIDE_WORK = " and channel not in (select channel from ledger where workplace) ";

	private Quotes() {
	}

	/** @param condition narrows further, its arguments behind {@code most} */
	static void write(Telling telling, Html html, String emotion, String condition, int most, Object... arguments) {
		if (!emotion.matches("[a-z]+")) {
			return;
		}
		List<Object> all = new ArrayList<>(List.of(emotion));
		all.addAll(List.of(arguments));
		Rows quotes = telling.ask("select text, author, time from posts join readings using (post_id) where posts.emotion = ? and length(text) >= "
				+ SHORTEST + OUTSIDE_WORK + condition + " order by readings." + emotion + " desc, post_id limit " + most, all.toArray());
		for (int row = 0; row < quotes.rows().size(); row++) {
			html.open("blockquote", "style=\"border-color:" + Paints.emotion(emotion) + "\"");
			String said = telling.said(quotes.text(row, 0));
			html.text(telling.texts().get("quote", abridge(said, LONGEST)));
			String who = telling.individual() ? quotes.text(row, 1) + ", " : "";
			html.element("footer", who + telling.texts().cell(quotes.rows().get(row).get(2)) + " · " + telling.texts().emotion(emotion));
			html.close("blockquote");
		}
	}

	/** The beginning of a text, on one line, cut between words. */
	static String abridge(String text, int longest) {
		String line = text.replaceAll("\\s+", " ").strip();
		if (line.length() <= longest) {
			return line;
		}
		int space = line.lastIndexOf(' ', longest);
		return line.substring(0, space > longest / 2 ? space : longest) + "…";
	}
}
