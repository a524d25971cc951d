package io.murmure.core.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.connector.Connector;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Archive;
import io.murmure.core.source.Source;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.Warning;

/** One source on its way into the Study, and the Run that tells of it. */
final class SourceImport {

	private static final int RECORDS_PER_COMMIT = 50_000;
	private static final Set<String> NO_FAILURES = Set.of(SideFiles.KIND, LeftOut.UNKNOWN);

	private final Recognition recognised;
	private final ImportRequest request;
	private final GuardedReading reading;
	private final Progress progress;
	private final Map<String, String> typed;
	private final ZoneId zone;
	private final Map<String, Long> counts = new LinkedHashMap<>();
	private final List<Warning> warnings = new ArrayList<>();
	private final Set<String> channels = new LinkedHashSet<>();
	private final Set<String> authors = new HashSet<>();
	/** Names of files beside what the connector reads, and which of them posts have attached. */
	private final Set<String> beside;
	private final Set<String> attached = new HashSet<>();
	private final Set<String> touched = new HashSet<>();
	private Optional<Position> last = Optional.empty();
	private long warned;
	private boolean unended;

	SourceImport(Recognition recognised, ImportRequest request, ZoneId zone, Progress progress) {
		this.recognised = recognised;
		this.request = request;
		this.progress = progress;
		this.beside = recognised.beside().stream().map(Source::name).collect(Collectors.toSet());
		this.typed = recognised.connector().map(connector -> request.settings().getOrDefault(connector.id(), Map.of())).orElse(Map.of());
		this.zone = zone;
		this.reading = new GuardedReading(recognised, typed, zone, request.channel(), progress);
	}

	/** Keeps the source open until that is closed. */
	Closeable kept() {
		return recognised.source().kept();
	}

	/** The first reading: who is in it. What cannot be read is told by the second. */
	void listPeople(Heard heard) {
		try {
			reading.forEach((position, kind, details) -> {
			}, heard, heard::hear);
		} catch (IOException toldLater) {
			return;
		}
	}

	/**
	 * The second reading: what they say.
	 *
	 * @param expired whether posts of a channel, as stored, may not be kept any more
	 */
	Run into(Study study, StudyImport target, Admission admission, Predicate<String> expired) {
		Instant started = Instant.now();
		long addedBefore = target.added();
		long knownBefore = target.known();
		Run.Outcome outcome = Run.Outcome.FAILED;
		String source = admission.place(recognised.source().place());
		progress.begin(source, -1);
		try {
			outcome = read(target, admission, expired, () -> recordUnended(study, source, admission, started));
			StudyImport.Overlap overlap = target.endSource();
			count("merged", overlap.posts());
			count("joined", overlap.persons());
			count("suppressed", overlap.removed());
		} catch (CancelledException stopped) {
			// the record must not wait for what is dropped anyway
			target.close();
			study.record(run(source, admission, started, Run.Outcome.CANCELLED));
			throw stopped;
		}
		counts.put("added", target.added() - addedBefore);
		counts.put("known", target.known() - knownBefore);
		count(Run.PEOPLE, authors.size());
		counts.put("warnings", warned);
		Run run = run(source, admission, started, outcome);
		study.record(run);
		recordBasis(study, admission);
		return run;
	}

	/** If the program ends in the middle, this says that the source was read in part. Kept once: a record waits for what is just being written. */
	private void recordUnended(Study study, String source, Admission admission, Instant started) {
		if (!unended) {
			unended = true;
			study.record(new Run(Run.Kind.IMPORT, componentId(), componentVersion(), source, parameters(admission), Optional.empty(), started, Duration.ZERO, Map.of(), List.of(),
					Run.Outcome.BROKEN_OFF));
		}
	}

	private Run.Outcome read(StudyImport target, Admission admission, Predicate<String> expired, Runnable beforeCommit) {
		if (recognised.unread().isPresent()) {
			warned++;
			warnings.add(recognised.unread().get());
			return NO_FAILURES.contains(recognised.unread().get().kind()) ? Run.Outcome.DONE : Run.Outcome.FAILED;
		}
		admission.startSource();
		try {
			reading.damage().tell((line, kind, details) -> warn(recognised.source().at(line), kind, details));
			tellWhatIsMissing();
			readAll(target, admission, expired, beforeCommit);
			tellWhatIsBeside();
			if (counts.isEmpty() && warned == 0) {
				warn(recognised.source().at(0), "nothing-said");
			}
			return Run.Outcome.DONE;
		} catch (IOException broken) {
			warn(last.orElse(recognised.source().at(0)), Importer.UNREADABLE, reading.sentence(broken, last));
			return counts.isEmpty() ? Run.Outcome.FAILED : Run.Outcome.DONE;
		}
	}

