package io.murmure.core.reading;

import java.util.List;

/**
 * One kind of thing that a model tells of a text.
 *
 * @param name   {@link #EMOTION}, {@link #FINE}, {@link #SENTIMENT}, {@link #NEED}, or the model's own word
 * @param labels lower-case, in the order of the model's outputs
 */
public record Head(String name, Kind kind, List<String> labels) {

	/** Anger, disgust, fear, joy, sadness, surprise, neutral; several may hold. */
	public static final String EMOTION = "emotion";

	/** The 28 labels of GoEmotions (Demszky et al., 2020); several may hold. */
	public static final String FINE = "fine";

	/** Negative, neutral or positive. */
	public static final String SENTIMENT = "sentiment";

	/** Request, problem, none. */
	public static final String NEED = "need";

	/** How the labels of a head go together. */
	public enum Kind {
		/** Each has a probability of its own. */
		MULTI_LABEL,
		/** They share one probability, and the strongest is told. */
		SINGLE_LABEL
	}

	public Head {
		labels = List.copyOf(labels);
	}
}
