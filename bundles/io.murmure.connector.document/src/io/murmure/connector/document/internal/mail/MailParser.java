package io.murmure.connector.document.internal.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.ByteSequence;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import io.murmure.core.source.TextDamage;
import io.murmure.core.source.TextDecoding;

/** Takes one mail apart with mime4j. */
public final class MailParser {

	private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");
	private static final Pattern VEILED = Pattern.compile("(?<local>\\S+) at (?<host>[\\w-]+(?:\\.[\\w-]+)+)\\s*(?:\\((?<name>.*)\\))", Pattern.DOTALL);
	private static final int MOST_TO = 20;

	private MailParser() {
	}

	/**
	 * Takes it apart.
	 *
	 * @param told hears of words that are written in another encoding than the others, with lines of the text
	 * @throws IOException when the bytes are no mail
	 */
	public static Mail parse(byte[] content, TextDamage.Told told) throws IOException {
		try {
			return parsed(content, told);
		} catch (StackOverflowError nested) {
			throw new IOException(nested);
		}
	}

	/** What stands before the text of a mail, to be disposed of. */
	static Message header(byte[] content) throws IOException {
		int end = 0;
		while (end < content.length && !isBlankLine(content, end)) {
			end++;
		}
		return message(new ByteArrayInputStream(content, 0, Math.min(content.length, end + 2)));
	}

	/** Whether nothing, or CR alone, stands between the LF at this place and the next. */
	private static boolean isBlankLine(byte[] content, int at) {
		int next = at + 1 < content.length && content[at + 1] == '\r' ? at + 2 : at + 1;
		return content[at] == '\n' && next < content.length && content[next] == '\n';
	}

	private static Message message(InputStream content) throws IOException {
		DefaultMessageBuilder builder = new DefaultMessageBuilder();
		builder.setMimeEntityConfig(MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(1 << 20).setMaxHeaderCount(10_000).setStrictParsing(false).build());
		try {
			return builder.parseMessage(content);
		} catch (RuntimeException broken) {
			throw new IOException(broken);
		}
	}

	private static Mail parsed(byte[] content, TextDamage.Told told) throws IOException {
		Message message = message(new ByteArrayInputStream(content));
		try {
			MailText body = new MailText(told);
			String text = body.of(message);
			return new Mail(id(message), replyTo(message), ListSigns.of(message), from(message), to(message),
					subject(message), time(message), text, body.attachments());
		} finally {
			message.dispose();
		}
	}

	/** Decoded; of bytes that are sent as they are, by what they are likely written in. */
	private static String subject(Message message) {
		Field field = message.getHeader().getField("Subject");
		if (field == null) {
			return "";
		}
		ByteSequence raw = field.getRaw();
		byte[] bytes = raw == null ? new byte[0] : raw.toByteArray();
		boolean ascii = IntStream.range(0, bytes.length).allMatch(at -> bytes[at] >= 0);
		if (ascii) {
			return Optional.ofNullable(message.getSubject()).orElse("").strip();
		}
		Charset charset = TextDecoding.of(bytes).map(TextDecoding::charset).orElse(StandardCharsets.UTF_8);
		String written = new String(bytes, charset);
		return written.substring(written.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
	}

	private static Stream<String> ids(Message message, String field) {
		Field found = message.getHeader().getField(field);
		if (found == null) {
			return Stream.empty();
		}
		return ID.matcher(found.getBody()).results().map(id -> id.group(1));
	}

	static Optional<String> id(Message message) {
		return ids(message, "Message-ID").findFirst();
	}

	static Optional<String> replyTo(Message message) {
		return ids(message, "In-Reply-To").findFirst().or(() -> ids(message, "References").reduce((before, last) -> last));
	}

	static Optional<Mail.Person> from(Message message) {
		Optional<Mail.Person> veiled = Optional.ofNullable(message.getHeader().getField("From")).flatMap(MailParser::veiled);
		if (veiled.isPresent()) {
			return veiled;
		}
		if (message.getFrom() != null && !message.getFrom().isEmpty()) {
			return Optional.of(person(message.getFrom().get(0)));
		}
		return Optional.ofNullable(message.getSender()).map(MailParser::person);
	}

	/** As archives of mailing lists write it, against those who gather addresses. */
	private static Optional<Mail.Person> veiled(Field from) {
		Matcher written = VEILED.matcher(from.getBody().strip());
		if (!written.matches()) {
			return Optional.empty();
		}
		String address = (written.group("local") + "@" + written.group("host")).toLowerCase(Locale.ROOT);
		String name = DecoderUtil.decodeEncodedWords(written.group("name"), DecodeMonitor.SILENT).strip();
		return Optional.of(new Mail.Person(address, name.isEmpty() ? address : name));
	}

	private static List<Mail.Person> to(Message message) {
		AddressList to = message.getTo();
		return to == null ? List.of() : to.flatten().stream().limit(MOST_TO).map(MailParser::person).toList();
	}

	/** Whom it is addressed to, those who get a copy last. */
	static Stream<Mailbox> boxes(Message message) {
		return Stream.of(message.getTo(), message.getCc()).filter(Objects::nonNull).flatMap(some -> some.flatten().stream());
	}

	static Stream<String> addressed(Message message) {
		return boxes(message).map(MailParser::address);
	}

	static String address(Mailbox box) {
		return box.getAddress().toLowerCase(Locale.ROOT);
	}

	private static Mail.Person person(Mailbox box) {
		String address = address(box);
		String name = box.getName() == null || box.getName().isBlank() ? address : box.getName().strip();
		return new Mail.Person(address, name);
	}

	private static Optional<Instant> time(Message message) {
		return Optional.ofNullable(message.getDate()).map(Date::toInstant);
	}

	/** The text of an HTML body, without what is quoted in it. */
	static String fromHtml(String html) {
		return text(Jsoup.parse(html));
	}

	/** The same for bytes whose encoding they tell themselves, if anything does. */
	static String fromHtml(byte[] html) throws IOException {
		Optional<TextDecoding> told = TextDecoding.of(html).filter(decoding -> !decoding.charset().equals(TextDecoding.WINDOWS_1252));
		return text(Jsoup.parse(new ByteArrayInputStream(html), told.map(decoding -> decoding.charset().name()).orElse(null), ""));
	}

	private static String text(Document page) {
		page.select("blockquote, .gmail_quote, .moz-cite-prefix, .gmail_signature, .moz-signature, style, script, head").remove();
		page.select("br, p, div, li, tr, h1, h2, h3, h4").before("\\n");
		return page.text().replace("\\n", "\n").replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip();
	}
}
