package io.murmure.analysis.crises;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/** Replays a Study's past as if live and tells when a channel would have been on watch, warning or crisis, and why. */
@Component(service = StudyAnalysis.class)
public final class CrisesAnalysis implements StudyAnalysis<CrisesParameters> {

	private static final Figure ALARMS = new Figure("alarms", Figure.Form.TABLE, """
			select c.channel, a.level, a.watch, a.warning, a.crisis, a.peak, a.posts, a.people
			from alarms a join channels c using (channel_id) order by a.watch, a.alarm_id""");

	/** A post on its way through the replay. */
	private record Said(long post, long channel, long author, long time, double heat) {
	}

	@Override
	public String id() {
		return "crises";
	}

	@Override
	public String version() {
		return "6";
	}

	@Override
	public Class<CrisesParameters> parameters() {
		return CrisesParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.READINGS);
	}

	@Override
	public List<Table> makes() {
		return List.of(FindingTables.ALARMS, FindingTables.ALARM_POSTS);
	}

	@Override
	public List<Figure> figures() {
		return List.of(ALARMS);
	}

	@Override
	public void analyse(Input input, CrisesParameters parameters, RowSink out, Progress progress) {
		Heat heat = Heat.of(input.scan(Tables.READINGS));
		List<Said> posts = new ArrayList<>();
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				long id = batch.longs("post_id")[row];
				posts.add(new Said(id, batch.longs("channel_id")[row], batch.longs("author_id")[row], batch.longs("time")[row],
						heat.of(id, batch.texts("text")[row])));
			}
			progress.worked(batch.size());
		});
		posts.sort(Comparator.comparingLong(Said::time).thenComparingLong(Said::post));
		Replay replay = new Replay(input.settings().zone(), parameters);
		posts.forEach(post -> replay.next(post.post(), post.channel(), post.author(), Micros.instant(post.time()), post.heat()));
		write(replay.alarms(), out);
	}

	private static void write(List<Alarm> alarms, RowSink out) {
		long id = 0;
		for (Alarm alarm : alarms) {
			id++;
			out.add(FindingTables.ALARMS, id, alarm.channel(), alarm.level().word(), alarm.told(Level.WATCH).orElse(null),
					alarm.told(Level.WARNING).orElse(null), alarm.told(Level.CRISIS).orElse(null), alarm.last(), alarm.peak(),
					alarm.strongest().strength(), alarm.strongest().reasons(), alarm.posts().size(), alarm.people());
			for (HeatedPost post : alarm.mostTelling()) {
				out.add(FindingTables.ALARM_POSTS, id, post.id(), alarm.isEarly(post) ? 1L : 0L);
			}
		}
	}
}
