package io.murmure.plugins;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;

import io.murmure.core.component.Sentence;

/** The folder that holds the user's bundles, and {@code bundles.info}, the list that the start script adds to the product's own. */
final class BundlePool {

	private final IProvisioningAgent agent;
	private final Path folder;

	BundlePool(IProvisioningAgent agent, Path folder) {
		this.agent = agent;
		this.folder = folder;
	}

	static Path in(Path folder) {
		return folder.resolve("pool");
	}

	/** Drops what the profile no longer needs and lists what it does. */
	void update(IProfile profile) throws IOException {
		Set<IArtifactKey> needed = profile.query(QueryUtil.ALL_UNITS, new NullProgressMonitor()).stream()
				.map(IInstallableUnit::getArtifacts).flatMap(Collection::stream).collect(Collectors.toSet());
		List<String> lines = Files.isDirectory(in(folder)) ? keep(needed) : List.of();
		Path list = folder.resolve("bundles.info");
		Path written = folder.resolve("bundles.info.new");
		Files.write(written, Stream.concat(Stream.of("#encoding=UTF-8", "#version=1"), lines.stream()).toList());
		Files.move(written, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private List<String> keep(Set<IArtifactKey> needed) throws IOException {
		IFileArtifactRepository pool = pool();
		NullProgressMonitor nobody = new NullProgressMonitor();
		for (IArtifactKey key : pool.query(ArtifactKeyQuery.ALL_KEYS, nobody).toUnmodifiableSet()) {
			if (!needed.contains(key)) {
				pool.removeDescriptor(key, nobody);
			}
		}
		return pool.query(ArtifactKeyQuery.ALL_KEYS, nobody).stream().filter(key -> key.getClassifier().equals("osgi.bundle"))
				.map(key -> line(key, pool.getArtifactFile(key))).sorted().toList();
	}

	private IFileArtifactRepository pool() throws IOException {
		try {
			return (IFileArtifactRepository) agent.getService(IArtifactRepositoryManager.class)
					.loadRepository(in(folder).toUri(), new NullProgressMonitor());
		} catch (ProvisionException e) {
			throw new IOException(Sentence.of(BundlePool.class, "unreadable", folder), e);
		}
	}

	/** Simple Configurator's form: name, version, place, start level, started; a comma in the place is encoded. */
	private static String line(IArtifactKey key, File file) {
		return String.join(",", key.getId(), key.getVersion().toString(), file.toURI().toString().replace(",", "%2C"), "4", "false");
	}
}
