package io.murmure.connector.document.internal.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import io.murmure.core.source.StepReader;

/** The messages of an mbox file one by one, the largest cut off so that one attachment cannot fill the memory. */
public final class MailboxMessages extends StepReader<MailboxMessages.Message> {

	static final int LARGEST = 32 << 20;

	private static final int LONGEST_LINE = 1 << 20;
	private static final int LONGEST_ENVELOPE = 500;
	private static final Pattern START = Pattern.compile("From \\S+.*\\d{4}.*");
	private static final Pattern ESCAPED = Pattern.compile(">+From .*");

	private final InputStream in;
	private final ByteArrayOutputStream line = new ByteArrayOutputStream();
	private final ByteArrayOutputStream content = new ByteArrayOutputStream();
	private String envelope = "";
	private Optional<String> open = Optional.empty();
	private long position;
	private long number;
	private boolean started;

	/**
	 * One message.
	 *
	 * @param position the line of its envelope, from 1
	 * @param envelope the line that parts it from the one before
	 * @param content  its bytes
	 */
	public record Message(long position, String envelope, byte[] content) {
	}

	public MailboxMessages(InputStream in) {
		this.in = new BufferedInputStream(in, 1 << 16);
	}

	@Override
	protected boolean step() throws IOException {
		if (!started) {
			started = true;
			while (readLine() && !isStart()) {
				// what stands before the first envelope is no message
			}
			envelope = text();
		}
		if (envelope.isEmpty()) {
			return false;
		}
		open = Optional.of(envelope);
		position = number;
		envelope = "";
		boolean blankBefore = false;
		while (readLine()) {
			if (blankBefore && isStart()) {
				envelope = text();
				break;
			}
			blankBefore = text().isBlank();
			if (content.size() + line.size() < LARGEST) {
				byte[] bytes = line.toByteArray();
				int escape = bytes.length > 5 && bytes[0] == '>' && ESCAPED.matcher(text().stripTrailing()).matches() ? 1 : 0;
				content.write(bytes, escape, bytes.length - escape);
			}
		}
		finish();
		return true;
	}

	@Override
	protected void finish() {
		open.ifPresent(own -> found(new Message(position, own, content.toByteArray())));
		open = Optional.empty();
		content.reset();
	}

	private boolean isStart() {
		return line.size() > 5 && line.size() < LONGEST_ENVELOPE && START.matcher(text().stripTrailing()).matches();
	}

	private String text() {
		return line.toString(StandardCharsets.ISO_8859_1);
	}

	private boolean readLine() throws IOException {
		line.reset();
		int at = in.read();
		while (at >= 0) {
			if (line.size() < LONGEST_LINE || at == '\n') {
				line.write(at);
			}
			if (at == '\n') {
				break;
			}
			at = in.read();
		}
		number += line.size() > 0 ? 1 : 0;
		return line.size() > 0;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
