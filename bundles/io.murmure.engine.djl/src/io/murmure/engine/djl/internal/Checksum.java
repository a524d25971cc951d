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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.core.component.Sentence;
import io.murmure.core.reading.ModelException;

/**
 * SHA-256 over the files of a model that decide what it reads; remembered as long as their sizes and times stay the same. Where the
 * folder has a list {@value #LIST}, as {@code sha256sum} writes it, the files must be what the list says.
 */
public final class Checksum {

	/** The list of a folder's checksums. */
	public static final String LIST = "SHA256SUMS";

	private final Path memory;

	/** @param cache folder that remembers checksums */
	public Checksum(Path cache) {
		this.memory = cache.resolve("checksums");
	}

	/**
	 * Hexadecimal.
	 *
	 * @throws ModelException when a file is not what the folder's list says
	 */
	public String of(ModelFolder model) {
		try {
			Map<String, String> sums = sums(model);
			refuseChanged(model, sums);
			MessageDigest all = sha256();
			sums.forEach((name, sum) -> all.update((sum + "  " + name + '\n').getBytes(StandardCharsets.UTF_8)));
			return hex(all.digest());
		} catch (IOException unreadable) {
			throw new ModelException(Sentence.of(Checksum.class, "unreadable", model.id(), model.folder()), unreadable);
		}
	}

	/** Writes the list of the model's own folder. */
	public void list(ModelFolder model) throws IOException {
		StringBuilder lines = new StringBuilder();
		sums(model).forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
		Files.writeString(model.file(LIST), lines);
	}

	private static void refuseChanged(ModelFolder model, Map<String, String> sums) throws IOException {
		if (!Files.isRegularFile(model.file(LIST))) {
			return;
		}
		for (String line : Files.readAllLines(model.file(LIST))) {
			String[] parts = line.strip().split("\\s+\\*?", 2);
			if (parts.length == 2 && sums.containsKey(parts[1]) && !sums.get(parts[1]).equalsIgnoreCase(parts[0])) {
				throw new ModelException(Sentence.of(Checksum.class, "changed", parts[1], model.id(), LIST));
			}
		}
	}

	private Map<String, String> sums(ModelFolder model) throws IOException {
		String place = model.folder().toRealPath().toString();
		Path remembered = memory.resolve(hex(sha256().digest(place.getBytes(StandardCharsets.UTF_8))).substring(0, 16));
		Map<String, String> sums = new TreeMap<>();
		List<String> states = new ArrayList<>();
		List<String> known = Files.isRegularFile(remembered) ? Files.readAllLines(remembered) : List.of();
		for (String name : model.decisive()) {
			BasicFileAttributes file = Files.readAttributes(model.file(name), BasicFileAttributes.class);
			String state = name + ' ' + file.size() + ' ' + file.lastModifiedTime() + ' ';
			String sum = known.stream().filter(line -> line.startsWith(state)).findFirst().map(line -> line.substring(state.length())).orElse("");
			if (sum.isEmpty()) {
				sum = compute(model.file(name));
			}
			sums.put(name, sum);
			states.add(state + sum);
		}
		if (!states.equals(known)) {
			Files.createDirectories(memory);
			Path draft = Files.createTempFile(memory, "checksum", ".part");
			Files.write(draft, states);
			Files.move(draft, remembered, StandardCopyOption.REPLACE_EXISTING);
		}
		return sums;
	}

	/** Of one file, hexadecimal. */
	static String compute(Path file) throws IOException {
		MessageDigest digest = sha256();
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
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
