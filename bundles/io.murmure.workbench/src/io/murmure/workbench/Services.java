package io.murmure.workbench;

import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Finds ports that a product may lack. */
public final class Services {

	private Services() {
	}

	/** The best implementation that is installed now. */
	public static <T> Optional<T> find(Class<T> port) {
		BundleContext bundles = FrameworkUtil.getBundle(Services.class).getBundleContext();
		return Optional.ofNullable(bundles.getServiceReference(port)).map(bundles::getService);
	}
}
