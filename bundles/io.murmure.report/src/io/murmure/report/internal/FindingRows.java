package io.murmure.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.Judgement;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.study.Study;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.Micros;

/** Findings on their way into a file: each with its sentence in the reader's language, and what the listener made of it. */
public final class FindingRows implements BatchReader {

	/** What findings are called among the subjects. */
	public static final String SUBJECT = "findings";

	private static final List<Column> COLUMNS = List.of(Column.number("finding_id"), Column.text("key"), Column.text("kind"), Column.text("state"), Column.text("reason"),
			Column.text("sentence"), Column.real("strength"), Column.real("strength_low"), Column.real("strength_high"), Column.number("posts"), Column.time("first_seen"),
			Column.time("told"), Column.number("people"));

	private Optional<Batch> rest;

	private FindingRows(Optional<Batch> rows) {
		this.rest = rows;
	}

	/** @param quoting whether a sentence may quote somebody */
	public static BatchReader of(Study study, boolean quoting, Locale locale) {
		FindingText text = FindingText.of(locale, study.settings().zone());
		Instant now = Instant.now();
		List<Object[]> rows = new ArrayList<>();
		for (StudyFinding finding : new Inbox(study).all()) {
			Judgement judged = finding.judgement();
			rows.add(new Object[] { finding.id(), finding.key(), finding.kind(), finding.state(now).word(), judged.reason().isEmpty() ? null : judged.reason(),
					quoting ? text.tell(finding.finding()) : text.tellWithoutQuote(finding.finding()), finding.strength().value(), finding.strength().low(),
					finding.strength().high(), finding.posts(), Micros.of(finding.firstSeen()), Micros.of(finding.told()), finding.people() });
		}
		return new FindingRows(rows.isEmpty() ? Optional.empty() : Optional.of(batch(rows)));
	}

	private static Batch batch(List<Object[]> rows) {
		Object[] arrays = new Object[COLUMNS.size()];
		BitSet[] nulls = new BitSet[COLUMNS.size()];
		for (int c = 0; c < arrays.length; c++) {
			int column = c;
			nulls[c] = new BitSet();
			for (int row = 0; row < rows.size(); row++) {
				nulls[c].set(row, rows.get(row)[c] == null);
			}
			arrays[c] = switch (COLUMNS.get(c).type()) {
				case LONG, TIME -> rows.stream().mapToLong(row -> (Long) row[column]).toArray();
				case DOUBLE -> rows.stream().mapToDouble(row -> (Double) row[column]).toArray();
				default -> rows.stream().map(row -> (String) row[column]).toArray(String[]::new);
			};
		}
		return new Batch(COLUMNS, arrays, nulls, rows.size());
	}

	@Override
	public List<Column> columns() {
		return COLUMNS;
	}

	@Override
	public Optional<Batch> next() {
		Optional<Batch> all = rest;
		rest = Optional.empty();
		return all;
	}

	@Override
	public void close() {
		// holds nothing
	}
}
