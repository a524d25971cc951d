package io.murmure.core.watch;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;

/** What was imported from folders, and what it looked like then; kept in the study, which learns a hash of each path and not the path. */
final class SeenFiles {

	private static final String COMPONENT = "watch-files";

	private final Map<String, String> stamps = new TreeMap<>();

	static SeenFiles read(Study study) {
		SeenFiles seen = new SeenFiles();
		study.state(COMPONENT).map(ComponentState::key).orElse("").lines().map(line -> line.split(" ")).filter(line -> line.length == 2).forEach(line -> seen.stamps.put(line[0], line[1]));
		return seen;
	}

	boolean has(Path entry, Stamp stamp) {
		return stamp.word().equals(stamps.get(name(entry)));
	}

	void add(Path entry, Stamp stamp) {
		stamps.put(name(entry), stamp.word());
	}

	/** Forgets what is gone. */
	void keep(Collection<Path> present) {
		Set<String> names = present.stream().map(SeenFiles::name).collect(Collectors.toSet());
		stamps.keySet().retainAll(names);
	}

	void write(Study study) {
		String all = stamps.entrySet().stream().map(one -> one.getKey() + ' ' + one.getValue()).collect(Collectors.joining("\n"));
		if (!study.state(COMPONENT).map(ComponentState::key).orElse("").equals(all)) {
			try (TableChange change = study.change(List.of())) {
				change.commit(COMPONENT, new ComponentState(all, 0));
			}
		}
	}

	private static String name(Path entry) {
		return Marks.of(entry.toAbsolutePath().normalize().toString());
	}
}
