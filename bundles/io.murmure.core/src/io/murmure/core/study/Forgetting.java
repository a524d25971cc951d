package io.murmure.core.study;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * People who leave a Study for good.
 *
 * @param authors author ids
 * @param traces  pieces of text, in any case; what others wrote and may point to these people has one of them
 * @param without such a text without what points to them
 */
public record Forgetting(Set<Long> authors, Set<String> traces, UnaryOperator<String> without) {

	public Forgetting {
		authors = Set.copyOf(authors);
		traces = Set.copyOf(traces);
	}
}
