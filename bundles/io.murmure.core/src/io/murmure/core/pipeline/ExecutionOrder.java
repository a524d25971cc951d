package io.murmure.core.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.component.Sentence;
import io.murmure.core.table.Table;

/** Orders analyses so that each runs after those that make what it needs. */
public final class ExecutionOrder {

	private ExecutionOrder() {
	}

	/**
	 * @return the same analyses, needs first, otherwise in the given order
	 * @throws PipelineException when two make the same table or needs go in a circle, which it names
	 */
	public static List<Analysis<?>> of(Collection<Analysis<?>> analyses) {
		Map<String, Analysis<?>> makers = makers(analyses);
		Set<Analysis<?>> done = new LinkedHashSet<>();
		for (Analysis<?> analysis : analyses) {
			visit(analysis, makers, new LinkedHashSet<>(), done);
		}
		return new ArrayList<>(done);
	}

	/** {@code wanted} and all that it needs, directly or not. */
	public static List<Analysis<?>> withNeeds(Collection<Analysis<?>> wanted, Collection<Analysis<?>> all) {
		Map<String, Analysis<?>> makers = makers(all);
		Set<Analysis<?>> done = new LinkedHashSet<>();
		for (Analysis<?> analysis : wanted) {
			visit(analysis, makers, new LinkedHashSet<>(), done);
		}
		return new ArrayList<>(done);
	}

	private static Map<String, Analysis<?>> makers(Collection<Analysis<?>> analyses) {
		Map<String, Analysis<?>> makers = new HashMap<>();
		for (Analysis<?> analysis : analyses) {
			for (Table table : analysis.makes()) {
				Analysis<?> other = makers.putIfAbsent(table.name(), analysis);
				if (other != null) {
					throw new PipelineException(Sentence.of(ExecutionOrder.class, "both", other.id(), analysis.id(), table.name()));
				}
			}
		}
		return makers;
	}

	private static void visit(Analysis<?> analysis, Map<String, Analysis<?>> makers, Set<Analysis<?>> path, Set<Analysis<?>> done) {
		if (done.contains(analysis)) {
			return;
		}
		if (!path.add(analysis)) {
			List<String> ids = path.stream().map(Analysis::id).collect(Collectors.toCollection(ArrayList::new));
			List<String> circle = new ArrayList<>(ids.subList(ids.indexOf(analysis.id()), ids.size()));
			circle.add(analysis.id());
			throw new PipelineException(Sentence.of(ExecutionOrder.class, "circle", String.join(" → ", circle)));
		}
		for (Table need : analysis.needs()) {
			Analysis<?> maker = makers.get(need.name());
			if (maker != null) {
				visit(maker, makers, path, done);
			}
		}
		path.remove(analysis);
		done.add(analysis);
	}
}
