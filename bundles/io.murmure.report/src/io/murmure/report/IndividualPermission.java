package io.murmure.report;

import java.util.Set;
import java.util.TreeSet;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.report.internal.Rows;

/** Whether the ledger lets figures of single people leave the workbench: every channel needs a basis, and none may be a workplace. */
final class IndividualPermission {

	private IndividualPermission() {
	}

	/** @throws StudyException when it was asked for and the ledger does not allow it */
	static void require(Study study, boolean asked) {
		if (!asked) {
			return;
		}
		Set<String> open = new TreeSet<>();
		Rows.of(study, "select distinct channel from posts order by channel").rows().forEach(row -> open.add(String.valueOf(row.get(0))));
		for (LedgerEntry entry : study.ledger()) {
			if (entry.basis().isPresent() && !entry.workplace()) {
				open.remove(entry.channel());
			}
		}
		if (!open.isEmpty()) {
			throw new StudyException(Sentence.of(IndividualPermission.class, "forbidden", open.iterator().next()));
		}
	}
}
