package io.murmure.headless;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What one listener makes of what she imports into a new study. */
abstract class ListenerTest {

	@TempDir
	Path folder;
	Listener listener;

	@BeforeEach
	void open() {
		listener = new Listener(folder);
	}

	@AfterEach
	void close() {
		listener.close();
	}
}
