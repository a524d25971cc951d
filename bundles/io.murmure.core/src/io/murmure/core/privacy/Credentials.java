package io.murmure.core.privacy;

import java.util.Optional;

/** Where it is kept, encrypted, what the user gave live sources to be let in by, such as access tokens: never in a Study, nor beside the keys of Studies. */
public interface Credentials {

	/** Of who needs none. */
	Credentials NONE = new Credentials() {
		@Override
		public Optional<String> of(String name) {
			return Optional.empty();
		}

		@Override
		public void keep(String name, String credential) {
			throw new UnsupportedOperationException("credentials cannot be kept here");
		}
	};

	/**
	 * What the user gave; empty when nobody gave anything.
	 *
	 * @param name such as the host of a server
	 * @throws java.io.UncheckedIOException when it is there and cannot be read
	 */
	Optional<String> of(String name);

	/**
	 * Keeps a credential in place of the one before.
	 *
	 * @throws java.io.UncheckedIOException when it cannot be written
	 */
	void keep(String name, String credential);
}
