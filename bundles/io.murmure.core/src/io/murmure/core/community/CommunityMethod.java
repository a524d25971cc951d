package io.murmure.core.community;

import java.util.List;

import io.murmure.core.component.Component;
import io.murmure.core.progress.Progress;

/** One way to find communities in a weighted, undirected graph; the same input and parameters give the same answer. */
public interface CommunityMethod<P extends Record> extends Component<P> {

	/**
	 * @return communities of at least two nodes, largest first, ties by their first node; they may overlap
	 */
	List<Found> find(EdgeList edges, P parameters, Progress progress);

	/**
	 * One community.
	 *
	 * @param members   node numbers, ascending
	 * @param stability in [0, 1]: how surely it is found again from other seeds
	 */
	record Found(int[] members, double stability) {
	}
}
