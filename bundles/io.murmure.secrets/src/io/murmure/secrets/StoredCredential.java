package io.murmure.secrets;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

/**
 * One file of Equinox secure storage, which holds one credential. Nobody is asked for its password.
 *
 * @param password Equinox takes it as text of ASCII
 */
record StoredCredential(Path file, String password) {

	private static final String NODE = "io.murmure";
	private static final String KEY = "credential";

	Optional<String> read() throws IOException, StorageException {
		return Optional.ofNullable(storage().node(NODE).get(KEY, null));
	}

	void write(String credential) throws IOException, StorageException {
		ISecurePreferences storage = storage();
		storage.node(NODE).put(KEY, credential, true);
		storage.flush();
	}

	private ISecurePreferences storage() throws IOException {
		return SecurePreferencesFactory.open(address(), Map.of(IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(password.toCharArray()), IProviderHints.PROMPT_USER, false));
	}

	/** Equinox takes the path of the address for that of the file, so that nothing in it may be escaped. */
	@SuppressWarnings("deprecation")
	private URL address() throws IOException {
		return file.toAbsolutePath().toFile().toURL();
	}
}
