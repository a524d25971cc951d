package io.murmure.lib.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import io.murmure.core.component.Sentence;
import io.murmure.core.live.RateLimitedException;
import io.murmure.core.source.SourceException;

/** Asks servers, one request at a time. */
public final class Web implements AutoCloseable {

	private static final int LARGEST = 32 << 20;
	private static final Duration CONNECT = Duration.ofSeconds(20);
	private static final Duration ANSWER = Duration.ofSeconds(60);
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
	 * @param headers more headers of the request
	 * @throws RateLimitedException when the server asks to wait
	 * @throws SourceException when it refuses for good
	 * @throws IOException when it fails for now
	 */
	public Answer get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWER).header("User-Agent", NAME).header("Accept-Encoding", "gzip");
		headers.forEach(request::header);
		HttpResponse<InputStream> response = send(request.build());
		try (InputStream body = response.body()) {
			Answer answer = new Answer(response.statusCode(), new byte[0], response.headers()::firstValue);
			refuse(address, answer);
			return new Answer(answer.status(), answer.isUnchanged() ? new byte[0] : read(address, body, answer), answer.headers());
		}
	}

	private HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
		try {
			return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
		} catch (ConnectException | HttpTimeoutException unreached) {
			throw new IOException(Sentence.of(Web.class, "unreached", request.uri().getHost()), unreached);
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

	private static byte[] read(URI address, InputStream body, Answer answer) throws IOException {
		boolean packed = answer.header("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
		byte[] bytes = (packed ? new GZIPInputStream(body) : body).readNBytes(LARGEST + 1);
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
