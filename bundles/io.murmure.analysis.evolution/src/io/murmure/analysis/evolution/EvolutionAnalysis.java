package io.murmure.analysis.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import io.murmure.analysis.evolution.Overlaps.Pair;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.engine.graph.ConsensusMethod;
import io.murmure.engine.graph.ConsensusParameters;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.TieTable;

/** Follows communities through time: who they were in each window, where people went, and what became of each. */
@Component(service = StudyAnalysis.class)
public final class EvolutionAnalysis implements StudyAnalysis<EvolutionParameters> {

	@Override
	public String id() {
		return "evolution";
	}

	@Override
	public String version() {
		return "3";
	}

	@Override
	public Class<EvolutionParameters> parameters() {
		return EvolutionParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.MEMBERS, Tables.INTERACTIONS, Tables.POSTS);
	}

	@Override
	public List<Table> makes() {
		return List.of(CommunityTables.WINDOWS, CommunityTables.SNAPSHOTS, CommunityTables.FLOWS, CommunityTables.EVENTS, CommunityTables.MEMBERSHIP_PATHS);
	}

	@Override
	public void analyse(Input input, EvolutionParameters parameters, RowSink out, Progress progress) {
		Activity activity = Activity.read(input, parameters.window(), progress);
		MemberIndex whole = MemberIndex.read(input.scan(Tables.MEMBERS));
		Paths paths = new Paths(parameters);
		List<Snapshot> before = List.of();
		long snapshots = 0;
		for (int window = 0; window < activity.windows().count(); window++) {
			List<Snapshot> now = snapshots(input, activity, window, snapshots, parameters, progress);
			snapshots += now.size();
			out.add(CommunityTables.WINDOWS, window + 1, activity.windows().start(window), activity.windows().finish(window), activity.people(window),
					activity.posts(window), now.size());
			writeFlows(window, before, now, paths.next(window, now), out);
			before = now;
		}
		paths.steps().forEach(step -> write(step, whole, out));
		paths.events().forEach(event -> out.add(CommunityTables.EVENTS, event.window() + 1, event.kind(), event.path(),
				event.other() == 0 ? null : event.other(), event.people(), event.before()));
	}

	/** Communities among ties that fade with time, told by those of their people who took part in the window. */
	private static List<Snapshot> snapshots(Input input, Activity activity, int window, long snapshots, EvolutionParameters parameters, Progress progress) {
		TieTable ties = TieTable.read(input.scan(Tables.INTERACTIONS), activity.windows().fading(window, parameters.memory()), progress);
		List<Snapshot> found = new ArrayList<>();
		for (Found one : new ConsensusMethod().find(ties.edges(), ConsensusParameters.from(parameters.seed()), progress)) {
			long[] people = Arrays.stream(one.members()).mapToLong(ties.authors()::id).filter(person -> activity.takesPart(window, person)).sorted().toArray();
			if (people.length >= input.settings().minCommunitySize()) {
				found.add(new Snapshot(snapshots + found.size() + 1, window, people, one.stability()));
			}
		}
		return found;
	}

	private static void writeFlows(int window, List<Snapshot> before, List<Snapshot> now, List<Pair> pairs, RowSink out) {
		for (Pair pair : pairs) {
			out.add(CommunityTables.FLOWS, window + 1, before.get(pair.source()).id(), now.get(pair.target()).id(), pair.shared(), pair.jaccard());
		}
		if (window > 0) {
			Set<Long> earlier = people(before);
			Set<Long> later = people(now);
			now.forEach(snapshot -> writeFlow(window, null, snapshot.id(), without(snapshot, earlier), out));
			before.forEach(snapshot -> writeFlow(window, snapshot.id(), null, without(snapshot, later), out));
		}
	}

	private static void writeFlow(int window, Long source, Long target, long people, RowSink out) {
		if (people > 0) {
			out.add(CommunityTables.FLOWS, window + 1, source, target, people, 0.0);
		}
	}

	private static Set<Long> people(List<Snapshot> snapshots) {
		Set<Long> people = new HashSet<>();
		snapshots.forEach(snapshot -> Arrays.stream(snapshot.people()).forEach(people::add));
		return people;
	}

	private static long without(Snapshot snapshot, Set<Long> people) {
		return Arrays.stream(snapshot.people()).filter(person -> !people.contains(person)).count();
	}

	private static void write(Paths.Step step, MemberIndex whole, RowSink out) {
		Snapshot snapshot = step.snapshot();
		out.add(CommunityTables.SNAPSHOTS, snapshot.id(), snapshot.window() + 1, step.path(), mostAlike(snapshot, whole), snapshot.size(), step.event(),
				snapshot.stability(), Double.isNaN(step.similarity()) ? null : step.similarity());
		for (long person : snapshot.people()) {
			out.add(CommunityTables.MEMBERSHIP_PATHS, person, snapshot.window() + 1, snapshot.id(), step.path());
		}
	}

	/** The community of the whole study that has at least half of the snapshot's people and is most alike, or null. */
	private static Long mostAlike(Snapshot snapshot, MemberIndex whole) {
		Long best = null;
		double most = 0;
		for (int community : Arrays.stream(snapshot.people()).boxed().flatMapToInt(person -> Arrays.stream(whole.communities(person))).distinct().sorted().toArray()) {
			long[] people = Arrays.stream(whole.authors(community)).sorted().toArray();
			double alike = Snapshot.jaccard(snapshot.people(), people);
			if (alike > most && 2 * Snapshot.shared(snapshot.people(), people) >= snapshot.size()) {
				best = whole.id(community);
				most = alike;
			}
		}
		return best;
	}
}
