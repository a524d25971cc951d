package io.murmure.core.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.core.source.OwnFiles;
import io.murmure.core.study.Brief;

/**
 * What has arrived in the folders that are watched: each file, and each folder in them as a whole, that is new or has changed. It counts once it has stayed as it is for a
 * while, so that an export that is still being written or unpacked is waited for.
 */
final class Arrivals {

	/** What browsers, office programs and copying programs call a file that is not there yet. */
	private static final Set<String> UNFINISHED = Set.of(".part", ".partial", ".crdownload", ".download", ".opdownload", ".tmp", ".temp", ".filepart", ".lock");

	private final List<Path> folders;
	private final Duration quiet;
	private final Clock clock;
	private Map<Path, Sight> sights = Map.of();

	/** What something looked like, and since when. */
	private record Sight(Stamp stamp, Instant since) {
	}

	/**
	 * One look.
	 *
	 * @param ready     new or changed, and whole, with what each looks like
	 * @param settling  what is new or changed and must be waited for
	 * @param present   all that lies in the folders
	 * @param missing   folders that cannot be read now
	 */
	record Look(Map<Path, Stamp> ready, List<Path> settling, Set<Path> present, List<Path> missing) {

		/** What is left of it once that which was ready is imported. */
		Look imported() {
			return new Look(Map.of(), settling, present, missing);
		}
	}

	/** @param quiet how long something must have stayed as it is */
	Arrivals(List<Path> folders, Duration quiet, Clock clock) {
		this.folders = folders;
		this.quiet = quiet;
		this.clock = clock;
	}

	Look look(SeenFiles seen) {
		Map<Path, Sight> now = new HashMap<>();
		Look look = new Look(new TreeMap<>(), new ArrayList<>(), new HashSet<>(), new ArrayList<>());
		for (Path folder : folders) {
			try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Arrivals::counts)) {
				for (Path entry : entries) {
					look.present().add(entry);
					see(entry, seen, now, look);
				}
			} catch (IOException | DirectoryIteratorException unreachable) {
				look.missing().add(folder);
			}
		}
		sights = now;
		return look;
	}

	private void see(Path entry, SeenFiles seen, Map<Path, Sight> now, Look look) throws IOException {
		Stamp stamp = Stamp.of(entry);
		if (stamp.files() == 0 || seen.has(entry, stamp)) {
			return;
		}
		Sight before = sights.get(entry);
		Instant since = before != null && before.stamp().equals(stamp) ? before.since() : clock.instant();
		now.put(entry, new Sight(stamp, since));
		if (since.plus(quiet).isAfter(clock.instant()) || Stamp.isShut(entry)) {
			look.settling().add(entry);
		} else {
			look.ready().put(entry, stamp);
		}
	}

	private static boolean counts(Path entry) {
		String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
		return !name.startsWith(".") && !name.startsWith("~") && !name.startsWith("readme") && !name.equals(Brief.FILE) && !OwnFiles.isStudy(name)
				&& UNFINISHED.stream().noneMatch(name::endsWith)
				&& (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) || Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS));
	}
}
