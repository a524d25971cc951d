package io.murmure.core.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.murmure.core.study.LedgerNote;

/**
 * What feeds a study while it is watched.
 *
 * @param on      whether the workbench keeps watch while the study is open; the command line keeps watch when it is told to
 * @param folders whatever arrives in them is imported
 * @param sources are asked again and again
 * @param ledger  on what basis channels that are new are listened to
 */
public record WatchPlan(boolean on, List<Path> folders, List<Live> sources, LedgerNote ledger) {

	/** Nothing is watched. */
	public static final WatchPlan NONE = new WatchPlan(false, List.of(), List.of(), LedgerNote.NONE);

	/**
	 * A live source.
	 *
	 * @param settings parameters as typed, by name
	 */
	public record Live(String address, Map<String, String> settings) {

		public Live {
			address = address.strip();
			settings = Collections.unmodifiableMap(new TreeMap<>(settings));
		}

		/** An address followed by {@code name=value} for each parameter, separated by spaces. */
		public static Live parse(String line) {
			String[] parts = line.strip().split("\\s+(?=[A-Za-z-]+=)");
			Map<String, String> settings = new TreeMap<>();
			for (int part = 1; part < parts.length; part++) {
				int equals = parts[part].indexOf('=');
				settings.put(parts[part].substring(0, equals), parts[part].substring(equals + 1));
			}
			return new Live(parts[0], settings);
		}

		/** What {@link #parse} reads. */
		public String line() {
			return address + settings.entrySet().stream().map(one -> " " + one.getKey() + '=' + one.getValue()).collect(Collectors.joining());
		}
	}

	public WatchPlan {
		folders = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).distinct().toList();
		sources = List.copyOf(sources);
	}

	/** Whether nothing feeds the study. */
	public boolean isEmpty() {
		return folders.isEmpty() && sources.isEmpty();
	}

	/** The same with more to watch; a source that is named again takes the new settings. */
	public WatchPlan and(List<Path> moreFolders, List<Live> moreSources) {
		List<Path> allFolders = new ArrayList<>(folders);
		allFolders.addAll(moreFolders);
		List<Live> allSources = new ArrayList<>(sources);
		allSources.removeIf(one -> moreSources.stream().anyMatch(more -> more.address().equals(one.address())));
		allSources.addAll(moreSources);
		return new WatchPlan(on, allFolders, allSources, ledger);
	}

	public WatchPlan with(LedgerNote newLedger) {
		return new WatchPlan(on, folders, sources, newLedger);
	}
}
