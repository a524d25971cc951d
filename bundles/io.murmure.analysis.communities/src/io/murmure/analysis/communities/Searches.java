package io.murmure.analysis.communities;

import java.util.List;

import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;
import io.murmure.engine.graph.CliquePercolationMethod;
import io.murmure.engine.graph.CliquePercolationParameters;
import io.murmure.engine.graph.ConsensusMethod;
import io.murmure.engine.graph.ConsensusParameters;
import io.murmure.engine.graph.CpmMethod;
import io.murmure.engine.graph.CpmParameters;
import io.murmure.engine.graph.EgoSplittingMethod;
import io.murmure.engine.graph.EgoSplittingParameters;
import io.murmure.engine.graph.LabelPropagationMethod;
import io.murmure.engine.graph.LabelPropagationParameters;
import io.murmure.engine.graph.ModularityMethod;
import io.murmure.engine.graph.ModularityParameters;

/** Looks for communities by the method that was chosen. */
final class Searches {

	private static final int ROUNDS = 20;
	/** Of a circle of a study, relative to a usual tie. */
	private static final double USUAL_DENSITY = 0.1;
	/** The modularity of the literature. */
	private static final double USUAL_MODULARITY = 1;

	private Searches() {
	}

	static List<Found> find(EdgeList edges, CommunitiesParameters chosen, Progress progress) {
		return switch (chosen.method()) {
			case CONSENSUS -> new ConsensusMethod().find(edges, ConsensusParameters.from(chosen.seed()), progress);
			case CPM -> new CpmMethod().find(edges, new CpmParameters(resolution(chosen, USUAL_DENSITY), true, chosen.bridge(), chosen.runs(), chosen.seed()), progress);
			case MODULARITY -> new ModularityMethod().find(edges, new ModularityParameters(resolution(chosen, USUAL_MODULARITY), chosen.runs(), chosen.seed()), progress);
			case LABEL_PROPAGATION -> new LabelPropagationMethod().find(edges, new LabelPropagationParameters(ROUNDS, true, chosen.bridge(), chosen.runs(), chosen.seed()), progress);
			case EGO_SPLITTING -> new EgoSplittingMethod().find(edges, new EgoSplittingParameters(ROUNDS, chosen.runs(), chosen.seed()), progress);
			case CLIQUE_PERCOLATION -> new CliquePercolationMethod().find(edges, new CliquePercolationParameters(chosen.clique()), progress);
		};
	}

	private static double resolution(CommunitiesParameters chosen, double usual) {
		return chosen.resolution() == 0 ? usual : chosen.resolution();
	}
}
