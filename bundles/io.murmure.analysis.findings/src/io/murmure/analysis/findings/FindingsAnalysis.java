package io.murmure.analysis.findings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.component.NoParameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;

/** What the listener should know, strongest first: needs, crises and trends with their evidence and circles. */
@Component(service = StudyAnalysis.class)
public final class FindingsAnalysis implements StudyAnalysis<NoParameters> {

	private static final Figure KINDS = new Figure("findings", Figure.Form.TABLE, """
			select kind, round(strength, 2) as strength, posts, cast(first_seen as date) as first_seen, cast(told as date) as told, people
			from findings order by finding_id limit 20""");

	@Override
	public String id() {
		return "findings";
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.MEMBERS, FindingTables.NEEDS, FindingTables.NEED_POSTS, FindingTables.ALARMS, FindingTables.ALARM_POSTS,
				FindingTables.TRENDS, FindingTables.TREND_POSTS);
	}

	@Override
	public List<Table> makes() {
		return List.of(FindingTables.FINDINGS, FindingTables.FINDING_POSTS, FindingTables.FINDING_COMMUNITIES);
	}

	@Override
	public List<Figure> figures() {
		return List.of(KINDS);
	}

	@Override
	public void analyse(Input input, NoParameters parameters, RowSink out, Progress progress) {
		Map<Long, String> texts = new HashMap<>();
		Map<Long, Long> authors = new HashMap<>();
		Map<Long, String> channels = new HashMap<>();
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				long post = batch.longs("post_id")[row];
				authors.put(post, batch.longs("author_id")[row]);
				channels.putIfAbsent(batch.longs("channel_id")[row], batch.texts("channel")[row]);
				if (batch.texts("text")[row] != null) {
					texts.put(post, batch.texts("text")[row]);
				}
			}
		});
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		List<Draft> drafts = Stream.of(Drafts.crises(input, channels), Drafts.needs(input, texts), Drafts.trends(input)).flatMap(List::stream)
				.sorted(Comparator.comparingDouble(Draft::strength).reversed().thenComparing(draft -> draft.finding().joined())).toList();
		long id = 0;
		for (Draft draft : drafts) {
			write(++id, draft, authors, members, out);
		}
	}

	private static void write(long id, Draft draft, Map<Long, Long> authors, MemberIndex members, RowSink out) {
		out.add(FindingTables.FINDINGS, id, draft.kind(), draft.finding().message(), draft.finding().joined(), draft.strength(), draft.posts().size(), draft.people(),
				draft.firstSeen(), draft.told());
		Map<Integer, Set<Long>> people = new TreeMap<>();
		int rank = 0;
		for (long post : draft.posts()) {
			out.add(FindingTables.FINDING_POSTS, id, ++rank, post);
			long author = authors.getOrDefault(post, 0L);
			for (int community : members.communities(author)) {
				people.computeIfAbsent(community, key -> new HashSet<>()).add(author);
			}
		}
		people.forEach((community, some) -> out.add(FindingTables.FINDING_COMMUNITIES, id, members.id(community), some.size()));
	}
}
