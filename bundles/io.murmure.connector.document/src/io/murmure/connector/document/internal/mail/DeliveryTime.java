package io.murmure.connector.document.internal.mail;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a mail was delivered, as its mailbox and the servers on its way wrote it down: for mails whose own date cannot be read. */
public final class DeliveryTime {

	private static final int HEADER = 1 << 16;

	/** Behind the address (RFC 4155, appendix A), some with the offset before or behind the year. */
	private static final Pattern ENVELOPE = Pattern
			.compile("\\b([A-Z][a-z]{2}) +(\\d{1,2}) +(\\d{2}:\\d{2}(?::\\d{2})?)(?: +([+-]\\d{4}))? +(\\d{4})(?: +([+-]\\d{4}))?");

	/** A field with its folded lines; the time stands behind its last semicolon (RFC 5321, section 4.4). */
	private static final Pattern RECEIVED = Pattern.compile("(?im)^Received:.*(?:\\r?\\n[ \\t].*)*");
	private static final Pattern HEADER_END = Pattern.compile("\\r?\\n\\r?\\n");
	private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
	private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,4}\\.?, *");

	private DeliveryTime() {
	}

	/**
	 * By the line that parts it from the mail before it, in UTC where that tells no offset; else by the first server that it went through.
	 *
	 * @param envelope the line; empty when the mail lies in a file of its own
	 * @param content  the mail
	 */
	public static Optional<Instant> of(String envelope, byte[] content) {
		return ofEnvelope(envelope).or(() -> ofReceived(content));
	}

	private static Optional<Instant> ofEnvelope(String envelope) {
		Matcher found = ENVELOPE.matcher(envelope);
		if (!found.find()) {
			return Optional.empty();
		}
		String offset = found.group(4) != null ? found.group(4) : found.group(6) != null ? found.group(6) : "+0000";
		return instant(String.join(" ", found.group(2), found.group(1), found.group(5), found.group(3), offset));
	}

	/** Each server writes its line above those of the servers before it. */
	private static Optional<Instant> ofReceived(byte[] content) {
		String start = new String(content, 0, Math.min(content.length, HEADER), StandardCharsets.ISO_8859_1);
		List<String> fields = RECEIVED.matcher(HEADER_END.split(start, 2)[0]).results().map(MatchResult::group).toList();
		return fields.reversed().stream().map(field -> instant(field.substring(field.lastIndexOf(';') + 1))).flatMap(Optional::stream).findFirst();
	}

	/** A time as in RFC 5322, section 3.3. */
	private static Optional<Instant> instant(String written) {
		String plain = COMMENT.matcher(written).replaceAll(" ").strip().replaceAll("\\s+", " ");
		try {
			return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(WEEKDAY.matcher(plain).replaceFirst(""), OffsetDateTime::from).toInstant());
		} catch (DateTimeException nonsense) {
			return Optional.empty();
		}
	}
}
