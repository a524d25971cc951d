package io.murmure.plugins;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;

/** The p2 profile of the user's own plug-ins: the registry, the pool of bundles and the list of bundles that a start adds. */
final class UserProfile implements AutoCloseable {

	private static final String ID = "MurmureUser";

	private final IProvisioningAgent agent;
	private final Path folder;
	private final Product product;

	private UserProfile(IProvisioningAgent agent, Path folder, Product product) {
		this.agent = agent;
		this.folder = folder;
		this.product = product;
	}

	/** @param folder where all of it lives; made when it is not there */
	static UserProfile open(IProvisioningAgentProvider agents, Path folder) throws IOException {
		Product product = Product.read(agents);
		Files.createDirectories(folder);
		try {
			return new UserProfile(agents.createAgent(folder.resolve("p2").toUri()), folder, product);
		} catch (ProvisionException e) {
			throw new IOException(Sentence.of(UserProfile.class, "unreadable", folder), e);
		}
	}

	Product product() {
		return product;
	}

	Collection<IInstallableUnit> features() throws IOException {
		return profile().query(new UserVisibleRootQuery(), new NullProgressMonitor()).toUnmodifiableSet().stream()
				.filter(unit -> !unit.getId().equals(Product.ID)).toList();
	}

	Optional<IInstallableUnit> feature(String id) throws IOException {
		return features().stream().filter(unit -> unit.getId().equals(id)).findFirst();
	}

	/** The newest unit with this id in a repository. */
	Optional<IInstallableUnit> find(String id, URI repository, Progress progress) throws IOException {
		try {
			IMetadataRepositoryManager repositories = agent.getService(IMetadataRepositoryManager.class);
			return repositories.loadRepository(repository, new CancelMonitor(progress))
					.query(QueryUtil.createLatestQuery(QueryUtil.createIUQuery(id)), new CancelMonitor(progress)).stream().findFirst();
		} catch (ProvisionException e) {
			throw new IOException(Sentence.of(UserProfile.class, "no-repository", repository), e);
		}
	}

	/** Adds and removes, all or nothing, and writes the list of bundles anew. */
	void change(Optional<IInstallableUnit> added, Optional<IInstallableUnit> removed, List<URI> repositories, Progress progress) throws IOException {
		IProfile profile = profile();
		IPlanner planner = agent.getService(IPlanner.class);
		IProfileChangeRequest request = planner.createChangeRequest(profile);
		removed.filter(old -> !added.equals(removed)).ifPresent(request::remove);
		added.ifPresent(unit -> {
			request.add(unit);
			request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
		});
		renewProduct(profile, request);
		ProvisioningContext context = new ProvisioningContext(agent);
		URI[] places = repositories.toArray(URI[]::new);
		context.setMetadataRepositories(places);
		context.setArtifactRepositories(places);
		IProvisioningPlan plan = planner.getProvisioningPlan(request, context, new CancelMonitor(progress));
		require(plan.getStatus(), "unfit");
		require(agent.getService(IEngine.class).perform(plan, new CancelMonitor(progress)), "not-placed");
		new BundlePool(agent, folder).update(profile());
	}

	/** A rebuilt product offers other versions: what is installed is planned against the one that runs. */
	private void renewProduct(IProfile profile, IProfileChangeRequest request) {
		Collection<IInstallableUnit> known = profile.query(QueryUtil.createIUQuery(Product.ID), new NullProgressMonitor()).toUnmodifiableSet();
		if (!known.contains(product.unit())) {
			request.removeAll(known);
			request.add(product.unit());
		}
	}

	private IProfile profile() throws IOException {
		IProfileRegistry registry = agent.getService(IProfileRegistry.class);
		IProfile profile = registry.getProfile(ID);
		if (profile != null) {
			return profile;
		}
		Map<String, String> properties = new HashMap<>();
		properties.put(IProfile.PROP_INSTALL_FOLDER, folder.toString());
		properties.put(IProfile.PROP_CACHE, BundlePool.in(folder).toString());
		properties.put(IProfile.PROP_INSTALL_FEATURES, Boolean.TRUE.toString());
		properties.put(IProfile.PROP_ENVIRONMENTS, String.join(",", Stream.of("osgi.os", "osgi.ws", "osgi.arch")
				.map(name -> name + '=' + System.getProperty(name)).toList()));
		try {
			return registry.addProfile(ID, properties);
		} catch (ProvisionException e) {
			throw new IOException(Sentence.of(UserProfile.class, "unwritable", folder), e);
		}
	}

	private static void require(IStatus status, String failure) throws IOException {
		if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
			throw new IOException(sentence(status, failure), new CoreException(status));
		}
	}

	/** @param failure key of what is told where the status does not name what is missing */
	static String sentence(IStatus status, String failure) {
		return all(status).flatMap(one -> Missing.of(one.getMessage()).stream()).findFirst().map(what -> Sentence.of(UserProfile.class, "missing", what)).orElseGet(() -> Sentence.of(UserProfile.class, failure));
	}

	/** What is missing may stand in any of them. */
	private static Stream<IStatus> all(IStatus status) {
		return Stream.concat(Stream.of(status), Stream.of(status.getChildren()).flatMap(UserProfile::all));
	}

	@Override
	public void close() {
		agent.stop();
	}
}
