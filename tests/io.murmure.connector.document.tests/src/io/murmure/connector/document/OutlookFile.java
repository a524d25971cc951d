package io.murmure.connector.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes messages as Outlook does: a compound file with a stream for each property ([MS-OXMSG] 2.1, 2.2, 2.4). */
final class OutlookFile {

	static final int SUBJECT = 0x0037;
	static final int HEADER = 0x007D;
	static final int SENDER_NAME = 0x0C1A;
	static final int SENDER_ADDRESS = 0x0C1F;
	static final int BODY = 0x1000;
	static final int HTML = 0x1013;
	static final int MESSAGE_ID = 0x1035;
	static final int REPLY_TO = 0x1042;
	static final int SENDER_SMTP = 0x5D01;

	private static final int NAME = 0x3001;
	private static final int SMTP = 0x39FE;
	private static final int RECIPIENT_TYPE = 0x0C15_0003;
	private static final int SENT = 0x0039_0040;
	private static final int LONG_FILE_NAME = 0x3707;
	private static final int CONTENT = 0x3701;
	private static final long TICKS_TO_1970 = 116_444_736_000_000_000L;
	private static final int OF_MESSAGE = 32;
	private static final int OF_PART = 8;

	private final Map<Integer, String> texts = new LinkedHashMap<>();
	private final Map<String, byte[]> attachments = new LinkedHashMap<>();
	private final Map<String, Map.Entry<Integer, String>> recipients = new LinkedHashMap<>();
	private Optional<Instant> sent = Optional.empty();

	OutlookFile with(int property, String text) {
		texts.put(property, text);
		return this;
	}

	OutlookFile sent(String time) {
		sent = Optional.of(Instant.parse(time));
		return this;
	}

	/** @param type 1 to, 2 copy */
	OutlookFile recipient(int type, String name, String address) {
		recipients.put(address, Map.entry(type, name));
		return this;
	}

	OutlookFile attachment(String name, byte[] content) {
		attachments.put(name, content);
		return this;
	}

	byte[] bytes() throws IOException {
		try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			DirectoryEntry root = file.getRoot();
			for (Map.Entry<Integer, String> text : texts.entrySet()) {
				write(root, text.getKey(), text.getValue());
			}
			properties(root, OF_MESSAGE, sent.map(time -> Map.of(SENT, time.toEpochMilli() * 10_000 + TICKS_TO_1970)).orElse(Map.of()));
			int number = 0;
			for (Map.Entry<String, Map.Entry<Integer, String>> recipient : recipients.entrySet()) {
				DirectoryEntry part = root.createDirectory("__recip_version1.0_#%08X".formatted(number++));
				write(part, NAME, recipient.getValue().getValue());
				write(part, SMTP, recipient.getKey());
				properties(part, OF_PART, Map.of(RECIPIENT_TYPE, (long) recipient.getValue().getKey()));
			}
			number = 0;
			for (Map.Entry<String, byte[]> attachment : attachments.entrySet()) {
				DirectoryEntry part = root.createDirectory("__attach_version1.0_#%08X".formatted(number++));
				write(part, LONG_FILE_NAME, attachment.getKey());
				part.createDocument("__substg1.0_%04X0102".formatted(CONTENT), new ByteArrayInputStream(attachment.getValue()));
				properties(part, OF_PART, Map.of());
			}
			file.writeFilesystem(out);
			return out.toByteArray();
		}
	}

	/** HTML is kept as bytes, all else in UTF-16. */
	private static void write(DirectoryEntry part, int property, String text) throws IOException {
		boolean bytes = property == HTML;
		part.createDocument("__substg1.0_%04X%s".formatted(property, bytes ? "0102" : "001F"),
				new ByteArrayInputStream(text.getBytes(bytes ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE)));
	}

	private static void properties(DirectoryEntry part, int header, Map<Integer, Long> values) throws IOException {
		ByteBuffer stream = ByteBuffer.allocate(header + 16 * values.size()).order(ByteOrder.LITTLE_ENDIAN).position(header);
		values.forEach((tag, value) -> stream.putInt(tag).putInt(6).putLong(value));
		part.createDocument("__properties_version1.0", new ByteArrayInputStream(stream.array()));
	}
}
