package io.murmure.plugins;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.QueryUtil;

import io.murmure.core.component.Sentence;

/**
 * The product that runs, as one installable unit that provides what all of its parts provide. With it in the user's profile
 * p2 installs only what the product lacks, and the product itself is never written to.
 */
record Product(IInstallableUnit unit) {

	static final String ID = "io.murmure.product.running";

	private static final String PROFILE = "Murmure";

	static Product read(IProvisioningAgentProvider agents) throws IOException {
		String area = System.getProperty("osgi.install.area", "");
		IProvisioningAgent agent = null;
		try {
			agent = agents.createAgent(URI.create(area.replace(" ", "%20")).resolve("p2/"));
			IProfile profile = agent.getService(IProfileRegistry.class).getProfile(PROFILE);
			if (profile == null) {
				throw new IOException(Sentence.of(Product.class, "no-folder"));
			}
			return new Product(unit(profile));
		} catch (ProvisionException | IllegalArgumentException e) {
			throw new IOException(Sentence.of(Product.class, "unreadable"), e);
		} finally {
			if (agent != null) {
				agent.stop();
			}
		}
	}

	/** Whether the product has the unit with this id. */
	boolean holds(String id) {
		return unit.getProvidedCapabilities().stream()
				.anyMatch(provided -> provided.getNamespace().equals(IInstallableUnit.NAMESPACE_IU_ID) && provided.getName().equals(id));
	}

	private static IInstallableUnit unit(IProfile profile) {
		Map<String, IProvidedCapability> provided = new LinkedHashMap<>();
		for (IInstallableUnit part : profile.available(QueryUtil.ALL_UNITS, new NullProgressMonitor())) {
			for (IProvidedCapability capability : part.getProvidedCapabilities()) {
				provided.putIfAbsent(capability.toString(), capability);
			}
		}
		InstallableUnitDescription description = new InstallableUnitDescription();
		description.setId(ID);
		description.setVersion(Version.createOSGi(1, 0, 0, Long.toString(profile.getTimestamp())));
		description.setSingleton(true);
		description.addProvidedCapabilities(provided.values());
		description.addProvidedCapabilities(List.of(
				MetadataFactory.createProvidedCapability(IInstallableUnit.NAMESPACE_IU_ID, ID, description.getVersion())));
		return MetadataFactory.createInstallableUnit(description);
	}
}
