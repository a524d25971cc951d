package io.murmure.workbench.internal.analyses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.pipeline.ChosenParameters;
import io.murmure.core.pipeline.ExecutionOrder;
import io.murmure.core.study.StudySettings;

/**
 * Which analyses shall run, and with what. One that runs brings what it needs along, and one that does not run takes along what needs it.
 */
public final class AnalysisPlan {

	private final List<Analysis<?>> order;
	private final ChosenParameters parameters;
	private final Set<Analysis<?>> running;
	private final Map<Analysis<?>, Map<String, String>> typed = new LinkedHashMap<>();

	/**
	 * Everything that is installed, with what was set in the study before.
	 *
	 * @throws io.murmure.core.pipeline.PipelineException when the installed analyses cannot work together
	 */
	public AnalysisPlan(Collection<Analysis<?>> installed, StudySettings settings) {
		order = ExecutionOrder.of(installed);
		parameters = new ChosenParameters(settings);
		running = new LinkedHashSet<>(order);
		order.forEach(analysis -> typed.put(analysis, parameters.of(analysis)));
	}

	/** All analyses, each after those that it needs. */
	List<Analysis<?>> order() {
		return order;
	}

	boolean runs(Analysis<?> analysis) {
		return running.contains(analysis);
	}

	void run(Analysis<?> analysis, boolean whether) {
		if (whether) {
			running.addAll(withNeeds(analysis));
		} else {
			order.stream().filter(other -> withNeeds(other).contains(analysis)).forEach(running::remove);
		}
	}

	/** What must run before it, directly or not. */
	List<Analysis<?>> needs(Analysis<?> analysis) {
		return withNeeds(analysis).stream().filter(other -> other != analysis).toList();
	}

	private List<Analysis<?>> withNeeds(Analysis<?> analysis) {
		return ExecutionOrder.withNeeds(List.of(analysis), order);
	}

	String value(Analysis<?> analysis, String parameter) {
		return typed.get(analysis).get(parameter);
	}

	void type(Analysis<?> analysis, String parameter, String value) {
		typed.get(analysis).put(parameter, value);
	}

	/** Back to what the study and the analysis say by themselves. */
	void reset(Analysis<?> analysis) {
		typed.put(analysis, parameters.unset(analysis));
	}

	/** The parameters that are not as they would be by themselves. */
	List<String> changed(Analysis<?> analysis) {
		Map<String, String> unset = parameters.unset(analysis);
		if (complaint(analysis).isEmpty()) {
			return List.copyOf(parameters.setting(analysis, typed.get(analysis)).chosen().getOrDefault(analysis.id(), Map.of()).keySet());
		}
		return unset.keySet().stream().filter(name -> !unset.get(name).equals(typed.get(analysis).get(name))).toList();
	}

	/** Why what was typed does not fit, in a sentence. */
	Optional<String> complaint(Analysis<?> analysis) {
		return parameters.complaint(analysis, typed.get(analysis));
	}

	/** The first analysis that cannot run with what was typed. */
	Optional<Analysis<?>> unfit() {
		return order.stream().filter(running::contains).filter(analysis -> complaint(analysis).isPresent()).findFirst();
	}

	boolean isReady() {
		return !running.isEmpty() && unfit().isEmpty();
	}

	/** Ids of those that run; none when all do, as the pipeline takes it. */
	public List<String> only() {
		return running.size() == order.size() ? List.of() : order.stream().filter(running::contains).map(Analysis::id).toList();
	}

	/** What is set anew, by analysis. */
	public Map<String, Map<String, String>> settings() {
		Map<String, Map<String, String>> settings = new LinkedHashMap<>();
		for (Analysis<?> analysis : new ArrayList<>(running)) {
			Map<String, String> before = parameters.of(analysis);
			Map<String, String> anew = new LinkedHashMap<>(typed.get(analysis));
			anew.entrySet().removeIf(one -> one.getValue().equals(before.get(one.getKey())));
			if (!anew.isEmpty()) {
				settings.put(analysis.id(), anew);
			}
		}
		return settings;
	}
}
