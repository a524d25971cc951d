package io.murmure.workbench.communities.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.community.Measure;
import io.murmure.core.focus.Focus;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.Row;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** What holds circles together, side by side: one column each, for those in Focus, or for the largest when fewer than two are. */
public final class FiguresTable {

	private static final int MOST = 6;
	/** Letters of a head. */
	private static final int HEAD = 14;
	/** As {@code community_profiles} has them, in the order in which they are shown. */
	private static final List<Measure> FIGURES = List.of(Measure.PEOPLE, Measure.POSTS, Measure.DENSITY, Measure.CONDUCTANCE, Measure.RECIPROCITY, Measure.CLUSTERING, Measure.K_CORE,
			Measure.RESPONSE_MINUTES, Measure.ANSWERED, Measure.PERSISTENCE, Measure.TURNOVER, Measure.MUTUAL_TIES, Measure.REPEATED_HELP, Measure.VOUCHING, Measure.TRUST);

	private final Texts texts = CommunityTexts.texts();
	private final Locale locale = Locale.getDefault();
	private final TwinTable table;

	/** A circle and its figures, NaN for one that it lacks. */
	public record Column(Circle circle, List<Double> figures) {
	}

	public FiguresTable(Composite parent) {
		table = new TwinTable(parent, "comparison", row -> {
		}).named().explained(figure -> ((Measure) figure).help(locale));
	}

	public Control control() {
		return table;
	}

	/** Asked in a job. */
	public List<Column> read(Answers answers, Focus focus) {
		List<Circle> circles = Circle.all(answers);
		List<Circle> chosen = circles.stream().filter(circle -> focus.communities().size() < 2 || focus.communities().contains(circle.id())).limit(MOST).toList();
		Function<Row, Map.Entry<Long, List<Double>>> reading = row -> Map.entry(row.number(0),
				IntStream.rangeClosed(1, FIGURES.size()).mapToObj(i -> row.isEmpty(i) ? Double.NaN : row.real(i)).toList());
		Map<Long, List<Double>> figures = answers.list(reading, "select community_id, " + FIGURES.stream().map(Measure::column).collect(Collectors.joining(", ")) + " from community_profiles").stream()
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return chosen.stream().filter(circle -> figures.containsKey(circle.id())).map(circle -> new Column(circle, figures.get(circle.id()))).toList();
	}

	public void show(List<Column> columns) {
		List<String> titles = new ArrayList<>(List.of(texts.get("comparison.figure")));
		columns.forEach(column -> titles.add(title(column.circle())));
		List<TwinTable.Row> rows = new ArrayList<>();
		for (int i = 0; i < FIGURES.size(); i++) {
			int figure = i;
			List<String> cells = new ArrayList<>(List.of(FIGURES.get(i).label(locale)));
			List<Object> keys = new ArrayList<>(cells);
			columns.forEach(column -> cells.add(told(FIGURES.get(figure), column.figures().get(figure))));
			columns.forEach(column -> keys.add(column.figures().get(figure)));
			rows.add(new TwinTable.Row(FIGURES.get(i), cells, keys));
		}
		table.show(titles, rows);
	}

	/** Short enough for two circles side by side; the tooltip has the whole name. */
	private String title(Circle circle) {
		String name = circle.name();
		String title = name.length() <= HEAD ? name : name.substring(0, HEAD - 1).strip() + "…";
		table.explain(title, name);
		return title;
	}

	private String told(Measure measure, double figure) {
		return Double.isNaN(figure) ? "–" : measure.format(figure, locale);
	}
}
