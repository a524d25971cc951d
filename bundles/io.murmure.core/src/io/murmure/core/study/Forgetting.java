package io.murmure.core.study;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.murmure.core.privacy.Masker;
import io.murmure.core.study.StudySettings.Names;

/**
 * People who leave a Study for good.
 *
 * @param authors author ids
 * @param traces  pieces of text, in any case; what others wrote and may point to these people has one of them
 * @param without such a text without what points to them
 * @param seal    by which their messages are known again where they have no ids; none where the key of the Study is not at hand
 */
public record Forgetting(Set<Long> authors, Set<String> traces, UnaryOperator<String> without, Optional<Seal> seal) {

	public Forgetting {
		authors = Set.copyOf(authors);
		traces = Set.copyOf(traces);
	}

	/** A keyed hash, hexadecimal, of a message without who said it and without names, which the exports of two members tell otherwise. */
	@FunctionalInterface
	public interface Seal {
		String of(String platform, String channel, Instant time, String text);
	}

	/** @param people what each author is called in the Study */
	public static Forgetting of(Map<Long, String> people, Names names, Optional<Seal> seal) {
		return names == Names.PSEUDONYM ? new Forgetting(people.keySet(), Set.copyOf(people.values()), text -> withoutPseudonyms(text, people), seal)
				: new Forgetting(people.keySet(), words(people), new Masker(List.copyOf(people.values()), person -> Masker.SOMEBODY)::maskNames, seal);
	}

	private static String withoutPseudonyms(String text, Map<Long, String> people) {
		String without = text;
		for (String pseudonym : people.values()) {
			without = without.replace(pseudonym, Masker.SOMEBODY);
		}
		return without;
	}

	/** Names that were kept are written in many ways; a pseudonym in one. */
	private static Set<String> words(Map<Long, String> people) {
		Set<String> words = new LinkedHashSet<>(people.values());
		for (String name : people.values()) {
			for (String word : name.split("[^\\p{L}\\p{N}_]+")) {
				if (word.length() > 2) {
					words.add(word);
				}
			}
		}
		return words;
	}
}
