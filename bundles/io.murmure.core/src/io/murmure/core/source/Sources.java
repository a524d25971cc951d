package io.murmure.core.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.Brief;

/** Finds the sources under the paths that a user named. */
public final class Sources {

	/** By their whole name: "Licence 3 psycho.txt" may be the chat of a class. */
	private static final Pattern NOBODY_SPEAKS = Pattern.compile("(?:readme|licen[cs]e|copying)(?:[._-][a-z]{2})?(?:\\.(?:md|markdown|txt|rst|adoc|html?))?");
	private static final Pattern PROGRAM = Pattern.compile(".*\\.(?:ts|tsx|jsx|py|java|kt|c|h|cpp|rs|go|rb|php|sh|bat|css|scss)");

	private Sources() {
	}

	/**
	 * The files named, and those in the folders named, each once, in the order of their names. In a folder, hidden files, programs,
	 * files called README, LICENSE or {@value Brief#FILE} and Murmure's {@link OwnFiles} are not sources, nor is what lies in a Maildir beside
	 * its messages, and links are not followed. A file packed by gzip counts as what is in it.
	 *
	 * @throws SourceException when a path does not exist or cannot be read, or has no file at all
	 */
	public static List<Source> under(List<Path> paths) throws IOException {
		return byPath(paths).stream().flatMap(List::stream).distinct().toList();
	}

	/**
	 * The same, path by path; a source that two of them hold is in both lists.
	 *
	 * @throws SourceException when a path does not exist or cannot be read, or has no file at all
	 */
	public static List<List<Source>> byPath(List<Path> paths) throws IOException {
		List<List<FileSource>> files = new ArrayList<>();
		for (Path path : paths) {
			files.add(files(path));
		}
		return Namesakes.toldApart(files).stream().map(all -> all.stream().map(Sources::of).toList()).toList();
	}

	private static List<FileSource> files(Path path) throws IOException {
		if (Files.isRegularFile(path) && Files.isReadable(path)) {
			return List.of(new FileSource(path));
		}
		if (!Files.isDirectory(path)) {
			throw new SourceException(Sentence.of(Sources.class, trouble(path), path));
		}
		OwnFiles own = new OwnFiles();
		List<FileSource> files = in(path).stream().filter(file -> isSource(path, file) && !own.has(file)).sorted().map(file -> new FileSource(file, place(path, file))).toList();
		if (files.isEmpty()) {
			throw new SourceException(Sentence.of(Sources.class, "nothing", path));
		}
		return files;
	}

	/** A folder that cannot be entered stands for what is in it, so that reading it tells of it and loses nothing else. */
	private static List<Path> in(Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (Files.isRegularFile(file)) {
					files.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path unreadable, IOException why) {
				files.add(unreadable);
				return FileVisitResult.CONTINUE;
			}
		});
		return files;
	}

	private static String place(Path folder, Path file) {
		return folder.relativize(file).toString().replace('\\', '/');
	}

	private static Source of(Source plain) {
		try {
			if (Archive.is(plain)) {
				return PackedSource.outermost(plain, Archive.Limits.DEFAULT);
			}
		} catch (IOException unreadable) {
			// told when it is read
			return plain;
		}
		return Gzip.inside(plain);
	}

	private static String trouble(Path path) {
		return !Files.exists(path) ? "missing" : Files.isRegularFile(path) ? "unreadable" : "no-file";
	}

	private static boolean isSource(Path folder, Path file) {
		return Maildir.isMessage(folder, file).orElseGet(() -> isPlainSource(folder, file));
	}

	private static boolean isPlainSource(Path folder, Path file) {
		for (Path part : folder.relativize(file)) {
			if (part.toString().startsWith(".")) {
				return false;
			}
		}
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return !NOBODY_SPEAKS.matcher(name).matches() && !name.equals(Brief.FILE) && !PROGRAM.matcher(name).matches();
	}
}
