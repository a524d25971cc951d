package io.murmure.core.catalog;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.component.Component;
import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.live.LiveSource;
import io.murmure.core.live.Subscription;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.privacy.Credentials;

/**
 * An address that is followed.
 *
 * @param fetcher fetches what is there
 * @param reader  reads what comes
 */
public record FollowedSource(String address, LiveSource<?> fetcher, Connector<?> reader) {

	public FollowedSource {
		address = address.strip();
	}

	/**
	 * @param named id of the live source or of its connector; empty for the one that is surest of the address
	 * @throws ParameterException when nothing that is installed can follow it
	 */
	public static FollowedSource of(Catalog catalog, String address, Optional<String> named) {
		LiveSource<?> fetcher = catalog.liveSources().stream()
				.filter(one -> named.map(name -> name.equals(one.id()) || name.equals(one.connector())).orElseGet(() -> one.recognise(address.strip()) > 0))
				.max(Comparator.comparingDouble(one -> one.recognise(address.strip())))
				.orElseThrow(() -> new ParameterException(Sentence.of(FollowedSource.class, "no-source", address.strip(),
						catalog.liveSources().stream().map(Component::id).collect(Collectors.joining(", ")))));
		Connector<?> reader = catalog.connectors().stream().filter(one -> one.id().equals(fetcher.connector())).findFirst()
				.orElseThrow(() -> new ParameterException(Sentence.of(FollowedSource.class, "no-reader", fetcher.id(), fetcher.connector())));
		return new FollowedSource(address, fetcher, reader);
	}

	/** Whose credentials let it in: the host of the address. */
	public String host() {
		return address.replaceFirst("^[^/]*//(?:[^/?#@]*@)?([^/:?#]*).*", "$1");
	}

	/** What tells it from all else that is followed, so that each is gone on with where it was left: parameters choose of what comes, and may change. */
	public String name() {
		return fetcher.id() + " " + address;
	}

	/**
	 * Gets ready to fetch; touches no network yet.
	 *
	 * @param typed parameters as typed, by name
	 * @throws ParameterException when the address or a parameter makes no sense
	 */
	public Subscription open(Map<String, String> typed, Credentials credentials) {
		return open(fetcher, typed, credentials);
	}

	private <P extends Record> Subscription open(LiveSource<P> source, Map<String, String> typed, Credentials credentials) {
		return source.open(address, Parameters.create(source.parameters(), typed), credentials);
	}
}
