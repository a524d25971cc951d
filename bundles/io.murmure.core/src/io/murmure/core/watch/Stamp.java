package io.murmure.core.watch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * By what one sees that a file, or a folder with all that is in it, has changed.
 *
 * @param files  regular files; links are not followed
 * @param bytes  of all of them
 * @param newest when the last of them was written, in milliseconds
 */
record Stamp(long files, long bytes, long newest) {

	static Stamp of(Path entry) throws IOException {
		long[] sums = new long[3];
		Files.walkFileTree(entry, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile()) {
					sums[0]++;
					sums[1] += attributes.size();
					sums[2] = Math.max(sums[2], attributes.lastModifiedTime().toMillis());
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException gone) {
				return FileVisitResult.CONTINUE;
			}
		});
		return new Stamp(sums[0], sums[1], sums[2]);
	}

	/** Windows keeps a file that is being copied shut, and tells its final size from the beginning. */
	static boolean isShut(Path entry) {
		if (!Files.isRegularFile(entry)) {
			return false;
		}
		try (FileChannel open = FileChannel.open(entry, StandardOpenOption.READ)) {
			return !open.isOpen();
		} catch (IOException shut) {
			return true;
		}
	}

	String word() {
		return files + "-" + bytes + "-" + newest;
	}
}
