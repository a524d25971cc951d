package io.murmure.analysis.trends;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;

/** Tells days and hours in which a topic, a term, an emotion or all talk was far above what is usual, among everybody or in a circle. */
@Component(service = StudyAnalysis.class)
public final class BurstsAnalysis implements StudyAnalysis<BurstsParameters> {

	private static final Figure BURSTS = new Figure("bursts", Figure.Form.TABLE, """
			select kind, name, community_id, cast(day as date) as day, case step when 'hour' then strftime(cast(day as timestamp), '%H:%M') end as hour, counted, round(expected, 1) as expected,
			least(people, label_people) as people from bursts order by probability, burst_id limit 20""");

	@Override
	public String id() {
		return "bursts";
	}

	@Override
	public String version() {
		return "4";
	}

	@Override
	public Class<BurstsParameters> parameters() {
		return BurstsParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.POST_HASHTAGS, Tables.POST_LINKS, Tables.READINGS, Tables.MEMBERS, TopicTables.TOPICS, TopicTables.POST_TOPICS);
	}

	@Override
	public List<Table> makes() {
		return List.of(FindingTables.BURSTS, FindingTables.BURST_DAYS, FindingTables.BURST_POSTS);
	}

	@Override
	public List<Figure> figures() {
		return List.of(BURSTS);
	}

	@Override
	public void analyse(Input input, BurstsParameters parameters, RowSink out, Progress progress) {
		Days days = new Days(input.settings().zone());
		Topics topics = Topics.read(input);
		NotedTerms terms = new NotedTerms(Uses.read(input, topics, days, progress).terms(), parameters.people());
		Tallies byDay = Tallies.read(input, topics, terms, Step.DAY, progress);
		Map<Long, Optional<Beginning>> beginnings = new HashMap<>();
		byDay.series().forEach(series -> beginnings.computeIfAbsent(series.community(), community -> Beginning.of(byDay.volume(community))));
		BurstWatch ofDays = new BurstWatch(byDay, beginnings, parameters);
		List<Burst> hours = new BurstWatch(Tallies.read(input, topics, terms, Step.HOUR, progress), beginnings, parameters).watch(progress);
		new BurstRows(topics, terms, ofDays, days, out).write(ToldBursts.of(ofDays.watch(progress), hours));
	}
}
