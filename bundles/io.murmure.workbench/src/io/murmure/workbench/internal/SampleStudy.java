package io.murmure.workbench.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.study.StudySettings;

/** The conversations of an invented neighbourhood that the product brings along, as this very Murmure makes a study of them. */
public final class SampleStudy {

	/** System property with the folder of examples; otherwise it is {@code examples} in the product. */
	public static final String PROPERTY = "murmure.examples";

	static final String NAME = "velo-cafe";

	private final Path sources;
	private final String edition;

	private SampleStudy(Path sources) throws IOException {
		this.sources = sources;
		this.edition = edition(sources);
	}

	/**
	 * The sample as this Murmure makes it, if its files are there.
	 *
	 * @throws IOException when a file cannot be read
	 */
	static Optional<SampleStudy> here() throws IOException {
		Optional<Path> folder = examples().map(examples -> examples.resolve(NAME)).filter(Files::isDirectory);
		return folder.isPresent() ? Optional.of(new SampleStudy(folder.get())) : Optional.empty();
	}

	/** What is to be imported to make it. */
	StudyJobs.ImportPlan into(Path study) {
		return new StudyJobs.ImportPlan(study, ZoneId.of("Europe/Paris"), StudySettings.Names.PSEUDONYM, List.of(ImportRequest.of(sources)));
	}

	/** To be called when it begins to be imported into a study. */
	void begins(Path study) {
		UserChoices.sampleBegins(study, edition);
	}

	/** Whether a study was made as it, and nothing else was brought into it. */
	boolean is(Path study) {
		return UserChoices.samples(edition).contains(study.toAbsolutePath());
	}

	/** The study that was made as it, where it is still there. */
	Optional<Path> made() {
		return UserChoices.samples(edition).stream().filter(file -> file.startsWith(StudyNames.folder().toAbsolutePath()) && Files.exists(file)).findFirst();
	}

	/** The SHA-256 of its files and of the newest version among Murmure's bundles. */
	private static String edition(Path sources) throws IOException {
		MessageDigest digest = digest();
		digest.update(version().toString().getBytes(StandardCharsets.UTF_8));
		for (Path file : files(sources)) {
			digest.update(sources.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
			digest.update(Files.readAllBytes(file));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/** A bundle is as new as its last change, so that the product is as new as its newest bundle. */
	private static Version version() {
		return Arrays.stream(FrameworkUtil.getBundle(SampleStudy.class).getBundleContext().getBundles()).filter(bundle -> bundle.getSymbolicName().startsWith("io.murmure."))
				.map(Bundle::getVersion).max(Comparator.naturalOrder()).orElseThrow();
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	private static Optional<Path> examples() {
		String given = System.getProperty(PROPERTY, "");
		if (!given.isBlank()) {
			return Optional.of(Path.of(given));
		}
		try {
			// the platform hands out its URL with spaces unescaped
			URI install = new URI("file", null, Platform.getInstallLocation().getURL().getPath(), null);
			return Optional.of(Path.of(install).resolve("examples"));
		} catch (URISyntaxException | IllegalArgumentException noFolder) {
			return Optional.empty();
		}
	}
}
