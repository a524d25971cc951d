package io.murmure.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Access tokens as earlier versions kept them: each in a file of its own beside the keys, as it was typed. */
record PlainTokens(Path folder) {

	Optional<String> read(String server) throws IOException {
		Path file = file(server);
		return Files.exists(file) ? Optional.of(Files.readString(file).strip()).filter(token -> !token.isEmpty()) : Optional.empty();
	}

	void delete(String server) throws IOException {
		Files.deleteIfExists(file(server));
	}

	private Path file(String server) {
		return folder.resolve(server + ".token");
	}
}
