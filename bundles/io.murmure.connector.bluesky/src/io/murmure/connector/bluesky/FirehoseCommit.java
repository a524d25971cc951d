package io.murmure.connector.bluesky;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.UnreadableException;

/** The operations of a commit on the firehose as JSON ({@code com.atproto.sync.subscribeRepos}), each as an event of Jetstream; the records lie in blocks beside them. */
final class FirehoseCommit {

	private FirehoseCommit() {
	}

	static boolean is(Json value) {
		return value.get("ops").isList() && value.has("repo");
	}

	static List<Json> events(Json commit) {
		Map<String, Json> blocks = blocks(commit.get("blocks", "$bytes").text());
		List<Json> events = new ArrayList<>();
		for (Json op : commit.get("ops").items()) {
			Json record = blocks.getOrDefault(ContentId.of(op.get("cid")), Json.MISSING);
			events.add(Repository.event(commit.get("repo").text(), op.get("path").text(), op.get("action").text(), record));
		}
		return events;
	}

	private static Map<String, Json> blocks(String base64) {
		Map<String, Json> blocks = new HashMap<>();
		if (base64.isEmpty()) {
			return blocks;
		}
		try (CarFile file = new CarFile(new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)))) {
			for (Optional<CarFile.Block> block = file.next(); block.isPresent(); block = file.next()) {
				blocks.put(block.get().id(), DagCbor.read(block.get().content()));
			}
			return blocks;
		} catch (IOException | IllegalArgumentException broken) {
			throw new UnreadableException("broken-record");
		}
	}
}
