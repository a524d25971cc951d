package io.murmure.core.watch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.LedgerNote;

/**
 * Remembers what each study is fed by, in a folder of the user's own and not in the study: who is given a copy of a study learns no folder and no address, and
 * nothing is fetched on their machine.
 */
public final class WatchPlans {

	private static final String ON = "on";
	private static final String FOLDER = "folder.";
	private static final String SOURCE = "source.";
	private static final String SET = ".set.";
	private static final String BASIS = "basis";
	private static final String RETENTION = "retain-until";
	private static final String WORKPLACE = "workplace";

	private final Path folder;

	public WatchPlans(Path folder) {
		this.folder = folder;
	}

	/** @param study see {@link io.murmure.core.study.StudySettings#id()} */
	public WatchPlan read(String study) throws IOException {
		Path file = file(study);
		if (!Files.exists(file)) {
			return WatchPlan.NONE;
		}
		Properties kept = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			kept.load(reader);
		}
		List<Path> folders = new ArrayList<>();
		for (int index = 0; kept.containsKey(FOLDER + index); index++) {
			folders.add(Path.of(kept.getProperty(FOLDER + index)));
		}
		List<WatchPlan.Live> sources = new ArrayList<>();
		for (int index = 0; kept.containsKey(SOURCE + index); index++) {
			sources.add(new WatchPlan.Live(kept.getProperty(SOURCE + index), settings(kept, SOURCE + index + SET)));
		}
		return new WatchPlan(Boolean.parseBoolean(kept.getProperty(ON)), folders, sources, ledger(kept));
	}

	/** Keeps a plan in place of the one before; one that is {@link WatchPlan#isEmpty empty} and off is forgotten. */
	public void write(String study, WatchPlan plan) throws IOException {
		if (plan.isEmpty() && !plan.on()) {
			Files.deleteIfExists(file(study));
			return;
		}
		Properties kept = new Properties();
		kept.setProperty(ON, Boolean.toString(plan.on()));
		for (int index = 0; index < plan.folders().size(); index++) {
			kept.setProperty(FOLDER + index, plan.folders().get(index).toString());
		}
		for (int index = 0; index < plan.sources().size(); index++) {
			String key = SOURCE + index;
			kept.setProperty(key, plan.sources().get(index).address());
			plan.sources().get(index).settings().forEach((name, value) -> kept.setProperty(key + SET + name, value));
		}
		plan.ledger().basis().ifPresent(basis -> kept.setProperty(BASIS, basis.name()));
		plan.ledger().retention().ifPresent(day -> kept.setProperty(RETENTION, day.toString()));
		plan.ledger().workplace().ifPresent(workplace -> kept.setProperty(WORKPLACE, workplace.toString()));
		store(kept, file(study));
	}

	/** An address may hold what only its owner should know. */
	private void store(Properties kept, Path file) throws IOException {
		Files.createDirectories(folder);
		Path half = Files.createTempFile(folder, "plan", ".half");
		try {
			if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
			}
			try (Writer writer = Files.newBufferedWriter(half)) {
				kept.store(writer, null);
			}
			Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(half);
		}
	}

	private static Map<String, String> settings(Properties kept, String prefix) {
		Map<String, String> settings = new TreeMap<>();
		kept.stringPropertyNames().stream().filter(name -> name.startsWith(prefix)).forEach(name -> settings.put(name.substring(prefix.length()), kept.getProperty(name)));
		return settings;
	}

	private static LedgerNote ledger(Properties kept) {
		return new LedgerNote(Optional.ofNullable(kept.getProperty(BASIS)).map(LedgerEntry.Basis::valueOf), Optional.ofNullable(kept.getProperty(RETENTION)).map(LocalDate::parse),
				Optional.ofNullable(kept.getProperty(WORKPLACE)).map(Boolean::valueOf));
	}

	private Path file(String study) {
		if (!study.matches("[A-Za-z0-9-]{1,64}")) {
			throw new IllegalArgumentException("not a study id");
		}
		return folder.resolve(study + ".properties");
	}
}
