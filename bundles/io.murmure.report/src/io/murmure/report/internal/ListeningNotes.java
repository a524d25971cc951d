package io.murmure.report.internal;

import java.util.List;
import java.util.stream.Collectors;

import io.murmure.core.study.BrokenOff;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.Unanalysed;

/** What a reader has to know before believing a figure: what was read in part, what was not analysed, and on what basis people were listened to. */
final class ListeningNotes {

	private ListeningNotes() {
	}

	/** Names files, as nothing does where too few people speak. */
	static void writeBrokenOff(Telling telling, Html html) {
		BrokenOff.sources(telling.study().runs()).forEach(source -> html.element("p", "class=\"withheld\"", telling.texts().get("overview.broken-off", telling.said(source))));
	}

	static void writeUnanalysed(Telling telling, Html html) {
		if (Unanalysed.is(telling.study().runs())) {
			html.element("p", "class=\"withheld\"", telling.texts().get("overview.unanalysed"));
		}
	}

	static void writeLedger(Telling telling, Html html) {
		List<LedgerEntry> listened = telling.study().ledger();
		List<LedgerEntry> entries = listened.stream().filter(entry -> entry.basis().isPresent()).toList();
		if (entries.isEmpty()) {
			html.element("p", "class=\"basis\"", telling.texts().get("basis.none"));
			return;
		}
		String bases = entries.stream().flatMap(entry -> entry.basis().stream()).distinct().sorted()
				.map(basis -> basis.label(telling.texts().locale())).collect(Collectors.joining(", "));
		html.element("p", "class=\"basis\"", telling.texts().get("basis.recorded", bases, entries.size(), listened.size()));
		if (entries.size() < listened.size()) {
			html.element("p", "class=\"basis\"", telling.texts().get("basis.partly", listened.size() - entries.size()));
		}
	}
}
