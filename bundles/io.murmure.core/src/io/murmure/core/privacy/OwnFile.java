package io.murmure.core.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only the user can read, where the file system knows rights; elsewhere the user's folder guards it. */
public final class OwnFile {

	private OwnFile() {
	}

	/**
	 * Makes it, with the folders that it lies in.
	 *
	 * @throws java.nio.file.FileAlreadyExistsException when it is there already
	 */
	public static void make(Path file, byte[] content) throws IOException {
		boolean posix = file.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] ownOnly = posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.createFile(file, ownOnly);
		Files.write(file, content, StandardOpenOption.WRITE);
	}
}
