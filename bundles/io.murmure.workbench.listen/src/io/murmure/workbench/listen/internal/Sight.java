package io.murmure.workbench.listen.internal;

import java.time.LocalDate;

import io.murmure.workbench.Circle;

/** Something that a listener should look at. Counts are of posts, shares in [0, 1]. */
public sealed interface Sight {

	/** What the analyses found, in one sentence. */
	record Found(String key, String sentence) implements Sight {
	}

	/** A day on which an emotion stands out most from the rest of the study. */
	record Peak(LocalDate day, String emotion, long posts, long of, double usually) implements Sight {
	}

	/** The day with the most posts. */
	record Busiest(LocalDate day, long posts) implements Sight {
	}

	/** A circle in which an emotion stands out most from the rest of the study. */
	record Mood(Circle circle, String emotion, double share, double usually) implements Sight {
	}

	/** A person who stands in several circles. */
	record Bridge(long author, String name, long circles) implements Sight {
	}
}
