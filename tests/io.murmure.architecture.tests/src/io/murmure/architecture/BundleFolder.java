package io.murmure.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** One bundle of the checkout, with its manifest and what the build compiled from it. */
record BundleFolder(Path folder, Manifest manifest) {

	/** All bundles of the checkout that this test was built in. */
	static List<BundleFolder> all() throws IOException {
		try (Stream<Path> folders = Files.list(checkout().resolve("bundles"))) {
			List<BundleFolder> bundles = new ArrayList<>();
			for (Path folder : folders.filter(one -> Files.exists(one.resolve("META-INF/MANIFEST.MF"))).sorted().toList()) {
				try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
					bundles.add(new BundleFolder(folder, new Manifest(in)));
				}
			}
			return bundles;
		}
	}

	static Path checkout() {
		Path at = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(at.resolve("bundles")) || !Files.isDirectory(at.resolve("target-platform"))) {
			at = at.getParent();
		}
		return at;
	}

	String name() {
		return folder.getFileName().toString();
	}

	String symbolicName() {
		return header("Bundle-SymbolicName").split(";")[0].strip();
	}

	boolean isFragment() {
		return !header("Fragment-Host").isEmpty();
	}

	String description() {
		return header("Bundle-Description");
	}

	boolean hasSources() {
		return Files.isDirectory(folder.resolve("src"));
	}

	/** Packages and bundles that the manifest asks for. */
	Set<String> asksFor() {
		Set<String> names = new TreeSet<>();
		for (String header : List.of("Import-Package", "Require-Bundle", "DynamicImport-Package")) {
			for (String clause : header(header).replaceAll("\"[^\"]*\"", "").split(",")) {
				names.add(clause.split(";")[0].strip());
			}
		}
		names.remove("");
		return names;
	}

	Set<String> packagesOfItsOwn() {
		try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
			Set<String> packages = new TreeSet<>();
			files.filter(file -> file.toString().endsWith(".java"))
					.forEach(file -> packages.add(folder.resolve("src").relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.')));
			return packages;
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	List<Path> classFiles() throws IOException {
		Path classes = folder.resolve("target/classes");
		if (!Files.isDirectory(classes)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(classes)) {
			return files.filter(file -> file.toString().endsWith(".class")).toList();
		}
	}

	private String header(String name) {
		String value = manifest.getMainAttributes().getValue(name);
		return value == null ? "" : value;
	}
}
