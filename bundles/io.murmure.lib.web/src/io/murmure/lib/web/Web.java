package io.murmure.lib.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

import io.murmure.core.component.Sentence;
import io.murmure.core.live.RateLimitedException;
import io.murmure.core.source.SourceException;

/** Asks servers, one request at a time. */
public final class Web implements AutoCloseable {

	private static final int LARGEST = 32 << 20;
	private static final Duration CONNECT = Duration.ofSeconds(20);
	private static final Duration ANSWER = Duration.ofMinutes(2);
	private static final Duration DEFAULT_WAIT = Duration.ofMinutes(1);
	private static final Duration LONGEST_WAIT = Duration.ofHours(24);
	private static final String NAME = "Murmure (listening workbench; one reader)";

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NORMAL).build();

	/** The client, for other protocols. */
	public HttpClient client() {
		return client;
	}

	/**
	 * Fetches an address.
	 *
	 * @param headers  more headers of the request
	 * @param patience how long the whole answer may take; never longer than two minutes
	 * @throws RateLimitedException when the server asks to wait
	 * @throws SourceException when it refuses for good
	 * @throws IOException when it fails for now
	 */
	public Answer get(URI address, Map<String, String> headers, Duration patience) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", NAME).header("Accept-Encoding", "gzip");
		headers.forEach(request::header);
		HttpResponse<byte[]> response = send(request.build(), patience.compareTo(ANSWER) < 0 ? patience : ANSWER);
		Answer answer = new Answer(response.statusCode(), response.body(), response.headers()::firstValue);
		refuse(address, answer);
		return new Answer(answer.status(), answer.isUnchanged() ? new byte[0] : read(address, answer), answer.headers());
	}

	/** What lets somebody in: a token, or a name and a password with a colon between them. */
	public static Map<String, String> authorization(Optional<String> credential) {
		return credential.map(one -> Map.of("Authorization", one.indexOf(':') < 0 ? "Bearer " + one : "Basic " + Base64.getEncoder().encodeToString(one.getBytes(StandardCharsets.UTF_8)))).orElse(Map.of());
	}

	/** The limit of the request itself ends with the headers of the answer: a body that stalls would be waited for for ever. */
	private HttpResponse<byte[]> send(HttpRequest request, Duration patience) throws IOException, InterruptedException {
		CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, head -> new LimitedBody(LARGEST + 1));
		try {
			return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException slow) {
			throw new IOException(Sentence.of(Web.class, "unreached", request.uri().getHost()), slow);
		} catch (ExecutionException failed) {
			String why = failed.getCause() instanceof ConnectException || failed.getCause() instanceof HttpTimeoutException ? "unreached" : "broke";
			throw new IOException(Sentence.of(Web.class, why, request.uri().getHost()), failed.getCause());
		} finally {
			asked.cancel(true);
		}
	}

	private static void refuse(URI address, Answer answer) throws IOException {
		int status = answer.status();
		if (status == 429 || status == 503 && answer.header("Retry-After").isPresent()) {
			Duration wait = answer.header("Retry-After").flatMap(after -> Answer.until(after, Instant.now())).or(() -> answer.exhausted(Instant.now())).orElse(DEFAULT_WAIT);
			throw new RateLimitedException(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
		}
		if (status == 401 || status == 403) {
			throw new SourceException(Sentence.of(Web.class, "token", address.getHost(), status));
		}
		if (status == 404 || status == 410) {
			throw new SourceException(Sentence.of(Web.class, "nothing", address.getHost(), status));
		}
		if (status >= 400 && status < 500 && status != 408 && status != 425) {
			throw new SourceException(Sentence.of(Web.class, "request", address.getHost(), status));
		}
		if (status != 200 && !answer.isUnchanged()) {
			throw new IOException(Sentence.of(Web.class, "answered", address.getHost(), status));
		}
	}

	private static byte[] read(URI address, Answer answer) throws IOException {
		boolean packed = answer.header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
		byte[] bytes = packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readNBytes(LARGEST + 1) : answer.body();
		if (bytes.length > LARGEST) {
			throw new SourceException(Sentence.of(Web.class, "large", address.getHost(), LARGEST >> 20));
		}
		return bytes;
	}

	@Override
	public void close() {
		client.shutdownNow();
	}
}
