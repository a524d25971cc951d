package io.murmure.connector.mastodon;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.Sentence;
import io.murmure.core.live.Delivery;
import io.murmure.core.live.LiveSource;
import io.murmure.core.live.Look;
import io.murmure.core.live.Received;
import io.murmure.core.live.Subscription;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.Json;
import io.murmure.lib.web.Addresses;
import io.murmure.lib.web.Answer;
import io.murmure.lib.web.Web;

/**
 * Follows the public timeline of a Mastodon server or a hashtag on it, page by page from the oldest post that is new
 * ({@code /api/v1/timelines}). The cursor is the id of the newest post.
 */
@Component(service = LiveSource.class)
public final class MastodonLive implements LiveSource<MastodonLive.Options> {

	private static final Pattern TIMELINE = Pattern.compile("/(?:tags/([\\p{L}\\p{N}_%]+)|public(/local|/remote)?)/?");
	private static final Set<String> SCHEMES = Set.of("http", "https");
	private static final int PAGE = 40;

	/**
	 * What a user can choose.
	 *
	 * @param interval how often to look when nothing is new
	 */
	public record Options(@Parameter("PT1M") Duration interval) {
	}

	@Override
	public String id() {
		return "mastodon-live";
	}

	@Override
	public String connector() {
		return "mastodon";
	}

	@Override
	public Class<Options> parameters() {
		return Options.class;
	}

	@Override
	public double recognise(String address) {
		return Addresses.found(address, SCHEMES).filter(page -> TIMELINE.matcher(page.getRawPath()).matches()).isPresent() ? 0.9 : 0;
	}

	@Override
	public Subscription open(String address, Options options, Credentials credentials) {
		URI page = Addresses.of(address, SCHEMES);
		Matcher timeline = TIMELINE.matcher(page.getRawPath());
		if (!timeline.matches()) {
			throw new ParameterException(Sentence.of(MastodonLive.class, "no-timeline", address));
		}
		String query = timeline.group(1) != null ? "tag/" + timeline.group(1) + "?" : "public?" + (timeline.group(2) == null ? "" : timeline.group(2).substring(1) + "=true&");
		return new Timeline(page.resolve("/api/v1/timelines/" + query + "limit=" + PAGE), options.interval(), Web.authorization(credentials.of(page.getHost())), new Web());
	}

	private record Timeline(URI address, Duration interval, Map<String, String> authorization, Web web) implements Subscription {

		@Override
		public Delivery next(Look look) throws IOException, InterruptedException {
			String cursor = look.cursor();
			Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
			headers.putAll(authorization);
			Answer answer = web.get(cursor.isEmpty() ? address : URI.create(address + "&min_id=" + cursor), headers, look.patience());
			List<Json> posts = posts(answer);
			String newest = posts.stream().map(post -> post.get("id").text()).reduce(cursor, Timeline::later);
			boolean more = !cursor.isEmpty() && posts.size() >= PAGE;
			Duration rest = answer.exhausted(Instant.now()).map(period -> period.compareTo(interval) > 0 ? period : interval).orElse(more ? Duration.ZERO : interval);
			Optional<Source> content = posts.isEmpty() ? Optional.empty() : Optional.of(new Received(address.getHost() + ".json", answer.body(), Instant.now()));
			return new Delivery(content, newest, rest);
		}

		/** Servers in trouble, and what stands before them, answer with pages and sentences as if all was well. */
		private List<Json> posts(Answer answer) throws IOException {
			String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
			if (text.startsWith("[")) {
				return Json.parse(text).items();
			}
			String said = text.startsWith("{") ? Json.parse(text).get("error").text().lines().findFirst().orElse("") : "";
			throw new IOException(said.isBlank() ? Sentence.of(MastodonLive.class, "no-posts", address.getHost()) : Sentence.of(MastodonLive.class, "refused", address.getHost(), said));
		}

		/** Ids are numbers too long for some machines; they grow with time. */
		private static String later(String one, String other) {
			return one.length() != other.length() ? one.length() > other.length() ? one : other : one.compareTo(other) >= 0 ? one : other;
		}

		@Override
		public void close() {
			web.close();
		}
	}
}