	/** @param beforeCommit what must be known before a part of the source is in the Study */
	private void readAll(StudyImport target, Admission admission, Predicate<String> expired, Runnable beforeCommit) throws IOException {
		AheadOfTime ahead = new AheadOfTime(Instant.now());
		try {
			reading.forEach(this::warn, admission.acquaintance(), record -> {
				if (expired.test(admission.label(record.channel()))) {
					channels.add(record.channel());
					count("expired", 1);
					return;
				}
				if (!admission.admit(record)) {
					count("suppressed", 1);
					return;
				}
				channels.add(record.channel());
				ahead.see(record);
				if (record instanceof Post post) {
					if (!post.author().isBlank()) {
						authors.add(post.author());
					}
					post.attachments().stream().filter(beside::contains).forEach(attached::add);
				}
				if (!recognised.beside().isEmpty()) {
					touched.add(record.position().file());
				}
				last = Optional.of(record.position());
				count(kind(record), 1);
				if (counts.getOrDefault("posts", 0L) % RECORDS_PER_COMMIT == RECORDS_PER_COMMIT - 1) {
					beforeCommit.run();
					target.commit();
				}
			});
		} finally {
			ahead.tell(this::warn);
		}
	}

	/** A post that comes as taken back is told, and is no post of the study. */
	private static String kind(SourceRecord record) {
		if (record instanceof Post post) {
			return post.marks().contains(Mark.DELETED) ? "deleted" : "posts";
		}
		return "events";
	}

	/** Of an archive that is read as a whole, and of an entry whose bytes are not those that were packed. */
	private void tellWhatIsMissing() throws IOException {
		Source source = recognised.source();
		if (Archive.is(source)) {
			Archive.of(source).troubles().forEach(trouble -> warn(source.at(0), Importer.UNREADABLE, trouble));
		}
		source.flaw().ifPresent(flaw -> warn(source.at(0), Importer.UNREADABLE, flaw));
	}

	/** What posts have attached belongs to them. */
	private void tellWhatIsBeside() {
		List<Source> notReadAlong = recognised.beside().stream().filter(file -> recognised.connector().filter(reader -> reader.readsAlong(file)).isEmpty()).toList();
		List<Source> left = LeftOut.of(notReadAlong, attached, touched);
		if (!left.isEmpty()) {
			warn(recognised.source().at(0), LeftOut.BESIDE, LeftOut.told(left));
		}
	}

	private void count(String what, long amount) {
		if (amount > 0) {
			counts.merge(what, amount, Long::sum);
		}
	}

	private void warn(Position position, String kind, Object... details) {
		warned++;
		touched.add(position.file());
		if (warnings.size() < Run.MOST_WARNINGS) {
			warnings.add(new Warning(position, kind, Stream.of(details).map(String::valueOf).toList()));
		}
	}

	private Run run(String source, Admission admission, Instant started, Run.Outcome outcome) {
		return new Run(Run.Kind.IMPORT, componentId(), componentVersion(), source, parameters(admission), Optional.empty(), started, Duration.between(started, Instant.now()), counts,
				masked(admission), outcome);
	}

	private String componentId() {
		return recognised.connector().map(Connector::id).orElse("");
	}

	private String componentVersion() {
		return recognised.connector().map(Connector::version).orElse("");
	}

	private Map<String, String> parameters(Admission admission) {
		Map<String, String> parameters = recognised.connector().map(one -> Parameters.asTyped(Parameters.create(one.parameters(), typed))).orElse(Map.of());
		Map<String, String> masked = new LinkedHashMap<>();
		parameters.forEach((name, value) -> masked.put(name, admission.label(value)));
		recognised.connector().ifPresent(connector -> masked.put(Run.ZONE, zone.getId()));
		return masked;
	}

	/** File by file, and in the order of each, whichever was found first: somebody may go through the file with them. */
	private List<Warning> masked(Admission admission) {
		Map<String, List<Warning>> files = warnings.stream().collect(Collectors.groupingBy(warning -> warning.position().file(), LinkedHashMap::new, Collectors.toList()));
		return files.values().stream().flatMap(of -> of.stream().sorted(Comparator.comparingLong(warning -> warning.position().record()))).map(warning -> new Warning(
				new Position(admission.place(warning.position().file()), warning.position().record()), warning.kind(),
				warning.details().stream().map(admission::place).toList())).toList();
	}

	private void recordBasis(Study study, Admission admission) {
		if (request.ledger().isEmpty()) {
			return;
		}
		Map<String, LedgerEntry> before = study.ledger().stream().collect(Collectors.toMap(LedgerEntry::channel, entry -> entry));
		channels.stream().map(admission::label).distinct()
				.forEach(channel -> study.record(request.ledger().of(before.getOrDefault(channel, LedgerEntry.of(channel)))));
	}
}
