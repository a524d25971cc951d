package io.murmure.store.duckdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What stands in the bytes of the files of a folder, whatever they mean. */
final class FileBytes {

	private FileBytes() {
	}

	/** Those of the texts that stand in some file of the folder. */
	static List<String> found(Path folder, String... texts) throws IOException {
		List<String> found = new ArrayList<>();
		for (String text : texts) {
			if (has(folder, text.getBytes(StandardCharsets.UTF_8))) {
				found.add(text);
			}
		}
		return found;
	}

	private static boolean has(Path folder, byte[] wanted) throws IOException {
		try (var files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (has(Files.readAllBytes(file), wanted)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean has(byte[] bytes, byte[] wanted) {
		for (int at = 0; at + wanted.length <= bytes.length; at++) {
			int same = 0;
			while (same < wanted.length && bytes[at + same] == wanted[same]) {
				same++;
			}
			if (same == wanted.length) {
				return true;
			}
		}
		return false;
	}
}
