package io.murmure.core.home;

import java.io.IOException;
import java.util.List;

import io.murmure.core.progress.Progress;

/** The port behind which the user's own plug-ins come and go; they live outside the product. */
public interface PluginManager {

	/** A feature that the user installed. */
	record Installed(String feature, String version) {
	}

	List<Installed> list() throws IOException;

	/**
	 * Installs a feature; it works from the next start on.
	 *
	 * @param feature    id of the feature, without {@code .feature.group}
	 * @param repository URL or folder of a p2 repository
	 * @throws IOException with one sentence that says why not
	 */
	Installed install(String feature, String repository, Progress progress) throws IOException;

	/** @throws IOException with one sentence when the user did not install it */
	void remove(String feature, Progress progress) throws IOException;
}
