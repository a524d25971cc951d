package io.murmure.connector.bluesky;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.TextDecoding;
import io.murmure.lib.exports.Json;

/** The likes that a file of events tells were taken back: nothing but their address names them then. Memory for their addresses. */
final class TakenBackLikes {

	static final TakenBackLikes NONE = new TakenBackLikes();

	/** That something was taken back is told in few words. */
	private static final int LONGEST_LINE = 1 << 16;

	private final Set<String> addresses = new HashSet<>();

	private TakenBackLikes() {
	}

	/** Reads the file once; lines of anything else are passed over unparsed. */
	static TakenBackLikes in(Source events) {
		TakenBackLikes likes = new TakenBackLikes();
		try (LineReader lines = LineReader.open(events, TextDecoding.of(events).orElse(TextDecoding.UTF_8), LONGEST_LINE)) {
			while (lines.advance()) {
				if (!lines.cut() && lines.line().contains("\"delete\"") && lines.line().contains(RecordMapper.LIKE)) {
					likes.add(Json.parse(lines.line()));
				}
			}
		} catch (IOException breaksOff) {
			// told when the events are read
			return likes;
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
