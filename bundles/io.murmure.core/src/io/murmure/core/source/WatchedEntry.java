package io.murmure.core.source;

import java.io.IOException;
import java.io.InputStream;

import io.murmure.core.progress.Progress;

/** An entry of an archive that looks for a stop whenever it is opened. */
record WatchedEntry(Source origin, Progress progress) implements DerivedSource {

	@Override
	public InputStream open() throws IOException {
		progress.check();
		return origin.open();
	}

	@Override
	public long size() {
		return origin.size();
	}
}
