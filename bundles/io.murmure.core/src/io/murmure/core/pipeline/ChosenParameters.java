package io.murmure.core.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.ParameterSpec;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.study.StudySettings;

/**
 * What the analyses of a Study run with: the parameters that the listener set last, otherwise what the study says (its model, its brief),
 * otherwise the defaults.
 *
 * <p>Only what differs is remembered, so that a new default or another model of the study reaches whatever nobody set.
 */
public final class ChosenParameters {

	private final StudySettings settings;

	public ChosenParameters(StudySettings settings) {
		this.settings = settings;
	}

	/** The parameters of an analysis for which nothing was set, as a user would type them, in the order of declaration. */
	public Map<String, String> unset(Analysis<?> analysis) {
		Map<String, String> ofStudy = settings.forAnalyses();
		Map<String, String> values = new LinkedHashMap<>();
		for (ParameterSpec spec : Parameters.of(analysis.parameters())) {
			values.put(spec.name(), ofStudy.getOrDefault(spec.name(), spec.defaultValue()));
		}
		return values;
	}

	/** Those that were set and still fit: another version of an analysis may have other parameters. */
	public Map<String, String> set(Analysis<?> analysis) {
		Map<String, String> fitting = new TreeMap<>(settings.chosen().getOrDefault(analysis.id(), Map.of()));
		fitting.entrySet().removeIf(one -> !fits(analysis, one.getKey(), one.getValue()));
		return fitting;
	}

	/** The parameters that an analysis runs with, in the order of declaration. */
	public Map<String, String> of(Analysis<?> analysis) {
		Map<String, String> values = unset(analysis);
		values.putAll(set(analysis));
		return values;
	}

	/**
	 * The settings of the Study once these parameters are set; what equals {@link #unset} is remembered no more.
	 *
	 * @throws ParameterException when a parameter does not exist or a value does not fit
	 */
	public StudySettings setting(Analysis<?> analysis, Map<String, String> typed) {
		Map<String, String> all = of(analysis);
		all.putAll(typed);
		Map<String, String> now = inOneSpelling(analysis, all);
		Map<String, String> otherwise = inOneSpelling(analysis, unset(analysis));
		Map<String, String> kept = new TreeMap<>();
		now.forEach((name, value) -> {
			if (!value.equals(otherwise.get(name))) {
				kept.put(name, all.get(name).strip());
			}
		});
		return settings.choosing(analysis.id(), kept);
	}

	/** The value of an analysis that was typed differently and means the same stays the same: 0.50 and 0.5. */
	private static Map<String, String> inOneSpelling(Analysis<?> analysis, Map<String, String> values) {
		return Parameters.asTyped(Parameters.create(analysis.parameters(), values));
	}

	private boolean fits(Analysis<?> analysis, String name, String value) {
		return complaint(analysis, Map.of(name, value)).isEmpty();
	}

	/** Why these values do not fit the analysis, in a sentence for the user. */
	public Optional<String> complaint(Analysis<?> analysis, Map<String, String> typed) {
		Map<String, String> values = unset(analysis);
		values.putAll(typed);
		try {
			Parameters.create(analysis.parameters(), values);
			return Optional.empty();
		} catch (ParameterException unfit) {
			return Optional.of(unfit.getMessage());
		}
	}
}
