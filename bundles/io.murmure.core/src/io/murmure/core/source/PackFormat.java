package io.murmure.core.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarUtils;

/** How files are packed into one, by the first bytes of it. */
enum PackFormat {
	ZIP, TAR, TAR_GZ, SEVEN_Z;

	private static final int HEAD = 4096;
	private static final int TAR_BLOCK = 512;
	private static final int TAR_MAGIC = 257;
	private static final int TAR_CHECK_SUM = 148;
	private static final Pattern CHECK_SUM = Pattern.compile(" *[0-7]{1,7}[ \\x00]{1,7}");
	private static final int ZIP_NAME = 30;
	private static final int ZIP_NAME_LENGTH = 26;
	/** What office programs, e-books and Java put first into their files. */
	private static final List<String> FIRST_IN_DOCUMENTS = List.of("[Content_Types].xml", "mimetype", "_rels/", "docProps/", "META-INF/");

	/** Empty when the source is no archive, or is a document. */
	static Optional<PackFormat> of(Source source) throws IOException {
		return of(source.head(HEAD));
	}

	static Optional<PackFormat> of(byte[] head) {
		String start = new String(head, 0, Math.min(head.length, TAR_BLOCK), StandardCharsets.ISO_8859_1);
		if (start.startsWith("PK\u0003\u0004")) {
			return isDocument(head) ? Optional.empty() : Optional.of(ZIP);
		} else if (start.startsWith("7z\u00BC\u00AF\u0027\u001C")) {
			return Optional.of(SEVEN_Z);
		} else if (start.startsWith("\u001F\u008B")) {
			return isTar(unpacked(head)) ? Optional.of(TAR_GZ) : Optional.empty();
		}
		return isTar(head) ? Optional.of(TAR) : Optional.empty();
	}

	private static boolean isDocument(byte[] head) {
		if (head.length < ZIP_NAME) {
			return false;
		}
		int length = (head[ZIP_NAME_LENGTH] & 0xFF) + ((head[ZIP_NAME_LENGTH + 1] & 0xFF) << 8);
		String first = new String(head, ZIP_NAME, Math.min(length, head.length - ZIP_NAME), StandardCharsets.ISO_8859_1);
		return FIRST_IN_DOCUMENTS.stream().anyMatch(first::startsWith);
	}

	/** By its mark, or by the check sum of its first header where an old program set none. */
	private static boolean isTar(byte[] head) {
		if (head.length < TAR_BLOCK || head[0] == 0) {
			return false;
		}
		boolean marked = new String(head, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar");
		boolean summed = CHECK_SUM.matcher(new String(head, TAR_CHECK_SUM, 8, StandardCharsets.ISO_8859_1)).matches();
		return marked || summed && TarUtils.verifyCheckSum(Arrays.copyOf(head, TAR_BLOCK));
	}

	private static byte[] unpacked(byte[] head) {
		byte[] block = new byte[TAR_BLOCK];
		int length = 0;
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
			int read = 0;
			while (read >= 0 && length < TAR_BLOCK) {
				length += read;
				read = in.read(block, length, TAR_BLOCK - length);
			}
		} catch (IOException cutOff) {
			// the head ends in the middle of what was packed
		}
		return Arrays.copyOf(block, length);
	}
}
