package io.murmure.workbench.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

import io.murmure.core.home.MurmureHome;
import io.murmure.core.privacy.KeyFolder;
import io.murmure.core.privacy.Secrets;

/**
 * Keeps keys in the platform's secure storage. A key that the command line made is used as it is; where the platform has no keyring,
 * keys go where the command line keeps them.
 */
public final class WorkbenchSecrets implements Secrets {

	private static final String NODE = "/io.murmure/keys";
	private static final int BYTES = 32;

	private final KeyFolder folder = new KeyFolder(MurmureHome.keys());

	@Override
	public byte[] key(String studyId) {
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

	private static byte[] stored(String studyId) throws StorageException, IOException {
		ISecurePreferences root = SecurePreferencesFactory.open(null, Map.of(IProviderHints.PROMPT_USER, Boolean.FALSE));
		if (root == null) {
			throw new IOException("no secure storage");
		}
		ISecurePreferences keys = root.node(NODE);
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
