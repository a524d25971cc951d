package io.murmure.store.duckdb;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Properties;

import com.sun.management.OperatingSystemMXBean;

/** How much of the machine a Study may use, and what it may never reach for. */
final class Limits {

	private static final long MEGABYTE = 1_000_000;
	private static final long MOST_MEMORY = 700 * MEGABYTE;
	private static final long LEAST_MEMORY = 200 * MEGABYTE;
	private static final String WAL_BEFORE_CHECKPOINT = "64MB";

	private Limits() {
	}

	/** Where sorts and joins that do not fit into memory are put while the Study is open. */
	static Path temporaryFolder(Path file) {
		return file.resolveSibling("." + file.getFileName() + ".tmp");
	}

	static Properties of(Path file, boolean readOnly) {
		Properties properties = common(memory(), temporaryFolder(file));
		properties.put("access_mode", readOnly ? "READ_ONLY" : "READ_WRITE");
		properties.put("enable_external_access", "false");
		properties.put("jdbc_stream_results", "true");
		return properties;
	}

	/** For rows on their way into another file: it writes files, in this folder. */
	static Properties ofScratch(Path folder) {
		return common(LEAST_MEMORY, folder);
	}

	private static Properties common(long memory, Path temporary) {
		Properties properties = new Properties();
		properties.put("memory_limit", memory / MEGABYTE + "MB");
		properties.put("threads", Integer.toString(Runtime.getRuntime().availableProcessors()));
		properties.put("temp_directory", temporary.toString());
		properties.put("checkpoint_threshold", WAL_BEFORE_CHECKPOINT);
		properties.put("autoinstall_known_extensions", "false");
		properties.put("autoload_known_extensions", "false");
		return properties;
	}

	private static long memory() {
		long machine = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
		return Math.max(LEAST_MEMORY, Math.min(machine / 4, MOST_MEMORY));
	}
}
