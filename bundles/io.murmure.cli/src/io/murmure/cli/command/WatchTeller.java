package io.murmure.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.murmure.cli.internal.Console;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.study.Run;
import io.murmure.core.study.StudySettings;
import io.murmure.core.watch.Watch;

/** Prints one line a new finding, in nobody's words: it may end in a mail or a log. What rests on too few people is only counted. */
final class WatchTeller implements Watch.Listener {

	private final Console console;
	private final ImportTeller imports;
	private final boolean json;
	private StudySettings settings;

	WatchTeller(Console console, ImportTeller imports, boolean json) {
		this.console = console;
		this.imports = imports;
		this.json = json;
	}

	/** From now on it tells of this study. */
	void of(StudySettings study) {
		settings = study;
	}

	@Override
	public void imported(Run run) {
		imports.tell(List.of(run));
	}

	@Override
	public void analysing() {
		// each analysis says itself that it runs
	}

	@Override
	public void found(List<StudyFinding> findings) {
		Disclosure disclosure = new Disclosure(settings.disclosureK());
		FindingText text = FindingText.of(console.locale(), settings.zone());
		findings.stream().filter(finding -> disclosure.allows(finding.people())).forEach(finding -> tell(finding, text));
		console.out().flush();
		long withheld = findings.stream().filter(finding -> !disclosure.allows(finding.people())).count();
		if (withheld > 0) {
			console.tell("watch.withheld", withheld, disclosure.k());
		}
	}

	private void tell(StudyFinding finding, FindingText text) {
		String sentence = text.tellWithoutQuote(finding.finding());
		if (!json) {
			console.out().println(sentence);
			return;
		}
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("kind", finding.kind());
		line.put("finding", sentence);
		line.put("strength", finding.strength().value());
		line.put("posts", finding.posts());
		line.put("people", finding.people());
		line.put("first_seen", finding.firstSeen());
		line.put("told", finding.told());
		line.put("key", finding.key());
		try {
			console.json(line);
		} catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

	@Override
	public void trouble(String sentence) {
		console.sentence(sentence);
	}
}
