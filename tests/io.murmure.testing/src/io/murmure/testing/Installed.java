package io.murmure.testing;

import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.connector.Connector;

/** What is installed where a test runs, found as the product finds it: as services. */
public final class Installed {

	private static final long PATIENCE = 20_000;

	private Installed() {
	}

	/** Every connector, those of tomorrow too. */
	public static List<Connector<?>> connectors() {
		List<Connector<?>> connectors = List.copyOf(service(Catalog.class).connectors());
		if (connectors.isEmpty()) {
			throw new AssertionError("no connector is installed");
		}
		return connectors;
	}

	/** The connector with this id. */
	public static Connector<?> connector(String id) {
		return connectors().stream().filter(connector -> connector.id().equals(id)).findFirst()
				.orElseThrow(() -> new AssertionError("the connector " + id + " is not installed"));
	}

	/** The service of this kind. */
	public static <T> T service(Class<T> kind) {
		Bundle here = FrameworkUtil.getBundle(Installed.class);
		BundleContext context = here.getBundleContext();
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, kind, null);
		tracker.open();
		try {
			T service = tracker.waitForService(PATIENCE);
			if (service == null) {
				throw new AssertionError("there is no " + kind.getName());
			}
			return service;
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		} finally {
			tracker.close();
		}
	}
}
