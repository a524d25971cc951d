package io.murmure.analysis.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;

/** Tells days on which a topic, an emotion or all talk was far above what is usual, among everybody or in a circle. */
@Component(service = StudyAnalysis.class)
public final class BurstsAnalysis implements StudyAnalysis<BurstsParameters> {

	private static final Figure BURSTS = new Figure("bursts", Figure.Form.TABLE, """
			select kind, name, community_id, cast(day as date) as day, counted, round(expected, 1) as expected, least(people, label_people) as people from bursts order by probability, burst_id limit 20""");

	@Override
	public String id() {
		return "bursts";
	}

	@Override
	public String version() {
		return "3";
	}

	@Override
	public Class<BurstsParameters> parameters() {
		return BurstsParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.READINGS, Tables.MEMBERS, TopicTables.TOPICS, TopicTables.POST_TOPICS);
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
		Tallies tallies = Tallies.read(input, topics, days, progress);
		BurstWatch watch = new BurstWatch(tallies, parameters);
		new BurstRows(tallies, topics, watch, days, out).write(surest(watch.watch(progress)));
	}

	/** Of bursts of the same thing at the same time in several circles the most unlikely one. */
	private static List<Burst> surest(List<Burst> bursts) {
		List<Burst> kept = new ArrayList<>();
		bursts.stream().sorted(Comparator.comparingDouble((Burst burst) -> burst.strangest().probability()).thenComparing(Burst::series).thenComparingLong(Burst::began)).forEach(burst -> {
			if (kept.stream().noneMatch(burst::isAlso)) {
				kept.add(burst);
			}
		});
		return kept;
	}
}
