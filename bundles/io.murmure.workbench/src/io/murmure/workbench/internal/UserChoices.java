package io.murmure.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

import io.murmure.core.home.MurmureHome;

/** What the user chose for the workbench, and the studies opened last. */
public final class UserChoices {

	private static final String NODE = "io.murmure.workbench";
	private static final String THEME = "theme";
	private static final String RECENT = "recent";
	private static final String IMPORTING = "importing";
	private static final String SAMPLES = "samples";
	private static final int MOST_RECENT = 10;

	private UserChoices() {
	}

	public static Themes.Choice theme() {
		return Themes.Choice.valueOf(node().get(THEME, Themes.Choice.SYSTEM.name()));
	}

	public static void theme(Themes.Choice choice) {
		put(THEME, choice.name());
	}

	/** The language that the user chose, {@code fr} or {@code en}; empty for the platform's. The start script reads it, too. */
	public static String language() {
		try {
			return Files.exists(languageFile()) ? Files.readString(languageFile()).strip() : "";
		} catch (IOException unreadable) {
			return "";
		}
	}

	/** Takes effect at the next start. */
	public static void language(String language) throws IOException {
		if (language.isEmpty()) {
			Files.deleteIfExists(languageFile());
		} else {
			Files.createDirectories(MurmureHome.folder());
			Files.writeString(languageFile(), language + "\n");
		}
	}

	/** Studies that were open, the last one first; some may be gone. */
	public static List<Path> recentStudies() {
		return node().get(RECENT, "").lines().filter(line -> !line.isBlank()).map(Path::of).toList();
	}

	public static void opened(Path study) {
		List<Path> recent = new ArrayList<>(recentStudies());
		recent.remove(study.toAbsolutePath());
		recent.add(0, study.toAbsolutePath());
		put(RECENT, String.join("\n", recent.stream().limit(MOST_RECENT).map(Path::toString).toList()));
	}

	/** Studies that were made as the sample and into which nothing else was brought, by the edition of the sample; some may be gone. */
	public static List<Path> samples(String edition) {
		return samples().filter(line -> line.startsWith(edition + " ")).map(line -> Path.of(line.substring(edition.length() + 1))).toList();
	}

	/** Notes that an edition of the sample is brought into a study. */
	public static void sampleBegins(Path study, String edition) {
		importBegins(study);
		put(SAMPLES, Stream.concat(samples(), Stream.of(edition + " " + study.toAbsolutePath())).collect(Collectors.joining("\n")));
	}

	/** Notes that a study is fed by the user from now on: even if it was made as the sample, it is no sample any more. */
	public static void feeds(Path study) {
		put(SAMPLES, samples().filter(line -> !line.endsWith(" " + study.toAbsolutePath())).collect(Collectors.joining("\n")));
	}

	private static Stream<String> samples() {
		return node().get(SAMPLES, "").lines();
	}

	/** Notes that an import into a study begins; one that nobody notes the end of was cut short. */
	public static void importBegins(Path study) {
		feeds(study);
		put(IMPORTING, study.toAbsolutePath().toString());
	}

	public static void importEnds() {
		put(IMPORTING, "");
	}

	/** Whether the last import was one into this study, and was cut short. */
	public static boolean importWasCutShort(Path study) {
		return node().get(IMPORTING, "").equals(study.toAbsolutePath().toString());
	}

	private static Path languageFile() {
		return MurmureHome.folder().resolve("language");
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}

	private static void put(String key, String value) {
		node().put(key, value);
		try {
			node().flush();
		} catch (BackingStoreException unwritable) {
			ILog.of(UserChoices.class).warn("The preferences could not be written.", unwritable);
		}
	}
}
