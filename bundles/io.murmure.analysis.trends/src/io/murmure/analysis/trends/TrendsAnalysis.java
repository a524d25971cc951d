package io.murmure.analysis.trends;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;

/** Tells words and hashtags that rise in a circle, or among all, against their own past. */
@Component(service = StudyAnalysis.class)
public final class TrendsAnalysis implements StudyAnalysis<TrendsParameters> {

	private static final Figure TRENDS = new Figure("trends", Figure.Form.TABLE, """
			select term, posts, communities, cast(first_seen as date) as first_seen, cast(told as date) as told, round(surprise, 1) as surprise, people
			from trends order by surprise desc, trend_id limit 20""");

	@Override
	public String id() {
		return "trends";
	}

	@Override
	public Class<TrendsParameters> parameters() {
		return TrendsParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.POST_HASHTAGS, Tables.MEMBERS);
	}

	@Override
	public List<Table> makes() {
		return List.of(FindingTables.TRENDS, FindingTables.TREND_DAYS, FindingTables.TREND_POSTS);
	}

	@Override
	public List<Figure> figures() {
		return List.of(TRENDS);
	}

	@Override
	public void analyse(Input input, TrendsParameters parameters, RowSink out, Progress progress) {
		ZoneId zone = input.settings().zone();
		Uses uses = Uses.read(input.scan(Tables.POSTS), input.scan(Tables.POST_HASHTAGS), zone, progress);
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		TrendWatch watch = new TrendWatch(parameters);
		Map<String, TrendWatch.Told> told = new TreeMap<>(watch.watch(uses.terms(), author -> true));
		for (int c = 0; c < members.size(); c++) {
			progress.check();
			long[] people = members.authors(c).clone();
			Arrays.sort(people);
			watch.watch(uses.terms(), author -> Arrays.binarySearch(people, author) >= 0)
					.forEach((term, one) -> told.merge(term, one, (before, now) -> now.day() < before.day() ? now : before));
		}
		List<String> strongest = told.keySet().stream().sorted(Comparator.comparingDouble((String term) -> -told.get(term).surprise()).thenComparing(term -> term)).toList();
		long id = 0;
		for (String term : strongest) {
			write(++id, term, uses.terms().get(term), told.get(term), members, zone, out);
		}
	}

	private static void write(long id, String term, List<Use> uses, TrendWatch.Told told, MemberIndex members, ZoneId zone, RowSink out) {
		TreeMap<Long, List<Use>> days = uses.stream().collect(Collectors.groupingBy(Use::day, TreeMap::new, Collectors.toList()));
		long peak = days.keySet().stream().max(Comparator.comparingLong((Long day) -> posts(days.get(day))).thenComparing(Comparator.reverseOrder())).orElseThrow();
		Set<Integer> communities = new HashSet<>();
		uses.forEach(use -> Arrays.stream(members.communities(use.author())).forEach(communities::add));
		int[] began = members.communities(uses.get(0).author());
		out.add(FindingTables.TRENDS, id, form(uses), term.startsWith("#") ? "hashtag" : "word", began.length == 0 ? null : members.id(began[0]),
				Instant.EPOCH.plus(uses.get(0).time(), ChronoUnit.MICROS), start(told.day() + 1, zone), start(peak, zone), posts(uses), people(uses),
				communities.size(), told.surprise(), uses.get(0).post());
		days.forEach((day, some) -> out.add(FindingTables.TREND_DAYS, id, start(day, zone), posts(some), people(some)));
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

	private static Instant start(long day, ZoneId zone) {
		return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant();
	}
}
