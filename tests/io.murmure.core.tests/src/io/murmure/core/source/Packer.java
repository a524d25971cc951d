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

/** Packs files in the ways that are read. */
final class Packer {

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	Packer with(String name, byte[] content) {
		files.put(name, content);
		return this;
	}

	Packer with(String name, String content) {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
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
				TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
				entry.setSize(file.getValue().length);
				out.putArchiveEntry(entry);
				out.write(file.getValue());
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
