package io.murmure.core.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

import io.murmure.core.component.Sentence;

/** Keeps keys as files that only the user can read, in a folder of the user's own; for the command line. */
public final class KeyFolder implements Secrets {

	private static final int BYTES = 32;

	private final Path folder;

	public KeyFolder(Path folder) {
		this.folder = folder;
	}

	/** The key in this file serves every Study; the file is made when it is missing. */
	public static Secrets keyFile(Path file) {
		return study -> readOrMake(file);
	}

	@Override
	public byte[] key(String studyId) {
		return readOrMake(keyFile(studyId));
	}

	/** Whether a key was made for this Study before. */
	public boolean has(String studyId) {
		return Files.exists(folder.resolve(studyId + ".key"));
	}

	/** Keeps the key of a Study that was made elsewhere, in place of one that was made here. */
	public void keepKey(String studyId, byte[] key) {
		try {
			Path file = keyFile(studyId);
			Files.deleteIfExists(file);
			OwnFile.make(file, key);
		} catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	private Path keyFile(String studyId) {
		if (!studyId.matches("[A-Za-z0-9-]{1,64}")) {
			throw new IllegalArgumentException("not a study id");
		}
		return folder.resolve(studyId + ".key");
	}

	private static byte[] readOrMake(Path file) {
		try {
			if (!Files.exists(file)) {
				make(file);
			}
			byte[] key = Files.readAllBytes(file);
			if (key.length < BYTES) {
				throw new IOException(Sentence.of(KeyFolder.class, "no-key", file, BYTES));
			}
			return key;
		} catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	private static void make(Path file) throws IOException {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		try {
			OwnFile.make(file, key);
		} catch (FileAlreadyExistsException another) {
			// another process was first: its key is the key
		}
	}
}
