package io.murmure.connector.document.internal.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import io.murmure.core.source.StepReader;

/** The messages of an mbox file one by one, the largest cut off, and marked, so that one attachment cannot fill the memory. */
public final class MailboxMessages extends StepReader<MailboxMessages.Message> {

	static final int LARGEST = 32 << 20;

	/** Bytes of a line above which it is read in pieces. */
	private static final int LONGEST_PIECE = 1 << 16;
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
	private boolean cut;
	private boolean ended = true;
	private boolean begins;

	/**
	 * One message.
	 *
	 * @param position the line of its envelope, from 1
	 * @param envelope the line that parts it from the one before
	 * @param content  its bytes
	 * @param cut      whether it is longer than what is kept of it
	 */
	public record Message(long position, String envelope, byte[] content, boolean cut) {
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
			blankBefore = begins && text().isBlank();
			cut |= content.size() + line.size() >= LARGEST;
			if (!cut) {
				byte[] bytes = line.toByteArray();
				int escape = begins && bytes.length > 5 && bytes[0] == '>' && ESCAPED.matcher(text().stripTrailing()).matches() ? 1 : 0;
				content.write(bytes, escape, bytes.length - escape);
			}
		}
		finish();
		return true;
	}

	@Override
	protected void finish() {
		open.ifPresent(own -> found(new Message(position, own, content.toByteArray(), cut)));
		open = Optional.empty();
		content.reset();
		cut = false;
	}

	private boolean isStart() {
		return begins && line.size() > 5 && line.size() < LONGEST_ENVELOPE && START.matcher(text().stripTrailing()).matches();
	}

	private String text() {
		return line.toString(StandardCharsets.ISO_8859_1);
	}

	/** Reads a line with its end, or the next piece of a long one; false at the end. */
	private boolean readLine() throws IOException {
		begins = ended;
		ended = false;
		line.reset();
		while (!ended && line.size() < LONGEST_PIECE) {
			int at = in.read();
			if (at < 0) {
				break;
			}
			line.write(at);
			ended = at == '\n';
		}
		number += begins && line.size() > 0 ? 1 : 0;
		return line.size() > 0;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
