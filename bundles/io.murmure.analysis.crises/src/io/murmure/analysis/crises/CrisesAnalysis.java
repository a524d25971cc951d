package io.murmure.analysis.crises;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;

/** Replays a Study's past as if live and tells when a channel would have been on watch, warning or crisis, and why. */
@Component(service = StudyAnalysis.class)
public final class CrisesAnalysis implements StudyAnalysis<CrisesParameters> {

	private static final Figure ALARMS = new Figure("alarms", Figure.Form.TABLE, """
			select c.channel, a.level, a.watch, a.warning, a.crisis, a.peak, a.posts, a.people
			from alarms a join channels c using (channel_id) order by a.watch, a.alarm_id""");

	@Override
	public String id() {
		return "crises";
	}

	@Override
	public String version() {
		return "7";
	}

	@Override
	public Class<CrisesParameters> parameters() {
		return CrisesParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.READINGS, Tables.MEMBERS);
	}

	@Override
	public List<Table> makes() {
		return List.of(FindingTables.ALARMS, FindingTables.ALARM_POSTS, FindingTables.ALARM_REASONS);
	}

	@Override
	public List<Figure> figures() {
		return List.of(ALARMS);
	}

	@Override
	public void analyse(Input input, CrisesParameters parameters, RowSink out, Progress progress) {
		Heat heat = Heat.of(input.scan(Tables.READINGS));
		SubjectQuestions questions = new SubjectQuestions(parameters.subject(), parameters.aliases());
		List<Said> posts = new ArrayList<>();
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				long id = batch.longs("post_id")[row];
				String text = Objects.requireNonNullElse(batch.texts("text")[row], "");
				posts.add(new Said(id, batch.longs("channel_id")[row], batch.longs("author_id")[row], Micros.instant(batch.longs("time")[row]), heat.of(id, text), questions.isAskedIn(text)));
			}
			progress.worked(batch.size());
		});
		posts.sort(Said.IN_TIME);
		Replay replay = new Replay(input.settings().zone(), parameters, MemberIndex.read(input.scan(Tables.MEMBERS)));
		posts.forEach(replay::next);
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
			write(id, alarm.strongest(), out);
		}
	}

	private static void write(long alarm, Moment strongest, RowSink out) {
		long rank = 0;
		for (Part part : strongest.told()) {
			rank++;
			out.add(FindingTables.ALARM_REASONS, alarm, rank, part.reason().word(), part.weight(), part.counted(), part.whole() == 0 ? null : (Object) part.whole(),
					Double.isNaN(part.usual()) ? null : (Object) part.usual(), strongest.hours(), part.people());
		}
	}
}
