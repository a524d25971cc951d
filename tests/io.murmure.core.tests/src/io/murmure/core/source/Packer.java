package io.murmure.core.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Packs files in the ways that are read. */
final class Packer {

	private static final int LINK_OF_UNIX = 0xA1FF << 16 | 0x8000;

	private final Map<String, byte[]> files = new LinkedHashMap<>();
	private final Map<String, String> links = new LinkedHashMap<>();

	Packer with(String name, byte[] content) {
		files.put(name, content);
		return this;
	}

	Packer with(String name, String content) {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
	}

	/** A symbolic link, which tar and 7z can hold. */
	Packer link(String name, String target) {
		links.put(name, target);
		return with(name, target);
	}

	byte[] zip() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(packed)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				out.putNextEntry(new ZipEntry(file.getKey()));
				out.write(file.getValue());
				out.closeEntry();
			}
		}
		return packed.toByteArray();
	}

	byte[] tar() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
			out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				String target = links.get(file.getKey());
				TarArchiveEntry entry = target == null ? new TarArchiveEntry(file.getKey(), true) : new TarArchiveEntry(file.getKey(), TarConstants.LF_SYMLINK);
				entry.setLinkName(target == null ? "" : target);
				byte[] content = target == null ? file.getValue() : new byte[0];
				entry.setSize(content.length);
				out.putArchiveEntry(entry);
				out.write(content);
				out.closeArchiveEntry();
			}
		}
		return packed.toByteArray();
	}

	byte[] tarGz() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(tar());
		}
		return packed.toByteArray();
	}

	byte[] sevenZ() throws IOException {
		Path file = Files.createTempFile("packed", ".7z");
		try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
			for (Map.Entry<String, byte[]> content : files.entrySet()) {
				SevenZArchiveEntry entry = new SevenZArchiveEntry();
				entry.setName(content.getKey());
				entry.setSize(content.getValue().length);
				if (links.containsKey(content.getKey())) {
					entry.setHasWindowsAttributes(true);
					entry.setWindowsAttributes(LINK_OF_UNIX);
				}
				out.putArchiveEntry(entry);
				out.write(content.getValue());
				out.closeArchiveEntry();
			}
		}
		try {
			return Files.readAllBytes(file);
		} finally {
			Files.delete(file);
		}
	}
}
