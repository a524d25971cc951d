package io.murmure.core.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.table.Tables;

/**
 * What the listener says of one post.
 *
 * @param emotions  those that hold, strongest first; {@code neutral} alone when none does; empty when the model's stand
 * @param sentiment empty when the model's stands
 * @param needs     those that hold; {@code none} alone when none does; empty when the model's stand
 * @param readAs    emotions that stood before; empty when it was not read
 * @param time      when it was said
 */
public record Correction(long post, List<String> emotions, Optional<String> sentiment, List<String> needs, List<String> readAs, Instant time) {

	public static final String NO_EMOTION = "neutral";
	public static final String NO_NEED = "none";

	/** @throws ParameterException when a word is not one of {@link Tables#EMOTIONS}, {@link Tables#SENTIMENTS} and {@link Tables#NEEDS} */
	public Correction {
		emotions = known(emotions, Tables.EMOTIONS, "no-emotion");
		sentiment.ifPresent(word -> known(List.of(word), Tables.SENTIMENTS, "no-sentiment"));
		needs = known(needs, Stream.concat(Tables.NEEDS.stream(), Stream.of(NO_NEED)).toList(), "no-need");
		readAs = List.copyOf(readAs);
		if (emotions.isEmpty() && sentiment.isEmpty() && needs.isEmpty()) {
			throw new ParameterException(Sentence.of(Correction.class, "nothing"));
		}
	}

	private static List<String> known(List<String> words, List<String> all, String refusal) {
		words.stream().filter(word -> !all.contains(word)).findFirst().ifPresent(word -> {
			throw new ParameterException(Sentence.of(Correction.class, refusal, word, String.join(", ", all)));
		});
		return List.copyOf(words);
	}

	/** What it says over what the same listener said before. */
	public Correction over(Correction earlier) {
		return new Correction(post, emotions.isEmpty() ? earlier.emotions : emotions, sentiment.or(() -> earlier.sentiment),
				needs.isEmpty() ? earlier.needs : needs, earlier.readAs, time);
	}
}
