package io.murmure.core.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the listener made of one finding. It outlives the finding's place in the table, and by its posts is recognised when even the key changed.
 *
 * @param key   of the finding when the listener last touched it
 * @param posts its evidence then
 * @param pins  posts that were pinned, and when
 */
record CaseFile(String key, String kind, Judgement judgement, Set<Long> posts, List<Note> notes, List<Pin> pins) {

	/** A post that was pinned. */
	record Pin(long post, Instant time) {
	}

	CaseFile {
		posts = new LinkedHashSet<>(posts);
		notes = List.copyOf(notes);
		pins = List.copyOf(pins);
	}

	static CaseFile of(StudyFinding finding) {
		return new CaseFile(finding.key(), finding.kind(), Judgement.NONE, Set.of(), List.of(), List.of());
	}

	/** The same case under the key and the evidence of today. */
	CaseFile asToday(StudyFinding finding, Collection<Long> evidence) {
		return new CaseFile(finding.key(), finding.kind(), judgement, new LinkedHashSet<>(evidence), notes, pins);
	}

	CaseFile judged(Judgement decided) {
		return new CaseFile(key, kind, decided, posts, notes, pins);
	}

	/** A note on what nobody had looked at yet says that it was seen. */
	CaseFile with(Note note) {
		List<Note> more = new ArrayList<>(notes);
		more.add(note);
		Judgement then = judgement.state() == FindingState.NEW ? Judgement.of(FindingState.NOTED, note.time()) : judgement;
		return new CaseFile(key, kind, then, posts, more, pins);
	}

	CaseFile withoutNote(long id) {
		return new CaseFile(key, kind, judgement, posts, notes.stream().filter(note -> note.id() != id).toList(), pins);
	}

	CaseFile with(Pin pin) {
		List<Pin> more = new ArrayList<>(withoutPin(pin.post()).pins);
		more.add(pin);
		return new CaseFile(key, kind, judgement, posts, notes, more);
	}

	CaseFile withoutPin(long post) {
		return new CaseFile(key, kind, judgement, posts, notes, pins.stream().filter(pin -> pin.post() != post).toList());
	}

	/** The share of posts that this case and some evidence have in common, of the smaller of both. */
	double overlap(Collection<Long> evidence) {
		if (posts.isEmpty() || evidence.isEmpty()) {
			return 0;
		}
		return evidence.stream().filter(posts::contains).count() / (double) Math.min(posts.size(), evidence.size());
	}
}
