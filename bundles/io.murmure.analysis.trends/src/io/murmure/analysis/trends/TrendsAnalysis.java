package io.murmure.analysis.trends;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;
import io.murmure.lib.circles.MemberIndex;

/** Tells words, hashtags, addresses and topics that rise in a circle, or among all, against their own past. */
@Component(service = StudyAnalysis.class)
public final class TrendsAnalysis implements StudyAnalysis<TrendsParameters> {

	private static final Figure TRENDS = new Figure("trends", Figure.Form.TABLE, """
			select term, posts, communities, cast(first_seen as date) as first_seen, cast(told as date) as told, round(surprise, 1) as surprise, least(people, label_people) as people
			from trends order by surprise desc, trend_id limit 20""");

	@Override
	public String id() {
		return "trends";
	}

	@Override
	public String version() {
		return "5";
	}

	@Override
	public Class<TrendsParameters> parameters() {
		return TrendsParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.POST_HASHTAGS, Tables.POST_LINKS, Tables.MEMBERS, TopicTables.TOPICS, TopicTables.POST_TOPICS);
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
		Days days = new Days(input.settings().zone());
		Topics topics = Topics.read(input);
		Map<Term, List<Use>> uses = Uses.read(input, topics, days, progress).terms();
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		TrendWatch watch = new TrendWatch(parameters);
		Map<Term, TrendWatch.Told> told = new TreeMap<>(watch.watch(uses, author -> true));
		for (int c = 0; c < members.size(); c++) {
			progress.check();
			long[] people = members.authors(c).clone();
			Arrays.sort(people);
			watch.watch(uses, author -> Arrays.binarySearch(people, author) >= 0)
					.forEach((term, one) -> told.merge(term, one, (before, now) -> now.day() < before.day() ? now : before));
		}
		List<Rise> rises = told.entrySet().stream().map(one -> Rise.of(one.getKey(), uses.get(one.getKey()), one.getValue(), parameters.days())).toList();
		new TrendRows(topics, members, days, out).write(Companions.without(rises));
	}
}
