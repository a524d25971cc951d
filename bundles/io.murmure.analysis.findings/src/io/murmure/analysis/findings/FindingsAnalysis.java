package io.murmure.analysis.findings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.component.NoParameters;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.OpportunityTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;

/** What the listener should know, strongest first: needs, crises, trends, new meanings, bursts, turns of feeling and opportunities with their evidence and circles. */
@Component(service = StudyAnalysis.class)
public final class FindingsAnalysis implements StudyAnalysis<NoParameters> {

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
				FindingTables.TRENDS, FindingTables.TREND_POSTS, FindingTables.MEANINGS, FindingTables.MEANING_POSTS, FindingTables.BURSTS, FindingTables.BURST_POSTS, Tables.COMMUNITIES, SubjectTables.SUBJECT_TURNS, SubjectTables.SUBJECT_TURN_POSTS,
				OpportunityTables.OPPORTUNITIES, OpportunityTables.OPPORTUNITY_POSTS);
	}

	@Override
	public List<Table> makes() {
		return List.of(FindingTables.FINDINGS, FindingTables.FINDING_POSTS, FindingTables.FINDING_COMMUNITIES);
	}

	@Override
	public String version() {
		return "12";
	}

	@Override
	public void analyse(Input input, NoParameters parameters, RowSink out, Progress progress) {
		Said said = Said.read(input.scan(Tables.POSTS), progress);
		Gist gist = new Gist(said, new Disclosure(input.settings().disclosureK()), progress);
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		List<Draft> drafts = all(new Drafts(input, said, gist), new BurstDrafts(input, said), new OpportunityDrafts(input, said), new MeaningDrafts(input)).sorted(Comparator.comparingDouble((Draft draft) -> draft.strength().value()).reversed().thenComparing(Draft::key)).toList();
		long id = 0;
		for (Draft draft : drafts) {
			write(++id, draft, said, members, out);
		}
	}

	private static Stream<Draft> all(Drafts drafts, BurstDrafts bursts, OpportunityDrafts opportunities, MeaningDrafts meanings) {
		List<Draft> crises = drafts.crises();
		List<Draft> trends = drafts.trends();
		List<Draft> told = Stream.of(crises, trends).flatMap(List::stream).toList();
		return Stream.of(told, meanings.all(), drafts.needs(), drafts.turns(), opportunities.all(), bursts.besides(told)).flatMap(List::stream);
	}

	private static void write(long id, Draft draft, Said said, MemberIndex members, RowSink out) {
		out.add(FindingTables.FINDINGS, id, draft.kind(), draft.finding().message(), draft.finding().joined(), draft.strength().value(), draft.posts().size(), draft.people(),
				draft.firstSeen(), draft.told(), draft.key(), draft.source(), draft.strength().low(), draft.strength().high(), draft.about().orElse(null));
		Map<Integer, Set<Long>> people = new TreeMap<>();
		int rank = 0;
		for (long post : draft.posts()) {
			out.add(FindingTables.FINDING_POSTS, id, ++rank, post);
			long author = said.author(post);
			for (int community : members.communities(author)) {
				people.computeIfAbsent(community, key -> new HashSet<>()).add(author);
			}
		}
		people.forEach((community, some) -> out.add(FindingTables.FINDING_COMMUNITIES, id, members.id(community), some.size()));
	}
}
