package io.murmure.analysis.trends;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import io.murmure.analysis.trends.Tallies.Post;
import io.murmure.analysis.trends.Watched.Kind;
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
			select kind, name, cast(day as date) as day, counted, round(expected, 1) as expected, least(people, label_people) as people from bursts order by probability, burst_id limit 20""");

	/** The name of a topic, and how many people used its words. */
	private record Label(String text, long people) {
	}

	@Override
	public String id() {
		return "bursts";
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
		Tallies tallies = Tallies.read(input, progress);
		Map<Long, Label> labels = new HashMap<>();
		input.scan(TopicTables.TOPICS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				labels.put(batch.longs("topic_id")[row], new Label(batch.texts("label")[row], batch.longs("label_people")[row]));
			}
		});
		BurstWatch watch = new BurstWatch(tallies, parameters);
		long id = 0;
		for (Burst burst : surest(watch.watch(progress))) {
			write(++id, burst, tallies, watch.course(burst.series()), labels, input.settings().zone(), out);
		}
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

	private static void write(long id, Burst burst, Tallies tallies, List<Burst.Day> course, Map<Long, Label> labels, ZoneId zone, RowSink out) {
		Watched series = burst.series();
		Burst.Day day = burst.strangest();
		List<Post> posts = tallies.posts(series, burst.began(), burst.last());
		long people = Tallies.people(posts);
		Label label = series.kind() == Kind.TOPIC ? labels.get(series.id()) : new Label(series.kind() == Kind.EMOTION ? Tables.EMOTIONS.get((int) series.id()) : "", people);
		out.add(FindingTables.BURSTS, id, series.kind().name().toLowerCase(Locale.ROOT), label.text(), series.community() == Watched.EVERYBODY ? null : series.community(),
				posts.getFirst().time(), posts.getLast().time(), start(burst.began() + 1, zone), start(day.day(), zone), day.counted(), day.whole(), day.expected(), day.probability(),
				burst.candidates(), posts.size(), people, label.people());
		course.forEach(one -> out.add(FindingTables.BURST_DAYS, id, start(one.day(), zone), one.counted(), one.whole(), one.expected()));
		posts.forEach(post -> out.add(FindingTables.BURST_POSTS, id, post.id()));
	}

	private static Instant start(long day, ZoneId zone) {
		return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant();
	}
}
