package io.murmure.engine.needs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Labelled needs of others, read in place beside the checkout. */
final class SharedNeeds {

	private SharedNeeds() {
	}

	/** Rows of cells, the header first; the test is skipped where the file is not at hand. */
	static List<List<String>> rows(String path, Charset charset) throws IOException {
		Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
				.map(folder -> folder.resolve("shared/data").resolve(path)).filter(Files::isReadable).findFirst();
		assumeTrue(file.isPresent(), "There is no shared/data/" + path + " beside the checkout.");
		return parse(new String(Files.readAllBytes(file.get()), charset));
	}

	private static List<List<String>> parse(String text) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
				cell.append(c);
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && (c == ',' || c == '\n')) {
				row.add(cell.toString());
				cell.setLength(0);
				if (c == '\n') {
					rows.add(row);
					row = new ArrayList<>();
				}
			} else if (quoted || c != '\r') {
				cell.append(c);
			}
		}
		return rows;
	}
}
