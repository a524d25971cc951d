package io.murmure.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.EdgeList;
import io.murmure.core.progress.Progress;

/**
 * Overlapping communities by splitting each person into personas, one for each of their separate surroundings, and label propagation among these
 * (A. Epasto, S. Lattanzi, R. Paes Leme, "Ego-splitting framework: from non-overlapping to overlapping clusters", KDD 2017).
 */
@Component(service = CommunityMethod.class)
public final class EgoSplittingMethod implements CommunityMethod<EgoSplittingParameters> {

	/** Personas are in one community each. */
	private static final double NO_BRIDGE = 1;

	@Override
	public String id() {
		return "ego-splitting";
	}

	@Override
	public Class<EgoSplittingParameters> parameters() {
		return EgoSplittingParameters.class;
	}

	@Override
	public List<Found> find(EdgeList edges, EgoSplittingParameters parameters, Progress progress) {
		PersonaGraph personas = PersonaGraph.of(TieScale.relative(Graph.of(edges)));
		LabelPropagation propagation = new LabelPropagation(parameters.rounds(), progress);
		List<Found> among = new RepeatedRuns(personas.graph(), NO_BRIDGE, progress).find(parameters.seed(), parameters.runs(),
				seed -> propagation.partition(personas.graph(), seed));
		Map<List<Integer>, Found> found = new LinkedHashMap<>();
		for (Found one : among) {
			int[] people = Arrays.stream(one.members()).map(persona -> personas.owner()[persona]).sorted().distinct().toArray();
			if (people.length > 1) {
				found.putIfAbsent(Arrays.stream(people).boxed().toList(), new Found(people, one.stability()));
			}
		}
		List<Found> largestFirst = new ArrayList<>(found.values());
		largestFirst.sort(Groups.LARGEST_FIRST);
		return largestFirst;
	}
}
