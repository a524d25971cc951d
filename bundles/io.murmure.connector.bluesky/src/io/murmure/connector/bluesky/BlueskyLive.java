package io.murmure.connector.bluesky;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.Sentence;
import io.murmure.core.live.LiveSource;
import io.murmure.core.live.Subscription;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.privacy.Credentials;
import io.murmure.lib.web.Addresses;

/**
 * Follows Bluesky through Jetstream, a stream of all public events over a WebSocket. Only what named accounts say, or what has one of the
 * words and what answers it, is kept; the rest is forgotten as it passes.
 */
@Component(service = LiveSource.class)
public final class BlueskyLive implements LiveSource<BlueskyLive.Options> {

	private static final URI PUBLIC = URI.create("wss://jetstream2.us-east.bsky.network/subscribe");
	private static final List<String> COLLECTIONS = List.of("app.bsky.feed.post", "app.bsky.feed.like", "app.bsky.feed.repost");

	/**
	 * What a user can choose.
	 *
	 * @param accounts ids of accounts, separated by commas
	 * @param words    words or hashtags, separated by commas
	 * @param batch    how long to gather before what came is imported
	 */
	public record Options(@Parameter("") String accounts, @Parameter("") String words, @Parameter("PT30S") Duration batch) {
	}

	@Override
	public String id() {
		return "bluesky-live";
	}

	@Override
	public String connector() {
		return "bluesky";
	}

	@Override
	public Class<Options> parameters() {
		return Options.class;
	}

	@Override
	public double recognise(String address) {
		return address.strip().equalsIgnoreCase("bluesky") || Addresses.has(address, "ws", "wss") ? 0.95 : 0;
	}

	@Override
	public Subscription open(String address, Options options, Credentials credentials) {
		URI stream = address.strip().equalsIgnoreCase("bluesky") ? PUBLIC : Addresses.of(address, Set.of("ws", "wss"));
		List<String> accounts = listed(options.accounts());
		SoughtWords words = new SoughtWords(listed(options.words()));
		if (accounts.isEmpty() && words.isEmpty()) {
			throw new ParameterException(Sentence.of(BlueskyLive.class, "all"));
		}
		accounts.stream().filter(account -> !account.startsWith("did:")).findFirst().ifPresent(handle -> {
			throw new ParameterException(Sentence.of(BlueskyLive.class, "handle", handle));
		});
		return new Jetstream(URI.create(stream + (stream.getRawQuery() == null ? "?" : "&") + query(words.isEmpty() ? accounts : List.of())), new Topic(Set.copyOf(accounts), words), options.batch());
	}

	/** @param accounts who alone is to be heard; none for everybody, among whom the words are looked for */
	private static String query(List<String> accounts) {
		return String.join("&", Stream.concat(COLLECTIONS.stream().map(collection -> "wantedCollections=" + collection), accounts.stream().map(account -> "wantedDids=" + account)).toList());
	}

	private static List<String> listed(String all) {
		return Stream.of(all.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
	}
}
