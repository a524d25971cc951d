package io.murmure.analysis.profiles;

import java.util.Arrays;
import java.util.Set;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Micros;
import io.murmure.core.table.Tables;
import io.murmure.engine.graph.Graph;
import io.murmure.lib.circles.Answers;
import io.murmure.lib.circles.Feelings;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;
import io.murmure.lib.circles.TieTable;
import io.murmure.lib.circles.Timeline;

/**
 * All that profiles are made of.
 *
 * @param ties  between people, directed
 * @param graph the same, undirected
 */
record Corpus(MemberIndex members, PostIndex posts, Timeline timeline, Answers answers, Feelings feelings, TieTable ties, Graph graph) {

	static Corpus read(Input input, ProfilesParameters parameters, Progress progress) {
		PostIndex posts = PostIndex.read(input.scan(Tables.POSTS), Set.of(), progress);
		Timeline timeline = new Timeline(posts);
		TieTable ties = TieTable.read(input.scan(Tables.INTERACTIONS), progress);
		Answers answers = Answers.read(input.scan(Tables.INTERACTIONS), posts, timeline, Micros.of(parameters.horizon()), progress);
		return new Corpus(MemberIndex.read(input.scan(Tables.MEMBERS)), posts, timeline, answers,
				Feelings.read(input.scan(Tables.READINGS), posts), ties, Graph.of(ties.edges()));
	}

	/** The members of a community as nodes of the graph, without those who have no ties. */
	int[] nodes(int community) {
		return Arrays.stream(members.authors(community)).mapToInt(ties.authors()::find).filter(node -> node >= 0).toArray();
	}
}
