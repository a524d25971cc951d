package io.murmure.core.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.Parameters;
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

	/**
	 * Whether these connectors can do what is asked for, before anything is read.
	 *
	 * @throws ParameterException when a parameter or connector does not exist, or a value does not fit
	 */
	public void check(Collection<Connector<?>> connectors) {
		connector.ifPresent(id -> named(id, connectors));
		settings.forEach((id, typed) -> Parameters.create(named(id, connectors).parameters(), typed));
	}

	private static Connector<?> named(String id, Collection<Connector<?>> connectors) {
		return connectors.stream().filter(connector -> connector.id().equals(id)).findFirst()
				.orElseThrow(() -> new ParameterException(Sentence.of(ImportRequest.class, "no-connector", id,
						connectors.stream().map(Connector::id).sorted().collect(Collectors.joining(", ")))));
	}
}
