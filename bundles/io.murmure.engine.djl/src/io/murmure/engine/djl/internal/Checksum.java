package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over the files of a model that decide what it reads; remembered as long as their sizes and times stay the same. */
final class Checksum {

	private static final List<String> FILES = List.of(ModelFolder.CONFIG, ModelFolder.TOKENIZER, ModelFolder.WEIGHTS);

	private final Path memory;

	/** @param memory folder that remembers checksums */
	Checksum(Path memory) {
		this.memory = memory;
	}

	/** Hexadecimal. */
	String of(Path folder) throws IOException {
		Path remembered = memory.resolve(hex(sha256().digest(folder.toRealPath().toString().getBytes(StandardCharsets.UTF_8))).substring(0, 16));
		String state = state(folder);
		if (Files.isRegularFile(remembered)) {
			List<String> lines = Files.readAllLines(remembered);
			if (lines.size() == 2 && lines.get(0).equals(state)) {
				return lines.get(1);
			}
		}
		String checksum = compute(folder);
		Files.createDirectories(memory);
		Path draft = Files.createTempFile(memory, "checksum", ".part");
		Files.writeString(draft, state + '\n' + checksum + '\n');
		Files.move(draft, remembered, StandardCopyOption.REPLACE_EXISTING);
		return checksum;
	}

	private static String state(Path folder) throws IOException {
		StringBuilder state = new StringBuilder();
		for (String name : FILES) {
			BasicFileAttributes file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
			state.append(name).append(' ').append(file.size()).append(' ').append(file.lastModifiedTime()).append(' ');
		}
		return state.toString();
	}

	private static String compute(Path folder) throws IOException {
		MessageDigest digest = sha256();
		byte[] buffer = new byte[1 << 16];
		for (String name : FILES) {
			digest.update((name + '\n' + Files.size(folder.resolve(name)) + '\n').getBytes(StandardCharsets.UTF_8));
			try (InputStream in = Files.newInputStream(folder.resolve(name))) {
				for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
					digest.update(buffer, 0, read);
				}
			}
		}
		return hex(digest.digest());
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("every Java platform has SHA-256", impossible);
		}
	}
}
