package io.murmure.analysis.trends;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.lib.circles.MemberIndex;

/** Writes trends: where each began, how it went on day by day, and the posts that carry it. */
record TrendRows(Topics topics, MemberIndex members, Days days, RowSink out) {

	void write(List<Rise> rises) {
		long id = 0;
		for (Rise rise : rises) {
			write(++id, rise);
		}
	}

	private void write(long id, Rise rise) {
		List<Use> uses = rise.uses();
		TreeMap<Long, List<Use>> byDay = uses.stream().collect(Collectors.groupingBy(Use::day, TreeMap::new, Collectors.toList()));
		long peak = byDay.keySet().stream().max(Comparator.comparingLong((Long day) -> posts(byDay.get(day))).thenComparing(Comparator.reverseOrder())).orElseThrow();
		Set<Integer> communities = new HashSet<>();
		uses.forEach(use -> Arrays.stream(members.communities(use.author())).forEach(communities::add));
		int[] began = members.communities(uses.get(0).author());
		out.add(FindingTables.TRENDS, id, form(uses), rise.term().kind().name().toLowerCase(Locale.ROOT), began.length == 0 ? null : members.id(began[0]),
				Micros.instant(uses.get(0).time()), days.start(rise.told().day() + 1), days.start(peak), posts(uses), people(uses),
				communities.size(), rise.told().surprise(), uses.get(0).post(), rise.past(),
				rise.term().topic().map(topic -> topics.label(topic).people()).orElse(people(uses)));
		byDay.forEach((day, some) -> out.add(FindingTables.TREND_DAYS, id, days.start(day), posts(some), people(some)));
		uses.stream().map(Use::post).distinct().forEach(post -> out.add(FindingTables.TREND_POSTS, id, post));
	}

	/** The form that was written most. */
	private static String form(List<Use> uses) {
		return uses.stream().collect(Collectors.groupingBy(Use::form, HashMap::new, Collectors.counting())).entrySet().stream()
				.max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).orElseThrow().getKey();
	}

	private static long posts(List<Use> uses) {
		return count(uses, Use::post);
	}

	private static long people(List<Use> uses) {
		return count(uses, Use::author);
	}

	private static long count(List<Use> uses, Function<Use, Long> of) {
		return uses.stream().map(of).distinct().count();
	}
}
