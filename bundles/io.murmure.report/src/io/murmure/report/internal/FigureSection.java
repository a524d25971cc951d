package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.analysis.Figure;
import io.murmure.core.component.ComponentText;

/**
 * The section that an analysis, a stranger's too, declares for itself, once it has run.
 *
 * @param picture what is drawn above its figures
 */
record FigureSection(Analysis<?> analysis, Optional<Picture> picture) implements Section {

	private static final String CIRCLE = "community_id";

	@Override
	public void write(Telling telling, Html html) {
		if (analysis.figures().isEmpty() || telling.study().state(analysis.id()).isEmpty()) {
			return;
		}
		ComponentText text = ComponentText.of(analysis.getClass(), telling.texts().locale());
		CircleNames circles = new CircleNames(telling);
		html.section("figures-" + analysis.id(), text.label());
		picture.flatMap(drawn -> drawn.draw(telling)).ifPresent(drawing -> {
			html.element("h3", drawing.title());
			drawing.write(telling, html);
		});
		for (Figure figure : analysis.figures()) {
			Rows all = telling.ask(figure.sql());
			Rows told = ofCirclesToldOf(telling.told(all), circles);
			html.element("h3", title(figure, text));
			telling.save(analysis.id() + "-" + figure.key(), told);
			if (all.isEmpty()) {
				html.element("p", "class=\"quiet\"", telling.texts().get("figure.none"));
			}
			draw(figure, told, circles, telling, text, html);
			telling.sayWithheld(html, all, told);
		}
		html.close("section");
	}

	private static String title(Figure figure, ComponentText text) {
		return text.get("figure." + figure.key()).orElse(figure.key());
	}

	private static void draw(Figure figure, Rows rows, CircleNames circles, Telling telling, ComponentText text, Html html) {
		if (rows.isEmpty()) {
			return;
		}
		Texts texts = telling.texts();
		switch (figure.form()) {
			case TABLE -> table(title(figure, text), withCircles(withoutPeople(rows), circles, texts), texts, text, html);
			case BARS -> Charts.bars(bars(rows, texts, text), title(figure, text), heading(rows, 0, texts, text), heading(rows, 1, texts, text)).write(telling, html);
			case LINES -> lines(withoutPeople(rows), texts, text, title(figure, text)).write(telling, html);
		}
	}

	/** A row about a circle leaves where the circle may be told of. */
	private static Rows ofCirclesToldOf(Rows rows, CircleNames circles) {
		int at = rows.columns().indexOf(CIRCLE);
		return at < 0 ? rows : new Rows(rows.columns(), rows.rows().stream().filter(row -> row.get(at) == null || circles.isTold(((Number) row.get(at)).longValue())).toList());
	}

	/** Circles by their names; a row without one is about everybody. */
	private static Rows withCircles(Rows rows, CircleNames circles, Texts texts) {
		return rows.columns().contains(CIRCLE) ? rows.saying(CIRCLE, id -> id.isEmpty() ? texts.get("circle.everybody") : circles.name(Long.parseLong(id))) : rows;
	}

	/** Columns, words and days are told as the analysis and its reader's language name them. */
	private static void table(String title, Rows rows, Texts texts, ComponentText text, Html html) {
		List<String> headings = IntStream.range(0, rows.columns().size()).mapToObj(column -> heading(rows, column, texts, text)).toList();
		List<List<Object>> cells = rows.rows().stream().map(row -> row.stream().map(cell -> cell(cell, texts, text)).toList()).toList();
		Tables.writeNamed(html, title, new Rows(headings, cells), texts, headings);
	}

	private static String heading(Rows rows, int column, Texts texts, ComponentText text) {
		String name = rows.columns().get(column);
		return text.get("column." + name).orElseGet(() -> name.equals(CIRCLE) ? texts.get("column.circle") : name);
	}

	private static Object cell(Object value, Texts texts, ComponentText text) {
		return switch (value) {
			case String word -> text.get("value." + word).orElseGet(() -> texts.dayOr(word));
			case Instant time -> texts.moment(time);
			case null, default -> value;
		};
	}

	private static Rows withoutPeople(Rows rows) {
		int people = rows.columns().indexOf("people");
		List<String> columns = new ArrayList<>(rows.columns());
		columns.remove(people);
		return new Rows(columns, rows.rows().stream().map(row -> {
			List<Object> rest = new ArrayList<>(row);
			rest.remove(people);
			return rest;
		}).toList());
	}

	private static List<Charts.Bar> bars(Rows rows, Texts texts, ComponentText text) {
		List<Charts.Bar> bars = new ArrayList<>();
		for (int row = 0; row < rows.rows().size(); row++) {
			bars.add(new Charts.Bar(text.get("value." + rows.text(row, 0)).orElse(rows.text(row, 0)), rows.number(row, 1), texts.number(rows.number(row, 1)), Paints.ACCENT));
		}
		return bars;
	}

	private static Drawing lines(Rows rows, Texts texts, ComponentText text, String title) {
		List<String> buckets = rows.rows().stream().map(row -> row.get(0) instanceof Instant time ? texts.date(time) : String.valueOf(row.get(0))).toList();
		List<Charts.Line> lines = new ArrayList<>();
		double top = 0;
		for (int column = 1; column < rows.columns().size(); column++) {
			double[] values = new double[buckets.size()];
			for (int row = 0; row < values.length; row++) {
				values[row] = rows.number(row, column);
				top = Math.max(top, values[row]);
			}
			lines.add(new Charts.Line(heading(rows, column, texts, text), values, Paints.circle(column - 1)));
		}
		return Charts.lines(buckets, heading(rows, 0, texts, text), lines, top, texts::number, title);
	}
}
