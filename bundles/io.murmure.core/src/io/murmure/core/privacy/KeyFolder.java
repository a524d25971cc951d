package io.murmure.core.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

import io.murmure.core.component.Sentence;

/** Keeps keys and credentials as files that only the user can read, in a folder of the user's own; for the command line. */
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

	@Override
	public Optional<String> credential(String name) {
		Path file = credentialFile(name);
		try {
			return Files.exists(file) ? Optional.of(Files.readString(file).strip()).filter(token -> !token.isEmpty()) : Optional.empty();
		} catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	@Override
	public void keep(String name, String credential) {
		try {
			Files.deleteIfExists(credentialFile(name));
			write(credentialFile(name), credential.getBytes(StandardCharsets.UTF_8));
		} catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	private Path credentialFile(String name) {
		return folder.resolve(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_") + ".token");
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
			write(file, key);
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
			write(file, key);
		} catch (FileAlreadyExistsException another) {
			// another process was first: its key is the key
		}
	}

	/** Makes a file that only the user can read. */
	private static void write(Path file, byte[] content) throws IOException {
		boolean posix = file.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] ownOnly = posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.createFile(file, ownOnly);
		Files.write(file, content, StandardOpenOption.WRITE);
	}
}
