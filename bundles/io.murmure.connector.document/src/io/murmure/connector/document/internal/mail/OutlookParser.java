package io.murmure.connector.document.internal.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;

import io.murmure.connector.document.internal.tika.RtfText;

/**
 * Takes one message of Outlook apart with Apache POI. What came over the internet carries the header of the mail, which is believed first;
 * what was only sent, or went through Exchange alone, has the properties of [MS-OXPROPS].
 */
public final class OutlookParser {

	private static final int SENDER_NAME = 0x0C1A;
	private static final int SENDER_ADDRESS = 0x0C1F;
	private static final int SENDER_SMTP = 0x5D01;
	private static final int MESSAGE_ID = 0x1035;
	private static final int REPLY_TO = 0x1042;
	private static final int HEADER = 0x007D;
	private static final int TO = 1;
	private static final int MOST_TO = 20;
	private static final String OLD_HEADER = "Microsoft Mail Internet Headers Version 2.0";

	/** Held, since the JDK forgets the level of a logger that nobody holds: POI tells of every property that it does not know. */
	private static final Logger POI = quiet();

	private final MAPIMessage message;
	private final Optional<Mail> header;

	private OutlookParser(MAPIMessage message) throws IOException {
		this.message = message;
		this.header = header();
	}

	private static Logger quiet() {
		Logger log = Logger.getLogger("org.apache.poi");
		log.setLevel(Level.SEVERE);
		return log;
	}

	/** @throws IOException when the bytes are no message of Outlook, or a damaged one */
	public static Mail parse(byte[] content) throws IOException {
		try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(content))) {
			message.setReturnNullOnMissingChunk(true);
			if (message.has7BitEncodingStrings()) {
				message.guess7BitEncoding();
			}
			return new OutlookParser(message).mail();
		} catch (RuntimeException | ChunkNotFoundException broken) {
			throw new IOException(broken);
		}
	}

	private Mail mail() throws IOException, ChunkNotFoundException {
		return new Mail(header.flatMap(Mail::id).or(() -> id(MESSAGE_ID)), header.flatMap(Mail::replyTo).or(() -> id(REPLY_TO)),
				header.flatMap(Mail::list).or(() -> ListSigns.among(recipients().stream().map(Mail.Person::address))),
				header.flatMap(Mail::from).or(this::sender), header.map(Mail::to).filter(to -> !to.isEmpty()).orElseGet(this::recipients),
				Objects.requireNonNullElse(message.getSubject(), "").strip(), header.flatMap(Mail::time).or(this::time), text(), attachments());
	}

	private Optional<Mail> header() throws IOException {
		Optional<String> written = property(HEADER).map(text -> text.startsWith(OLD_HEADER) ? text.substring(OLD_HEADER.length()).stripLeading() : text);
		return written.isEmpty() ? Optional.empty() : Optional.of(MailParser.parse((written.get().strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), (line, kind, details) -> {
			// a header alone has no text
		}));
	}

	private Optional<String> property(int id) {
		for (Chunk chunk : message.getMainChunks().getChunks()) {
			if (chunk instanceof StringChunk text && text.getChunkId() == id) {
				return given(text);
			}
		}
		return Optional.empty();
	}

	private static Optional<String> given(StringChunk chunk) {
		return Optional.ofNullable(chunk).map(StringChunk::getValue).map(value -> value.replace("\0", "").strip()).filter(value -> !value.isEmpty());
	}

	private Optional<String> id(int property) {
		return property(property).map(id -> id.replaceAll("^<|>$", ""));
	}

	private Optional<Mail.Person> sender() {
		Optional<String> name = property(SENDER_NAME);
		return property(SENDER_SMTP).or(() -> property(SENDER_ADDRESS).filter(address -> address.contains("@"))).or(() -> name).map(address -> person(address, name));
	}

	private static Mail.Person person(String address, Optional<String> name) {
		return new Mail.Person(address.toLowerCase(Locale.ROOT), name.map(known -> known.replaceAll("^'|'$", "")).orElse(address.toLowerCase(Locale.ROOT)));
	}

	private List<Mail.Person> recipients() {
		return Stream.of(message.getRecipientDetailsChunks()).filter(OutlookParser::isTo).map(OutlookParser::recipient).flatMap(Optional::stream).limit(MOST_TO).toList();
	}

	private static boolean isTo(RecipientChunks recipient) {
		List<PropertyValue> type = recipient.getProperties().getOrDefault(MAPIProperty.RECIPIENT_TYPE, List.of());
		return type.isEmpty() || type.getFirst().getValue() instanceof Number number && number.intValue() == TO;
	}

	private static Optional<Mail.Person> recipient(RecipientChunks chunks) {
		Optional<String> name = given(chunks.getRecipientDisplayNameChunk()).or(() -> given(chunks.getRecipientNameChunk()));
		Optional<String> address = given(chunks.getRecipientSMTPChunk()).or(() -> given(chunks.getRecipientEmailChunk()).filter(known -> known.contains("@")));
		return address.or(() -> name).map(known -> person(known, name));
	}

	private Optional<Instant> time() {
		Map<MAPIProperty, List<PropertyValue>> properties = message.getMainChunks().getProperties();
		return Stream.of(MAPIProperty.CLIENT_SUBMIT_TIME, MAPIProperty.MESSAGE_DELIVERY_TIME)
				.flatMap(property -> properties.getOrDefault(property, List.of()).stream()).map(PropertyValue::getValue)
				.filter(Calendar.class::isInstance).map(value -> ((Calendar) value).toInstant()).findFirst();
	}

	/** The plain text; where Outlook kept none, the text of the HTML, else that of the RTF. */
	private String text() throws IOException, ChunkNotFoundException {
		String plain = Objects.requireNonNullElse(message.getTextBody(), "").replace("\0", "");
		if (!plain.isBlank()) {
			return plain;
		}
		ByteChunk bytes = message.getMainChunks().getHtmlBodyChunkBinary();
		if (bytes != null && bytes.getValue().length > 0) {
			return MailParser.fromHtml(bytes.getValue());
		}
		String html = Objects.requireNonNullElse(message.getHtmlBody(), "");
		if (!html.isBlank()) {
			return MailParser.fromHtml(html);
		}
		String rtf = message.getRtfBody();
		return rtf == null || rtf.isBlank() ? "" : RtfText.of(rtf);
	}

	private List<String> attachments() {
		List<String> names = new ArrayList<>();
		for (AttachmentChunks attachment : message.getAttachmentFiles()) {
			given(attachment.getAttachLongFileName()).or(() -> given(attachment.getAttachFileName())).or(() -> given(attachment.getAttachDisplayName())).ifPresent(names::add);
		}
		return names;
	}
}
