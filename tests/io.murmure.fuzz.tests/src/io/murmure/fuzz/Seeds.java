package io.murmure.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

import io.murmure.testing.SharedExports;

/** What the mutations start from: a small file of each format, and the real exports where they are at hand. */
final class Seeds {

	private static final int LARGEST = 16_000;
	private static final List<String> NO_EXPORTS = List.of("SOURCE.txt", "README.md", "UPSTREAM-LICENSE");

	private Seeds() {
	}

	/** A file to begin with. */
	record Seed(String name, byte[] bytes) {
	}

	static List<Seed> all() {
		List<Seed> seeds = new ArrayList<>(written());
		try (Stream<Path> exports = Files.walk(SharedExports.at(""))) {
			for (Path file : exports.filter(Files::isRegularFile).sorted().toList()) {
				if (Files.size(file) <= LARGEST && !NO_EXPORTS.contains(file.getFileName().toString())) {
					seeds.add(new Seed(file.getFileName().toString(), Files.readAllBytes(file)));
				}
			}
		} catch (TestAbortedException notAtHand) {
			return seeds;
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return seeds;
	}

	/** The seeds of {@code seeds.txt}: a line {@code ==== NAME}, then the file. */
	private static List<Seed> written() {
		try (InputStream in = Seeds.class.getResourceAsStream("seeds.txt")) {
			List<Seed> seeds = new ArrayList<>();
			for (String part : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^==== ")) {
				int end = part.indexOf('\n');
				if (end > 0) {
					seeds.add(new Seed(part.substring(0, end).strip(), part.substring(end + 1).getBytes(StandardCharsets.UTF_8)));
				}
			}
			return seeds;
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
