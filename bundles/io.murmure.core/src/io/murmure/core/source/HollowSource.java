package io.murmure.core.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** What has a name and no content of its own, and is there to be told of: a folder, a link. */
public interface HollowSource extends Source {

	@Override
	default InputStream open() {
		return InputStream.nullInputStream();
	}

	@Override
	default long size() {
		return 0;
	}

	@Override
	default Optional<Path> path() {
		return Optional.empty();
	}
}
