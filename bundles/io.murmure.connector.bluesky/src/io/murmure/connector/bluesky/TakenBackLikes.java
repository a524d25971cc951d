package io.murmure.connector.bluesky;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import io.murmure.core.source.Source;
import io.murmure.lib.exports.Json;

/** The likes that a file of events tells were taken back: nothing but their address names them then. Memory for their addresses. */
final class TakenBackLikes {

	static final TakenBackLikes NONE = new TakenBackLikes();

	private final Set<String> addresses = new HashSet<>();

	private TakenBackLikes() {
	}

	/** Reads the file once; lines of anything else are passed over unparsed. */
	static TakenBackLikes in(Source events) throws IOException {
		TakenBackLikes likes = new TakenBackLikes();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.open(), StandardCharsets.UTF_8), 1 << 16)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.contains("\"delete\"") && line.contains(RecordMapper.LIKE)) {
					likes.add(Json.parse(line));
				}
			}
		}
		return likes;
	}

	private void add(Json event) {
		if (event.get("commit", "operation").text().equals("delete") && event.get("commit", "collection").text().equals(RecordMapper.LIKE)) {
			addresses.add(RecordMapper.address(event));
		}
	}

	boolean contains(String address) {
		return addresses.contains(address);
	}
}
