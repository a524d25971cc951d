package io.murmure.analysis.needs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.need.Need;
import io.murmure.core.need.NeedFinder.Cluster;
import io.murmure.core.need.NeedFinder.Telling;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.engine.needs.SignNeedFinder;
import io.murmure.lib.circles.Answers;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;
import io.murmure.lib.circles.Timeline;

/** Finds the needs that several people tell of, whether somebody answers, and since when. */
@Component(service = StudyAnalysis.class)
public final class NeedsAnalysis implements StudyAnalysis<NeedsParameters> {

	/** Who merely writes next has answered only in part. */
	private static final double CERTAIN = 0.5;
	private static final long MICROS_A_MINUTE = 60_000_000L;

	private final SignNeedFinder finder = new SignNeedFinder();

	@Override
	public String id() {
		return "needs";
	}

	@Override
	public String version() {
		return "6";
	}

	@Override
	public Class<NeedsParameters> parameters() {
		return NeedsParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.READINGS, Tables.EMBEDDINGS, Tables.INTERACTIONS, Tables.MEMBERS);
	}

	@Override
	public List<Table> makes() {
		return List.of(FindingTables.NEEDS, FindingTables.NEED_POSTS);
	}

	@Override
	public void analyse(Input input, NeedsParameters parameters, RowSink out, Progress progress) {
		PostIndex index = PostIndex.read(input.scan(Tables.POSTS), Set.of(), progress);
		Answers answers = Answers.read(input.scan(Tables.INTERACTIONS), index, new Timeline(index), parameters.minutes() * MICROS_A_MINUTE, progress);
		Map<Long, Reading> readings = readings(input.scan(Tables.READINGS));
		List<NeedPost> told = told(input.scan(Tables.POSTS), index, answers, readings, parameters, progress);
		Map<Integer, float[]> embeddings = readings.isEmpty() ? Map.of() : embeddings(input.scan(Tables.EMBEDDINGS), index);
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		List<NeedPost> stated = told.stream().filter(post -> !post.isHardship() && !post.isMerelyAsked()).toList();
		List<NeedPost> asked = told.stream().filter(NeedPost::isMerelyAsked).toList();
		List<NeedPost> hard = told.stream().filter(post -> post.isHardship() && (embeddings.isEmpty() || embeddings.containsKey(post.place()))).toList();
		List<FoundNeed> found = Stream.of(needs(stated, finder.cluster(tellings(stated, embeddings), progress), index, members), needs(asked, finder.cluster(tellings(asked, embeddings), progress), index, members),
				needs(hard, finder.clusterHardships(tellings(hard, embeddings), embeddings.values(), progress), index, members)).flatMap(List::stream)
				.filter(need -> need.people() >= parameters.people() && (parameters.weak() || need.isEarned(index, finder::naming, progress))).sorted(Comparator.comparingDouble(FoundNeed::strength).reversed()).toList();
		write(found, index, out);
	}

	private static List<FoundNeed> needs(List<NeedPost> told, List<Cluster> clusters, PostIndex index, MemberIndex members) {
		return clusters.stream().map(cluster -> FoundNeed.of(cluster, told, index, members)).toList();
	}

	private static List<Telling> tellings(List<NeedPost> posts, Map<Integer, float[]> embeddings) {
		return posts.stream().map(post -> new Telling(post.text(), embeddings.getOrDefault(post.place(), new float[0]))).toList();
	}

	/** What a need head told; none where the model has none. */
	private static Map<Long, Reading> readings(BatchReader table) {
		Map<Long, Reading> readings = new HashMap<>();
		table.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				if (!batch.isNull("need_request", row)) {
					float[] probabilities = { (float) batch.doubles("need_request")[row], (float) batch.doubles("need_problem")[row] };
					readings.put(batch.longs("post_id")[row],
							new Reading(Optional.empty(), false, Map.of(Head.NEED, new Reading.HeadReading(probabilities, List.of())), new float[0]));
				}
			}
		});
		return readings;
	}

	private List<NeedPost> told(BatchReader posts, PostIndex index, Answers answers, Map<Long, Reading> readings, NeedsParameters parameters, Progress progress) {
		BitSet talking = channelsWithAnswers(index, answers);
		PostReader reader = new PostReader(finder, parameters.rivals());
		List<NeedPost> told = new ArrayList<>();
		posts.forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				String text = batch.texts("text")[row];
				long id = batch.longs("post_id")[row];
				if (text != null && !text.isBlank() && parameters.isVoice(batch.texts("platform")[row])) {
					int place = index.find(id);
					Optional<Boolean> answered = talking.get(index.channel(place)) ? Optional.of(isAnswered(place, answers)) : Optional.empty();
					Need need = reader.read(text, readings.getOrDefault(id, Reading.unread(Reading.EMPTY)), answered);
					if (need.isTold()) {
						told.add(new NeedPost(place, text, need, answered));
					}
				}
			}
		});
		return told;
	}

	/** Where anybody is ever answered; reviews that stand beside one another are not. */
	private static BitSet channelsWithAnswers(PostIndex index, Answers answers) {
		BitSet channels = new BitSet(index.channels());
		for (int place = 0; place < index.size(); place++) {
			if (isAnswered(place, answers)) {
				channels.set(index.channel(place));
			}
		}
		return channels;
	}

	private static boolean isAnswered(int place, Answers answers) {
		for (int answer = answers.begin(place); answer < answers.end(place); answer++) {
			if (answers.certainty(answer) >= CERTAIN) {
				return true;
			}
		}
		return false;
	}

	private static Map<Integer, float[]> embeddings(BatchReader table, PostIndex index) {
		Map<Integer, float[]> embeddings = new TreeMap<>();
		table.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				embeddings.put(index.find(batch.longs("post_id")[row]), batch.vectors("embedding")[row]);
			}
		});
		return embeddings;
	}

	private static void write(List<FoundNeed> found, PostIndex index, RowSink out) {
		long id = 0;
		for (FoundNeed need : found) {
			id++;
			out.add(FindingTables.NEEDS, id, index.id(need.mostTelling()), need.posts().size(), need.people(), need.communities(), need.intensity(), need.answered().isPresent() ? need.answered().getAsDouble() : null,
					need.strength(), Micros.instant(need.first()), Micros.instant(need.last()));
			for (NeedPost post : need.posts()) {
				out.add(FindingTables.NEED_POSTS, index.id(post.place()), id, post.need().request(), post.need().problem(), String.join(" ", post.need().signs()));
			}
		}
	}
}
