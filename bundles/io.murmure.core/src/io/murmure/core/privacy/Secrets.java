package io.murmure.core.privacy;

import java.util.Optional;

/** Where the keys of Studies and the credentials of live sources are kept: never in the Study itself. */
public interface Secrets {

	/**
	 * The secret key of a Study, made on first use.
	 *
	 * @param studyId see {@link io.murmure.core.study.StudySettings#id()}
	 * @return 32 bytes
	 */
	byte[] key(String studyId);

	/**
	 * A credential that the user gave for a live source, such as an access token; empty when nobody gave one.
	 *
	 * @param name such as the host of a server
	 */
	default Optional<String> credential(String name) {
		return Optional.empty();
	}

	/** Keeps a credential. */
	default void keep(String name, String credential) {
		throw new UnsupportedOperationException("credentials cannot be kept here");
	}
}
