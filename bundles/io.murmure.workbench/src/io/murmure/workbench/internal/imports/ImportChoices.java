package io.murmure.workbench.internal.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.murmure.core.component.ComponentText;
import io.murmure.core.connector.Connector;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Recognition;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.LedgerNote;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.ui.Texts;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.StudyNames;

/** What the user has chosen so far. */
final class ImportChoices {

	private final Optional<Study> open;
	private final List<Path> paths = new ArrayList<>();
	private final Map<Path, List<Recognition>> recognised = new LinkedHashMap<>();
	private final Map<Path, Connector<?>> chosen = new LinkedHashMap<>();
	private final Guesses guesses = new Guesses();
	private final Map<String, Map<String, String>> settings = new LinkedHashMap<>();
	String channel = "";
	ZoneId zone;
	StudySettings.Names names;
	Optional<LedgerEntry.Basis> basis = Optional.empty();
	Optional<LocalDate> retention = Optional.empty();
	boolean workplace;

	ImportChoices(StudySession session, List<Path> paths) {
		open = session.study();
		this.paths.addAll(paths);
		zone = open.map(study -> study.settings().zone()).orElse(ZoneId.systemDefault());
		names = open.map(study -> study.settings().names()).orElse(StudySettings.Names.PSEUDONYM);
	}

	/** Zone and names are those of the study once it has been made. */
	boolean isNewStudy() {
		return open.isEmpty();
	}

	List<Path> paths() {
		return paths;
	}

	void add(List<Path> more) {
		more.stream().filter(path -> !paths.contains(path)).forEach(paths::add);
	}

	void remove(Path path) {
		paths.remove(path);
		recognised.remove(path);
		guesses.remove(path);
		chosen.remove(path);
	}

	void recognised(Path path, List<Recognition> found, List<Guesses.OfFile> guessed) {
		recognised.put(path, found);
		guesses.put(path, guessed);
	}

	Guesses guesses() {
		return guesses;
	}

	boolean isRecognised(Path path) {
		return recognised.containsKey(path);
	}

	/** The connectors that would read what is under a path, each once. */
	List<Connector<?>> readers(Path path) {
		if (chosen.containsKey(path)) {
			return List.of(chosen.get(path));
		}
		List<Connector<?>> readers = new ArrayList<>();
		recognised.getOrDefault(path, List.of()).forEach(one -> one.connector().filter(connector -> !readers.contains(connector)).ifPresent(readers::add));
		return readers;
	}

	/** The names of the files that nobody would read. */
	List<String> unread() {
		return paths.stream().filter(path -> !chosen.containsKey(path)).flatMap(path -> recognised.getOrDefault(path, List.of()).stream())
				.filter(one -> one.connector().isEmpty()).map(one -> one.source().place()).toList();
	}

	/** The names of the files that a connector reads, for all of which its parameters hold. */
	List<String> files(Connector<?> connector) {
		return paths.stream().flatMap(path -> !chosen.containsKey(path) ? recognisedBy(connector, path)
				: chosen.get(path) == connector ? Stream.of(path.getFileName().toString()) : Stream.empty()).toList();
	}

	private Stream<String> recognisedBy(Connector<?> connector, Path path) {
		return recognised.getOrDefault(path, List.of()).stream().filter(one -> one.connector().filter(reader -> reader == connector).isPresent()).map(one -> one.source().place());
	}

	/** @param connector empty for the one that recognises each source */
	void choose(Path path, Optional<Connector<?>> connector) {
		connector.ifPresentOrElse(one -> chosen.put(path, one), () -> chosen.remove(path));
	}

	/** All connectors that would read something and have parameters. */
	List<Connector<?>> withParameters() {
		return paths.stream().flatMap(path -> readers(path).stream()).distinct()
				.filter(connector -> !Parameters.of(connector.parameters()).isEmpty()).toList();
	}

	boolean hasParameters() {
		return !withParameters().isEmpty();
	}

	String typed(Connector<?> connector, String parameter, String otherwise) {
		return settings.getOrDefault(connector.id(), Map.of()).getOrDefault(parameter, otherwise);
	}

	void type(Connector<?> connector, String parameter, String value) {
		settings.computeIfAbsent(connector.id(), id -> new LinkedHashMap<>()).put(parameter, value);
	}

	/** Whether somebody reads something, and for every file nothing is left open that its connector has to know. */
	boolean isReady() {
		return isRead() && gaps().findAny().isEmpty();
	}

	/** Whether anybody reads anything of it. */
	boolean isRead() {
		return paths.stream().anyMatch(path -> !readers(path).isEmpty());
	}

	/**
	 * A sentence on the first file that cannot be read before somebody says how.
	 *
	 * @param key of the sentence, to which the names of the file and of the parameter are given
	 */
	Optional<String> complaint(String key) {
		return gaps().findFirst().map(gap -> {
			String label = ComponentText.of(gap.connector().getClass(), Locale.getDefault()).get(gap.parameter() + ".label").orElse(gap.parameter());
			return Texts.of(ImportChoices.class).get(key, gap.file(), label);
		});
	}

	private Stream<Guesses.Gap> gaps() {
		return paths.stream().filter(path -> !chosen.containsKey(path)).flatMap(path -> guesses.gap(path, (connector, parameter) -> typed(connector, parameter, "")).stream());
	}

	StudyJobs.ImportPlan plan() {
		List<ImportRequest> requests = new ArrayList<>();
		List<Path> byContent = paths.stream().filter(path -> !chosen.containsKey(path)).toList();
		if (!byContent.isEmpty()) {
			requests.add(request(byContent, Optional.empty()));
		}
		chosen.forEach((path, connector) -> requests.add(request(List.of(path), Optional.of(connector.id()))));
		return new StudyJobs.ImportPlan(open.map(Study::file).orElseGet(() -> StudyNames.free(name())), zone, names, requests);
	}

	private ImportRequest request(List<Path> some, Optional<String> connector) {
		return new ImportRequest(some, connector, Optional.of(channel.strip()).filter(name -> !name.isEmpty()), ledger(), Map.copyOf(settings));
	}

	private LedgerNote ledger() {
		return new LedgerNote(basis, retention, workplace ? Optional.of(true) : Optional.empty());
	}

	private String name() {
		String file = paths.get(0).getFileName().toString();
		int dot = file.lastIndexOf('.');
		return dot > 0 ? file.substring(0, dot) : file;
	}
}
