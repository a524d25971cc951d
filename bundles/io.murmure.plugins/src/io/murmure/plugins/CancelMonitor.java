package io.murmure.plugins;

import org.eclipse.core.runtime.NullProgressMonitor;

import io.murmure.core.progress.Progress;

/** Lets the user's wish to stop reach p2. */
final class CancelMonitor extends NullProgressMonitor {

	private final Progress progress;

	CancelMonitor(Progress progress) {
		this.progress = progress;
	}

	@Override
	public boolean isCanceled() {
		return super.isCanceled() || progress.cancelled();
	}
}
