package io.murmure.connector.document.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.murmure.core.source.Source;

/**
 * Tells a message of Outlook (MSG) from the other files that are kept as an OLE compound file: by the names at the start of its directory.
 * Source: [MS-CFB] 2.2 and 2.6.1, [MS-OXMSG] 2.2.
 */
final class OutlookFile {

	private static final int SECTOR_SHIFT_AT = 30;
	private static final int FIRST_DIRECTORY_SECTOR_AT = 48;
	private static final int HEADER = 52;
	private static final int ENTRY = 128;
	private static final int NAME = 64;
	private static final List<String> PARTS = List.of("__substg1.0_", "__properties_version1.0", "__nameid_version1.0", "__recip_version1.0", "__attach_version1.0");

	private OutlookFile() {
	}

	/** @param head the first bytes of the compound file */
	static boolean is(Source source, byte[] head) throws IOException {
		if (head.length < HEADER) {
			return false;
		}
		ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
		int shift = header.getShort(SECTOR_SHIFT_AT);
		long sector = Integer.toUnsignedLong(header.getInt(FIRST_DIRECTORY_SECTOR_AT));
		return (shift == 9 || shift == 12) && names(source, sector + 1 << shift, 1 << shift);
	}

	private static boolean names(Source source, long at, int length) throws IOException {
		byte[] directory;
		try (InputStream in = source.open()) {
			in.skipNBytes(at);
			directory = in.readNBytes(length);
		} catch (EOFException cutOff) {
			return false;
		}
		for (int entry = 0; entry + NAME <= directory.length; entry += ENTRY) {
			String name = new String(directory, entry, NAME, StandardCharsets.UTF_16LE);
			if (PARTS.stream().anyMatch(name::startsWith)) {
				return true;
			}
		}
		return false;
	}
}
