package io.murmure.analysis.trends;

import java.util.EnumMap;
import java.util.Map;

import io.murmure.analysis.trends.Watched.Kind;
import io.murmure.engine.series.CountWatch;
import io.murmure.engine.series.Dispersion;

/** How much each kind of series varies by itself. Terms come with the conversations in which topics come, and teach nothing: which terms are watched is known afterwards only. */
final class Dispersions {

	private final Step step;
	private final Map<Kind, Dispersion> ofKinds = new EnumMap<>(Kind.class);

	Dispersions(Step step) {
		this.step = step;
	}

	/** All talk of a day is many conversations, and each circle has its own measure. */
	CountWatch watch(Watched series) {
		if (step == Step.DAY && series.kind() == Kind.VOLUME) {
			return new CountWatch();
		}
		boolean isTerm = series.kind() == Kind.TERM;
		return new CountWatch(ofKinds.computeIfAbsent(isTerm ? Kind.TOPIC : series.kind(), kind -> new Dispersion()), !isTerm);
	}
}
