package io.murmure.core.privacy;

/** Where the keys of Studies are kept: never in the Study itself. */
@FunctionalInterface
public interface Secrets {

	/**
	 * The secret key of a Study, made on first use.
	 *
	 * @param studyId see {@link io.murmure.core.study.StudySettings#id()}
	 * @return 32 bytes
	 */
	byte[] key(String studyId);
}
