package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names side by side: a bar of negative, neutral and positive shares each, with the numbers in it, and the balance with its interval behind. */
final class SentimentBars {

	private static final int WIDTH = 860;
	private static final int LABELS = 150;
	private static final int BAR = 400;
	private static final int ROW = 46;
	private static final int HEAD = 22;
	private static final int LONGEST = 20;
	private static final int NARROWEST_TOLD = 34;

	private record Part(String word, int column, String fill) {
	}

	private SentimentBars() {
	}

	/** @param told rows with name_id, name, posts, people, negative, neutral, positive, balance, its bounds */
	static Drawing draw(Rows told, Telling telling, String title) {
		Texts texts = telling.texts();
		List<Part> parts = List.of(new Part("negative", 4, Paints.CRISIS), new Part("neutral", 5, Paints.LINE),
				new Part("positive", 6, Paints.ACCENT));
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEAD + told.rows().size() * ROW, Html.escape(title)));
		svg.append(format("<text x=\"%d\" y=\"14\" class=\"quiet\">%s</text>", LABELS, Html.escape(texts.get("sentiment.negative"))));
		svg.append(format("<text x=\"%d\" y=\"14\" text-anchor=\"middle\" class=\"quiet\">%s</text>", LABELS + BAR / 2, Html.escape(texts.get("sentiment.neutral"))));
		svg.append(format("<text x=\"%d\" y=\"14\" text-anchor=\"end\" class=\"quiet\">%s</text>", LABELS + BAR, Html.escape(texts.get("sentiment.positive"))));
		for (int row = 0; row < told.rows().size(); row++) {
			int y = HEAD + row * ROW;
			svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-weight=\"bold\">%s</text>", LABELS - 10, y + 17, Html.escape(Quotes.abridge(told.text(row, 1), LONGEST))));
			double x = LABELS;
			for (Part part : parts) {
				double width = BAR * told.number(row, part.column());
				svg.append(format("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"22\" fill=\"%s\"/>", x, y + 2, Math.max(0, width - 1), part.fill()));
				if (width >= NARROWEST_TOLD) {
					svg.append(format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" class=\"cell %s\">%s</text>", x + width / 2, y + 17, telling.paints().ink(part.fill(), 1),
							Html.escape(texts.percent(told.number(row, part.column())))));
				}
				x += width;
			}
			svg.append(format("<text x=\"%d\" y=\"%d\">%s</text>", LABELS + BAR + 12, y + 17, Html.escape(balance(told, row, texts))));
			svg.append(format("<text x=\"%d\" y=\"%d\" class=\"quiet\">%s</text>", LABELS, y + 38, Html.escape(texts.get("subject.count", told.count(row, 2), told.count(row, 3)))));
		}
		return new Drawing(title, svg.append("</svg>\n").toString(), values(told, texts, parts));
	}

	private static ValueTable values(Rows told, Texts texts, List<Part> parts) {
		List<String> headings = new ArrayList<>(List.of(texts.get("column.towards")));
		parts.forEach(part -> headings.add(texts.get("sentiment." + part.word())));
		headings.addAll(List.of(texts.get("column.balance"), texts.get("column.posts"), texts.get("column.people")));
		return new ValueTable(headings, IntStream.range(0, told.rows().size()).mapToObj(row -> Stream.of(Stream.of(told.text(row, 1)),
				parts.stream().map(part -> texts.percent(told.number(row, part.column()))),
				Stream.of(balance(told, row, texts), texts.number(told.count(row, 2)), texts.number(told.count(row, 3)))).flatMap(cells -> cells).toList()).toList());
	}

	private static String balance(Rows told, int row, Texts texts) {
		String value = texts.balance(told.number(row, 7));
		return told.rows().get(row).get(8) == null ? texts.get("subject.bar", value)
				: texts.get("subject.bar.interval", value, texts.balance(told.number(row, 8)), texts.balance(told.number(row, 9)));
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
