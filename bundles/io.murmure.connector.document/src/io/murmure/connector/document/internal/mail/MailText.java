package io.murmure.connector.document.internal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;

import io.murmure.core.source.TextDamage;
import io.murmure.core.source.TextDecoding;
import io.murmure.core.source.TextReader;

/** The plain text of a mail; of alternatives the plain one, otherwise the text of the HTML. On the way it comes by the names of what is attached. */
final class MailText {

	/** A mail inside a mail has no name, and its subject may hold somebody's. */
	private static final String FORWARDED = "message.eml";

	private final TextDamage.Told told;
	private final List<String> attachments = new ArrayList<>();

	/** @param told hears of words that are written in another encoding than the others of their part */
	MailText(TextDamage.Told told) {
		this.told = told;
	}

	List<String> attachments() {
		return List.copyOf(attachments);
	}

	String of(Entity entity) throws IOException {
		boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
		Body body = entity.getBody();
		if (attached || entity.getFilename() != null) {
			Optional.ofNullable(entity.getFilename()).ifPresent(attachments::add);
			return "";
		}
		if (body instanceof Message) {
			attachments.add(FORWARDED);
			return "";
		}
		if (body instanceof Multipart parts) {
			return "alternative".equals(parts.getSubType()) ? alternative(parts) : all(parts);
		}
		if (body instanceof TextBody plain) {
			String written = isFlowed(entity) ? flowing(written(plain)) : written(plain);
			return "text/html".equals(entity.getMimeType()) ? MailParser.fromHtml(written) : written;
		}
		return "";
	}

	/** Whether lines were broken for sending alone (RFC 3676). */
	private static boolean isFlowed(Entity entity) {
		return entity.getHeader() != null && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type && "flowed".equalsIgnoreCase(type.getParameter("format"));
	}

	/** A line that ends in a blank goes on in the next, but for the mark of a signature; a blank before a line that looks like a mark of something else goes. */
	private static String flowing(String written) {
		StringBuilder text = new StringBuilder();
		for (String line : written.lines().toList()) {
			String plain = line.startsWith(" ") ? line.substring(1) : line;
			boolean goesOn = plain.endsWith(" ") && !plain.equals("-- ") && !plain.startsWith(">");
			text.append(plain).append(goesOn ? "" : "\n");
		}
		return text.toString();
	}

	private String alternative(Multipart parts) throws IOException {
		for (Entity part : parts.getBodyParts()) {
			if ("text/plain".equals(part.getMimeType())) {
				String plain = of(part);
				if (!plain.isBlank()) {
					return plain;
				}
			}
		}
		return all(parts);
	}

	private String all(Multipart parts) throws IOException {
		StringBuilder joined = new StringBuilder();
		for (Entity part : parts.getBodyParts()) {
			String text = of(part);
			joined.append(joined.isEmpty() || text.isBlank() ? "" : "\n\n").append(text);
		}
		return joined.toString();
	}

	private String written(TextBody body) throws IOException {
		byte[] bytes;
		try (InputStream in = body.getInputStream()) {
			bytes = in.readAllBytes();
		}
		StringWriter text = new StringWriter();
		try (Reader reader = TextReader.of(bytes, decoding(body.getMimeCharset(), bytes), told)) {
			reader.transferTo(text);
		}
		return text.toString().lines().map(line -> line + '\n').collect(Collectors.joining());
	}

	/** Who declares nothing, or UTF-8, may have sent windows-1252; that is the custom of mail, and no guess to be told. */
	private static TextDecoding decoding(String declared, byte[] bytes) {
		Charset charset = known(declared);
		if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
			return TextDecoding.of(bytes).filter(TextDecoding::mayBeMixed).map(found -> TextDecoding.declared(found.charset())).orElse(TextDecoding.UTF_8);
		}
		return TextDecoding.declared(charset);
	}

	private static Charset known(String declared) {
		try {
			return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
		} catch (IllegalArgumentException unknown) {
			return StandardCharsets.UTF_8;
		}
	}
}
