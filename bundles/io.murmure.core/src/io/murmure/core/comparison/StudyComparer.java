package io.murmure.core.comparison;

import java.time.Duration;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;

/** The port behind which sets of posts are compared. The same posts, rigour and version give the same result. */
public interface StudyComparer {

	/** Tells how the second side differs from the first. */
	Comparison compare(Side first, Side second, Rigour rigour, Progress progress);

	/**
	 * Tells how everybody and each circle took something: the time after it against as long a time before.
	 *
	 * @throws io.murmure.core.study.StudyException when the study has no such thing
	 */
	Reception test(Study study, Idea idea, Duration window, Rigour rigour, Progress progress);
}
