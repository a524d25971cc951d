package io.murmure.plugins;

import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import io.murmure.core.component.Sentence;
import io.murmure.core.home.MurmureHome;
import io.murmure.core.home.PluginManager;
import io.murmure.core.progress.Progress;

/** Keeps the user's plug-ins with p2, on top of the product that runs. */
@Component
public final class P2PluginManager implements PluginManager {

	private final IProvisioningAgentProvider agents;

	@Activate
	public P2PluginManager(@Reference IProvisioningAgentProvider agents) {
		this.agents = agents;
	}

	@Override
	public List<Installed> list() throws IOException {
		try (UserProfile profile = open()) {
			return profile.features().stream().map(P2PluginManager::describe).sorted(Comparator.comparing(Installed::feature)).toList();
		}
	}

	@Override
	public Installed install(String feature, String repository, Progress progress) throws IOException {
		URI from = Repositories.locate(repository);
		progress.begin(feature, -1);
		try (UserProfile profile = open()) {
			if (profile.product().holds(groupOf(feature))) {
				throw new IOException(Sentence.of(P2PluginManager.class, "part", feature));
			}
			IInstallableUnit unit = profile.find(groupOf(feature), from, progress)
					.orElseThrow(() -> new IOException(Sentence.of(P2PluginManager.class, "no-feature", feature, repository)));
			profile.change(Optional.of(unit), profile.feature(groupOf(feature)), List.of(from), progress);
			return describe(unit);
		}
	}

	@Override
	public void remove(String feature, Progress progress) throws IOException {
		progress.begin(feature, -1);
		try (UserProfile profile = open()) {
			IInstallableUnit unit = profile.feature(groupOf(feature))
					.orElseThrow(() -> new IOException(Sentence.of(P2PluginManager.class, "not-installed", feature)));
			profile.change(Optional.empty(), Optional.of(unit), List.of(), progress);
		}
	}

	private UserProfile open() throws IOException {
		return UserProfile.open(agents, MurmureHome.folder().resolve("plugins"));
	}

	private static Installed describe(IInstallableUnit unit) {
		return new Installed(unit.getId().substring(0, unit.getId().length() - GROUP.length()), unit.getVersion().toString());
	}

	/** p2 knows a feature by its id and this ending. */
	private static final String GROUP = ".feature.group";

	private static String groupOf(String feature) {
		return feature.endsWith(GROUP) ? feature : feature + GROUP;
	}
}
