package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

import io.murmure.core.study.Brief;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudySettings.Names;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that lets posts into a study, from files, from a live source or on watch. */
final class EntryOptions {

	@Option(names = "--zone", paramLabel = "ZONE")
	private Optional<ZoneId> zone = Optional.empty();
	private boolean made;

	@Option(names = "--names", paramLabel = "keep|pseudonym")
	private Optional<Names> names = Optional.empty();

	@Option(names = "--min-community-size", paramLabel = "N")
	private Optional<Integer> minCommunitySize = Optional.empty();

	@Option(names = "--disclosure-k", paramLabel = "N")
	private Optional<Integer> disclosureK = Optional.empty();

	@Mixin
	LedgerOptions ledger;

	@ArgGroup(exclusive = true)
	KeyOptions key = new KeyOptions();

	/** Opens the study for writing, made with these options when it is new; what is wrongly typed makes none. */
	Study openOrCreate(StudyStore store, Path file, Optional<Brief> brief) throws IOException {
		ledger.note();
		if (!Files.exists(file)) {
			made = true;
			return store.create(file, adjust(StudySettings.create(zone.orElseGet(ZoneId::systemDefault)), brief));
		}
		Study study = store.open(file, StudyStore.Access.WRITE);
		StudySettings adjusted = adjust(study.settings(), brief);
		if (!adjusted.equals(study.settings())) {
			study.update(adjusted);
		}
		return study;
	}

	/** What to say of the zone of times that tell none, where it is not as was typed, or nothing was: a key and the zone. */
	Optional<Told> zone(StudySettings settings) {
		if (made) {
			return zone.isPresent() ? Optional.empty() : Optional.of(new Told("zone.taken", settings.zone()));
		}
		return zone.filter(typed -> !typed.equals(settings.zone())).map(ignored -> new Told("zone.settled", settings.zone()));
	}

	/** @param key of the sentence */
	record Told(String key, ZoneId zone) {
	}

	private StudySettings adjust(StudySettings settings, Optional<Brief> brief) {
		StudySettings named = names.map(settings::with).orElse(settings);
		StudySettings sized = minCommunitySize.map(named::withMinCommunitySize).orElse(named);
		StudySettings discreet = disclosureK.map(sized::withDisclosureK).orElse(sized);
		return brief.map(discreet::with).orElse(discreet);
	}
}
