package io.murmure.workbench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

import io.murmure.core.home.MurmureHome;

/** Where the workbench keeps its layout and preferences: in the user's own folder unless the start names another. */
public final class UserArea {

	private UserArea() {
	}

	/** Settles the place before anything is written to it. */
	public static void claim() {
		Location area = Platform.getInstanceLocation();
		if (area == null || area.isSet()) {
			return;
		}
		try {
			area.set(area.getDefault() == null ? MurmureHome.folder().resolve("workbench").toUri().toURL() : area.getDefault(), false);
		} catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}
}
