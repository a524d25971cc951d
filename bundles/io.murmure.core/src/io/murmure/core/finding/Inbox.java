package io.murmure.core.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.study.Study;
import io.murmure.core.table.Batch;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;

/**
 * The findings of a study with what the listener made of them, none of them in words that fewer people wrote than the study asks for by now. What she decides is kept in the study and survives the next analysis. To read costs one scan
 * of the findings; of their posts only when a finding under judgement is no longer told under its key.
 */
public final class Inbox {

	private final Study study;

	public Inbox(Study study) {
		this.study = study;
	}

	/** All findings, the strongest first, dismissed ones included. */
	public List<StudyFinding> all() {
		Map<Long, List<StudyFinding.Share>> circles = circles();
		Disclosure disclosure = new Disclosure(study.settings().disclosureK());
		List<StudyFinding> plain = new ArrayList<>();
		study.scan(FindingTables.FINDINGS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				plain.add(finding(batch, row, circles, disclosure));
			}
		});
		Map<String, String> kinds = new LinkedHashMap<>();
		plain.forEach(finding -> kinds.put(finding.key(), finding.kind()));
		Evidence evidence = new Evidence(plain);
		Map<String, CaseFile> cases = Recognition.of(kinds, CaseFiles.read(study), evidence::of);
		return plain.stream().map(finding -> cases.containsKey(finding.key()) ? with(finding, cases.get(finding.key())) : finding).toList();
	}

	/** The finding with this key, if it is told. */
	public Optional<StudyFinding> find(String key) {
		return all().stream().filter(finding -> finding.key().equals(key)).findFirst();
	}

	/** Keeps what the listener decided. */
	public void judge(StudyFinding finding, Judgement judgement) {
		change(finding, file -> file.judged(judgement));
	}

	/** Keeps a note; a finding that was new is noted by it. */
	public void note(StudyFinding finding, String text, Instant now) {
		long id = CaseFiles.read(study).nextNote();
		change(finding, file -> file.with(new Note(id, text.strip(), now)));
	}

	public void takeBack(StudyFinding finding, Note note) {
		change(finding, file -> file.withoutNote(note.id()));
	}

	public void pin(StudyFinding finding, long post, Instant now) {
		change(finding, file -> file.with(new CaseFile.Pin(post, now)));
	}

	public void unpin(StudyFinding finding, long post) {
		change(finding, file -> file.withoutPin(post));
	}

	private void change(StudyFinding finding, UnaryOperator<CaseFile> change) {
		CaseFiles files = CaseFiles.read(study);
		List<StudyFinding> all = all();
		Map<String, String> kinds = new LinkedHashMap<>();
		all.forEach(one -> kinds.put(one.key(), one.kind()));
		Evidence evidence = new Evidence(all);
		Optional<CaseFile> before = Optional.ofNullable(Recognition.of(kinds, files, evidence::of).get(finding.key()));
		before.ifPresent(file -> files.remove(file.key()));
		files.put(change.apply(before.orElse(CaseFile.of(finding)).asToday(finding, evidence.of(finding.key()))));
		files.write(study);
	}

	private static StudyFinding with(StudyFinding plain, CaseFile file) {
		return new StudyFinding(plain.id(), plain.key(), plain.kind(), plain.finding(), plain.strength(), plain.posts(), plain.people(), plain.firstSeen(), plain.told(),
				plain.source(), plain.circles(), file.judgement(), file.notes(), file.pins().stream().map(CaseFile.Pin::post).toList());
	}

	private static StudyFinding finding(Batch batch, int row, Map<Long, List<StudyFinding.Share>> circles, Disclosure disclosure) {
		long id = batch.longs("finding_id")[row];
		Strength strength = new Strength(batch.doubles("strength")[row], batch.doubles("strength_low")[row], batch.doubles("strength_high")[row]);
		return new StudyFinding(id, batch.texts("key")[row], batch.texts("kind")[row], told(batch, row, disclosure), strength,
				batch.longs("posts")[row], batch.longs("people")[row], Micros.instant(batch.longs("first_seen")[row]), Micros.instant(batch.longs("told")[row]), batch.longs("source_id")[row],
				circles.getOrDefault(id, List.of()), Judgement.NONE, List.of(), List.of());
	}

	/** The rule may have been made stricter since the words were chosen. */
	private static Finding told(Batch batch, int row, Disclosure disclosure) {
		Finding finding = Finding.of(batch.texts("message")[row], batch.texts("arguments")[row]);
		boolean mayBeTold = !batch.isNull("about_people", row) && disclosure.allows(batch.longs("about_people")[row]);
		return mayBeTold ? finding : finding.withoutAbout();
	}

	private Map<Long, List<StudyFinding.Share>> circles() {
		Map<Long, List<StudyFinding.Share>> circles = new HashMap<>();
		study.scan(FindingTables.FINDING_COMMUNITIES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				circles.computeIfAbsent(batch.longs("finding_id")[row], id -> new ArrayList<>())
						.add(new StudyFinding.Share(batch.longs("community_id")[row], batch.longs("people")[row]));
			}
		});
		circles.values().forEach(some -> some.sort(Comparator.comparingLong(StudyFinding.Share::people).reversed().thenComparingLong(StudyFinding.Share::community)));
		return circles;
	}

	/** The posts of findings by key, read when they are first asked for. */
	private final class Evidence {

		private final Map<Long, String> keys = new HashMap<>();
		private Map<String, List<Long>> posts;

		Evidence(List<StudyFinding> findings) {
			findings.forEach(finding -> keys.put(finding.id(), finding.key()));
		}

		List<Long> of(String key) {
			if (posts == null) {
				posts = new HashMap<>();
				study.scan(FindingTables.FINDING_POSTS).forEach(batch -> {
					for (int row = 0; row < batch.size(); row++) {
						posts.computeIfAbsent(keys.get(batch.longs("finding_id")[row]), some -> new ArrayList<>()).add(batch.longs("post_id")[row]);
					}
				});
			}
			return posts.getOrDefault(key, List.of());
		}
	}
}
