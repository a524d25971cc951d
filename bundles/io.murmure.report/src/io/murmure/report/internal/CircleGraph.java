package io.murmure.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import io.murmure.core.community.CommunityWords;

/**
 * A small picture of a circle that may be told of: a dot a member, a line for each of everybody's strongest ties. It names nobody, and parts that too few play are drawn
 * as any other dot; nor does the order of the dots in the file say who came first.
 */
final class CircleGraph {

	private static final int WIDTH = 300;
	private static final int HEIGHT = 160;
	private static final int MARGIN = 14;
	private static final int LEGEND = 20;
	private static final int MOST_DRAWN = 80;
	private static final int STRONGEST = 3;

	private static final String MEMBERS = """
			select m.author_id, coalesce(r.role, '') as role from members m left join member_roles r on r.community_id = m.community_id and r.author_id = m.author_id
			where m.community_id = ? order by m.strength desc, m.author_id""";
	private static final String TIES = """
			select least(source, target) as one, greatest(source, target) as other, sum(weight) as weight from interactions
			where source <> target and source in (select author_id from members where community_id = ?) and target in (select author_id from members where community_id = ?)
			group by all order by weight desc, one, other""";

	private final Telling telling;
	private final String colour;
	private final List<Long> members = new ArrayList<>();
	private final List<String> roles = new ArrayList<>();
	private final Map<String, Long> told = new LinkedHashMap<>();
	private final Rows ties;
	private final int size;

	/** @param circle one that may be told of */
	CircleGraph(Telling telling, long circle, String colour) {
		this.telling = telling;
		this.colour = colour;
		Rows all = telling.ask(MEMBERS, circle);
		size = all.rows().size();
		telling.told(telling.ask(CommunitySection.ROLES, circle), Wholes.by()).rows().forEach(part -> told.put(part.get(0).toString(), ((Number) part.get(1)).longValue()));
		all.rows().stream().limit(MOST_DRAWN).forEach(row -> {
			members.add(((Number) row.get(0)).longValue());
			roles.add(row.get(1).toString());
		});
		ties = telling.ask(TIES, circle, circle);
	}

	void write(Html html) {
		List<int[]> drawn = strongest();
		if (drawn.isEmpty()) {
			return;
		}
		Texts texts = telling.texts();
		String title = texts.get("graph.title");
		html.open("figure", "class=\"net\"");
		new Drawing(title, draw(drawn, title), values()).write(telling, html);
		html.element("figcaption", size > members.size() ? texts.get("graph.how.part", STRONGEST, members.size(), size) : texts.get("graph.how", STRONGEST)).close("figure");
	}

	/** Pairs of places in the list of members: for each member the strongest ties. */
	private List<int[]> strongest() {
		Map<Long, Integer> place = new HashMap<>();
		members.forEach(member -> place.put(member, place.size()));
		int[] kept = new int[members.size()];
		List<int[]> drawn = new ArrayList<>();
		for (int row = 0; row < ties.rows().size(); row++) {
			Integer one = place.get(ties.count(row, 0));
			Integer other = place.get(ties.count(row, 1));
			if (one != null && other != null && (kept[one] < STRONGEST || kept[other] < STRONGEST)) {
				kept[one]++;
				kept[other]++;
				drawn.add(new int[] { one, other });
			}
		}
		return drawn;
	}

	private String draw(List<int[]> drawn, String title) {
		double[][] at = CircleLayout.place(neighbours(drawn), WIDTH - 2.0 * MARGIN, HEIGHT - 2.0 * MARGIN);
		StringBuilder svg = new StringBuilder(format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT + LEGEND * legend().size(), Html.escape(title)));
		drawn.stream().map(tie -> format("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-opacity=\"0.35\" stroke-width=\"1.2\"/>", MARGIN + at[tie[0]][0], MARGIN + at[tie[0]][1],
				MARGIN + at[tie[1]][0], MARGIN + at[tie[1]][1], colour)).sorted().forEach(svg::append);
		List<String> parts = List.copyOf(told.keySet());
		IntStream.range(0, at.length).boxed().sorted(Comparator.<Integer>comparingDouble(node -> at[node][1]).thenComparingDouble(node -> at[node][0]))
				.forEach(node -> svg.append(mark(parts.indexOf(roles.get(node)), MARGIN + at[node][0], MARGIN + at[node][1])));
		int y = HEIGHT + 4;
		for (String word : legend()) {
			int part = (y - HEIGHT) / LEGEND;
			svg.append(mark(part < parts.size() ? part : -1, MARGIN, y)).append(format("<text x=\"%d\" y=\"%d\" class=\"quiet\">%s</text>", MARGIN + 12, y + 4, Html.escape(word)));
			y += LEGEND;
		}
		return svg.append("</svg>\n").toString();
	}

	/** A dot for who plays a part that is not told. */
	private String mark(int part, double x, double y) {
		return part < 0 ? format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>", x, y, Paints.WATCH) : Strokes.mark(part, x, y, colour);
	}

	private int[][] neighbours(List<int[]> drawn) {
		List<Set<Integer>> sets = IntStream.range(0, members.size()).<Set<Integer>>mapToObj(node -> new TreeSet<>()).toList();
		drawn.forEach(tie -> {
			sets.get(tie[0]).add(tie[1]);
			sets.get(tie[1]).add(tie[0]);
		});
		return sets.stream().map(set -> set.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
	}

	/** The parts that are told with how many play each, then the rest. */
	private List<String> legend() {
		List<String> words = new ArrayList<>();
		values().rows().forEach(row -> words.add(row.get(0) + " " + row.get(1)));
		return words;
	}

	private ValueTable values() {
		Texts texts = telling.texts();
		CommunityWords words = CommunityWords.of(texts.locale());
		List<List<String>> rows = new ArrayList<>();
		told.forEach((role, people) -> rows.add(List.of(words.role(role), texts.number(people))));
		long rest = size - told.values().stream().mapToLong(Long::longValue).sum();
		if (rest > 0) {
			rows.add(List.of(texts.get(told.isEmpty() ? "graph.member" : "graph.rest"), texts.number(rest)));
		}
		return new ValueTable(List.of(texts.get("column.part"), texts.get("column.people")), rows);
	}

	private static String format(String pattern, Object... arguments) {
		return String.format(Locale.ROOT, pattern, arguments);
	}
}
