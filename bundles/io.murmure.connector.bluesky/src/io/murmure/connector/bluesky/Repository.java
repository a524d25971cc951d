package io.murmure.connector.bluesky;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.source.Source;
import io.murmure.core.source.StepReader;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Trouble;

/**
 * The records of an account's repository, with the fields that an event of Jetstream has. The file is read twice: first the Merkle search
 * tree that tells where each record stands ({@code app.bsky.feed.post/3k...}), then the records. Memory for the tree's keys.
 *
 * <p>Format: atproto.com/specs/repository.
 */
final class Repository extends StepReader<JsonRecord> {

	private final Map<String, String> paths = new HashMap<>();
	private final Trouble trouble;
	private final CarFile blocks;
	private String owner = "";
	private long last;

	Repository(Source source, Trouble trouble) throws IOException {
		this.trouble = trouble;
		try (CarFile first = new CarFile(source.open())) {
			readTree(first);
		}
		this.blocks = new CarFile(source.open());
	}

	private void readTree(CarFile file) throws IOException {
		try {
			for (Optional<CarFile.Block> block = file.next(); block.isPresent(); block = file.next()) {
				tree(block.get());
			}
		} catch (IOException toldLater) {
			// the second reading tells that the file is cut off, or goes on with other bytes
		}
	}

	private void tree(CarFile.Block block) {
		try {
			Json value = DagCbor.read(block.content());
			if (value.get("e").isList()) {
				entries(value);
			} else if (value.has("did") && value.has("data")) {
				owner = value.get("did").text();
			}
		} catch (IOException noNode) {
			// pictures and broken records are met again in the second reading
		}
	}

	/** Each key shares its first {@code p} bytes with the one before. */
	private void entries(Json node) {
		String before = "";
		for (Json entry : node.get("e").items()) {
			int shared = (int) Math.clamp(entry.get("p").whole(0), 0, before.length());
			before = before.substring(0, shared) + entry.get("k").text();
			paths.put(entry.get("v").text(), new String(before.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
		}
	}

	@Override
	protected boolean step() {
		try {
			Optional<CarFile.Block> block = blocks.next();
			block.ifPresent(this::record);
			return block.isPresent();
		} catch (IOException damaged) {
			trouble.warn(last, "broken-repository");
			return false;
		}
	}

	private void record(CarFile.Block block) {
		last = block.ordinal();
		String path = paths.get(block.id());
		if (path == null) {
			return;
		}
		try {
			found(new JsonRecord("", event(owner, path, "create", DagCbor.read(block.content())), Json.MISSING, Json.MISSING, last));
		} catch (IOException broken) {
			trouble.warn(last, "broken-record");
		}
	}

	/** What Jetstream says of the same record. */
	static Json event(String owner, String path, String operation, Json record) {
		int slash = path.indexOf('/');
		Map<String, Object> commit = new LinkedHashMap<>(Map.of("operation", operation, "collection", slash < 0 ? path : path.substring(0, slash), "rkey", path.substring(slash + 1)));
		commit.put("record", record.raw());
		return Json.of(Map.of("did", owner, "commit", commit));
	}

	@Override
	public void close() throws IOException {
		blocks.close();
	}
}
