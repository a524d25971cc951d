package io.murmure.workbench.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

import io.murmure.core.home.MurmureHome;
import io.murmure.core.privacy.KeyFolder;
import io.murmure.core.privacy.Secrets;

/**
 * Keeps keys in the platform's secure storage. A key that the user gave comes first; one that the command line made is used as it is;
 * where the platform has no keyring, keys go where the command line keeps them.
 */
public final class WorkbenchSecrets implements Secrets {

	private static final String NODE = "/io.murmure/keys";
	private static final String GIVEN = "/io.murmure/given-keys";
	private static final int BYTES = 32;

	private final KeyFolder folder = new KeyFolder(MurmureHome.keys());

	@Override
	public byte[] key(String studyId) {
		Optional<byte[]> given = given(studyId);
		if (given.isPresent()) {
			return given.get();
		}
		if (folder.has(studyId)) {
			return folder.key(studyId);
		}
		try {
			return stored(studyId);
		} catch (StorageException | IOException noKeyring) {
			ILog.of(WorkbenchSecrets.class).info("No keyring: keys are kept in " + MurmureHome.keys() + '.');
			return folder.key(studyId);
		}
	}

	/** Keeps the key of a study that was made elsewhere; from now on it is the key of that study here. */
	public void give(String studyId, byte[] key) {
		try {
			ISecurePreferences keys = storage().node(GIVEN);
			keys.putByteArray(studyId, key, true);
			keys.flush();
		} catch (StorageException | IOException noKeyring) {
			folder.keepKey(studyId, key);
		}
	}

	private static Optional<byte[]> given(String studyId) {
		try {
			return Optional.ofNullable(storage().node(GIVEN).getByteArray(studyId, null));
		} catch (StorageException | IOException noKeyring) {
			return Optional.empty();
		}
	}

	private static ISecurePreferences storage() throws IOException {
		ISecurePreferences root = SecurePreferencesFactory.open(null, Map.of(IProviderHints.PROMPT_USER, Boolean.FALSE));
		if (root == null) {
			throw new IOException("no secure storage");
		}
		return root;
	}

	private static byte[] stored(String studyId) throws StorageException, IOException {
		ISecurePreferences keys = storage().node(NODE);
		byte[] key = keys.getByteArray(studyId, null);
		if (key == null) {
			key = new byte[BYTES];
			new SecureRandom().nextBytes(key);
			keys.putByteArray(studyId, key, true);
			keys.flush();
		}
		return key;
	}
}
