package org.example.guestbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;

/**
 * A whole plug-in in one class: reads guest books whose first line is {@code #guestbook} and whose other lines are
 * {@code 2026-03-01T18:30 | name | text}.
 */
@Component(service = Connector.class)
public final class GuestBookConnector implements Connector<GuestBookConnector.Options> {

	private static final String FIRST_LINE = "#guestbook";

	/** @param separator stands between time, name and text */
	public record Options(@Parameter("|") String separator) {
	}

	@Override
	public String id() {
		return "guestbook";
	}

	@Override
	public Class<Options> parameters() {
		return Options.class;
	}

	@Override
	public double recognise(Source source) throws IOException {
		return new String(source.head(FIRST_LINE.length()), StandardCharsets.UTF_8).equals(FIRST_LINE) ? 1 : 0;
	}

	@Override
	public Stream<SourceRecord> read(Source source, Options options, ReadContext context) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8));
		AtomicLong line = new AtomicLong();
		String channel = context.channel().orElse(source.name());
		return lines.lines().map(text -> record(text, source.at(line.incrementAndGet()), channel, options, context))
				.flatMap(Optional::stream).onClose(() -> close(lines));
	}

	private static Optional<SourceRecord> record(String text, Position position, String channel, Options options, ReadContext context) {
		if (position.record() == 1 || text.isBlank()) {
			return Optional.empty();
		}
		String[] parts = text.split(Pattern.quote(options.separator()), 3);
		if (parts.length < 3) {
			context.warn(position, "incomplete", parts.length);
			return Optional.empty();
		}
		try {
			var time = LocalDateTime.parse(parts[0].strip()).atZone(context.zone()).toInstant();
			return Optional.of(Post.said("guestbook", channel, parts[1].strip(), time, parts[2].strip(), position).build());
		} catch (DateTimeException noTime) {
			context.warn(position, "time");
			return Optional.empty();
		}
	}

	private static void close(BufferedReader lines) {
		try {
			lines.close();
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}
}
