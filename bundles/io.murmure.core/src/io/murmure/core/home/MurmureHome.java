package io.murmure.core.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The user's own folder for keys, models, plug-ins and caches; it lies outside the product so that a newer product finds it again.
 * The system property {@value #PROPERTY} names it, otherwise the platform's custom does.
 */
public final class MurmureHome {

	public static final String PROPERTY = "murmure.home";

	private MurmureHome() {
	}

	public static Path folder() {
		String given = System.getProperty(PROPERTY, "");
		return given.isBlank() ? custom(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv()) : Path.of(given);
	}

	/** Where Studies' keys are kept when no other place is named. */
	public static Path keys() {
		return folder().resolve("keys");
	}

	/** Where what lets live sources in is kept, encrypted. */
	public static Path credentials() {
		return folder().resolve("credentials");
	}

	/** Where models that the user added are kept, one folder each. */
	public static Path models() {
		return folder().resolve("models");
	}

	/** Where it is kept what feeds the Studies that are watched. */
	public static Path watches() {
		return folder().resolve("watch");
	}

	/** What can be thrown away and made again. */
	public static Path cache() {
		return folder().resolve("cache");
	}

	static Path custom(String system, Path user, Map<String, String> environment) {
		String name = system.toLowerCase(Locale.ROOT);
		if (name.startsWith("windows")) {
			return Path.of(environment.getOrDefault("LOCALAPPDATA", user.resolve("AppData").resolve("Local").toString()), "Murmure");
		}
		if (name.startsWith("mac")) {
			return user.resolve("Library").resolve("Application Support").resolve("Murmure");
		}
		String data = environment.getOrDefault("XDG_DATA_HOME", "");
		return (data.isBlank() ? user.resolve(".local").resolve("share") : Path.of(data)).resolve("murmure");
	}
}
