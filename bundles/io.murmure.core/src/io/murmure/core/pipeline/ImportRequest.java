package io.murmure.core.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.study.LedgerNote;

/**
 * What to import, and how.
 *
 * @param paths     files and folders
 * @param connector id of the connector that shall read them all; otherwise the most confident reads each
 * @param channel   the name of the channel; otherwise the source's own
 * @param ledger    on what basis the channels are listened to, and until when
 * @param settings  typed parameters by connector id
 */
public record ImportRequest(List<Path> paths, Optional<String> connector, Optional<String> channel,
		LedgerNote ledger, Map<String, Map<String, String>> settings) {

	public static ImportRequest of(Path... paths) {
		return new ImportRequest(List.of(paths), Optional.empty(), Optional.empty(), LedgerNote.NONE, Map.of());
	}
}
