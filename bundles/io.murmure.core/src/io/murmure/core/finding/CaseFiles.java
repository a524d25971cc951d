package io.murmure.core.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Table;

/** All case files of a study, by key, as its tables keep them. They are few: a listener made each by hand. */
final class CaseFiles {

	private static final String LISTENER = "inbox";
	private static final int MOST_POSTS = 200;

	private final Map<String, CaseFile> files = new LinkedHashMap<>();

	static CaseFiles read(Study study) {
		Map<String, List<Note>> notes = new HashMap<>();
		study.scan(FindingTables.FINDING_NOTES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				notes.computeIfAbsent(batch.texts("key")[row], key -> new ArrayList<>())
						.add(new Note(batch.longs("note_id")[row], batch.texts("note")[row], time(FindingTables.FINDING_NOTES, batch, "time", row).orElse(Instant.EPOCH)));
			}
		});
		Map<String, List<CaseFile.Pin>> pins = new HashMap<>();
		study.scan(FindingTables.FINDING_PINS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				pins.computeIfAbsent(batch.texts("key")[row], key -> new ArrayList<>())
						.add(new CaseFile.Pin(batch.longs("post_id")[row], time(FindingTables.FINDING_PINS, batch, "time", row).orElse(Instant.EPOCH)));
			}
		});
		CaseFiles all = new CaseFiles();
		study.scan(FindingTables.FINDING_STATES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				String key = batch.texts("key")[row];
				all.put(new CaseFile(key, batch.texts("kind")[row], judgement(batch, row), posts(batch.texts("posts")[row]),
						notes.getOrDefault(key, List.of()), pins.getOrDefault(key, List.of())));
			}
		});
		return all;
	}

	/** Writes all of them in one change. */
	void write(Study study) {
		try (TableChange change = study.change(List.of(FindingTables.FINDING_STATES, FindingTables.FINDING_NOTES, FindingTables.FINDING_PINS))) {
			change.clear();
			for (CaseFile file : files.values()) {
				Judgement judged = file.judgement();
				change.add(FindingTables.FINDING_STATES, file.key(), file.kind(), judged.state().word(), judged.reason().isEmpty() ? null : judged.reason(),
						judged.until().orElse(null), judged.time().orElse(null), file.posts().stream().limit(MOST_POSTS).map(String::valueOf).collect(Collectors.joining(" ")));
				file.notes().forEach(note -> change.add(FindingTables.FINDING_NOTES, note.id(), file.key(), note.text(), note.time()));
				file.pins().forEach(pin -> change.add(FindingTables.FINDING_PINS, pin.post(), file.key(), pin.time()));
			}
			change.commit(LISTENER, new ComponentState(LISTENER, 0));
		}
	}

	Optional<CaseFile> of(String key) {
		return Optional.ofNullable(files.get(key));
	}

	List<CaseFile> all() {
		return List.copyOf(files.values());
	}

	void put(CaseFile file) {
		files.put(file.key(), file);
	}

	void remove(String key) {
		files.remove(key);
	}

	long nextNote() {
		return 1 + files.values().stream().flatMap(file -> file.notes().stream()).mapToLong(Note::id).max().orElse(0);
	}

	private static Judgement judgement(Batch batch, int row) {
		return new Judgement(FindingState.of(batch.texts("state")[row]), batch.isNull("reason", row) ? "" : batch.texts("reason")[row],
				time(FindingTables.FINDING_STATES, batch, "until", row), time(FindingTables.FINDING_STATES, batch, "time", row));
	}

	private static Optional<Instant> time(Table table, Batch batch, String column, int row) {
		return Optional.ofNullable((Instant) batch.value(table.columns().indexOf(Column.time(column)), row));
	}

	private static Set<Long> posts(String ids) {
		return ids == null || ids.isEmpty() ? Set.of() : Arrays.stream(ids.split(" ")).map(Long::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
	}
}
