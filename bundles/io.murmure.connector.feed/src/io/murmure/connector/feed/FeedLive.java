package io.murmure.connector.feed;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.live.Delivery;
import io.murmure.core.live.LiveSource;
import io.murmure.core.live.Look;
import io.murmure.core.live.Received;
import io.murmure.core.live.Subscription;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.privacy.Credentials;
import io.murmure.lib.web.Addresses;
import io.murmure.lib.web.Answer;
import io.murmure.lib.web.Web;

/** Fetches a feed again and again, and only when it has changed. The cursor is what the server calls the last version. */
@Component(service = LiveSource.class)
public final class FeedLive implements LiveSource<FeedLive.Options> {

	/**
	 * What a user can choose.
	 *
	 * @param interval how often to look, at most
	 */
	public record Options(@Parameter("PT15M") Duration interval) {
	}

	@Override
	public String id() {
		return "feed-live";
	}

	@Override
	public String connector() {
		return "feed";
	}

	@Override
	public Class<Options> parameters() {
		return Options.class;
	}

	@Override
	public double recognise(String address) {
		boolean named = address.matches("(?i).*(\\.(rss|xml|atom|rdf)|/(feed|rss|atom)/?|[?&]format=(rss|atom)|feed\\.json)(\\?.*)?");
		return Addresses.has(address, "http", "https") ? named ? 0.95 : 0.3 : 0;
	}

	@Override
	public Subscription open(String address, Options options, Credentials credentials) {
		URI feed = Addresses.of(address, Set.of("http", "https"));
		return new Polling(feed, options.interval(), Web.authorization(credentials.of(feed.getHost())));
	}

	private record Polling(URI address, Duration interval, Map<String, String> authorization, Web web) implements Subscription {

		private static final String PARTED = "\n";

		Polling(URI address, Duration interval, Map<String, String> authorization) {
			this(address, interval, authorization, new Web());
		}

		@Override
		public Delivery next(Look look) throws IOException, InterruptedException {
			Answer answer = web.get(address, headers(look.cursor()), look.patience());
			Duration rest = answer.freshness().filter(fresh -> fresh.compareTo(interval) > 0).filter(fresh -> fresh.compareTo(Duration.ofDays(1)) <= 0).orElse(interval);
			if (answer.isUnchanged()) {
				return Delivery.nothing(look.cursor(), rest);
			}
			String version = answer.header("ETag").orElse("") + PARTED + answer.header("Last-Modified").orElse("");
			return new Delivery(Optional.of(new Received(address.getHost() + ".xml", answer.body(), Instant.now())), version.isBlank() ? look.cursor() : version, rest);
		}

		private Map<String, String> headers(String cursor) {
			Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"));
			headers.putAll(authorization);
			String[] version = cursor.split(PARTED, 2);
			if (!version[0].isBlank()) {
				headers.put("If-None-Match", version[0]);
			}
			if (version.length > 1 && !version[1].isBlank()) {
				headers.put("If-Modified-Since", version[1]);
			}
			return headers;
		}

		@Override
		public void close() {
			web.close();
		}
	}
}
