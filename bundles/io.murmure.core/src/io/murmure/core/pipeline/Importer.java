package io.murmure.core.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.Archive;
import io.murmure.core.source.Source;
import io.murmure.core.source.Sources;
import io.murmure.core.source.TextDamage;
import io.murmure.core.source.Unread;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.Warning;

/**
 * Brings sources into a Study: finds the connector for each, reads it twice (first who is in it, so that names can be masked in every
 * text; then what they say), and commits as it goes. The same source again adds only what is new.
 */
public final class Importer {

	/** Kind of the warning about a source that could not be read at all; its detail is the sentence. */
	public static final String UNREADABLE = ReadContext.UNREADABLE;

	private static final double CERTAIN_ENOUGH = 0.1;
	/** Office documents and e-books are ZIP files too. */
	private static final Set<String> PARTS_OF_DOCUMENTS = Set.of("[Content_Types].xml", "mimetype");
	private static final double BETTER_THAN_ITS_ENTRIES = 0.3;

	private final List<Connector<?>> connectors;
	private final Secrets secrets;

	public Importer(Collection<Connector<?>> connectors, Secrets secrets) {
		this.connectors = List.copyOf(connectors);
		this.secrets = secrets;
	}

	/**
	 * Finds the sources under the paths, and who would read each. An archive that no connector knows is looked into; the side files of a
	 * platform's download are left out.
	 */
	public List<Recognition> recognise(List<Path> paths) throws IOException {
		Map<Source, Recognition> found = new LinkedHashMap<>();
		for (Path path : paths) {
			List<Recognition> together = new ArrayList<>();
			for (Source source : Sources.under(List.of(path))) {
				together.addAll(lookInto(source));
			}
			List<Recognition> kept = together.size() > 1 ? SideFiles.leaveOut(together) : together;
			kept.forEach(one -> found.putIfAbsent(one.source(), one));
		}
		return List.copyOf(found.values());
	}

	/** The source; what is in it when it is an archive that nobody reads as a whole; both when others than who reads the whole know something in it. */
	private List<Recognition> lookInto(Source source) throws IOException {
		if (!isArchive(source)) {
			return List.of(recognise(source));
		}
		try (Closeable kept = source.kept()) {
			Recognition whole = recognise(source);
			return whole.confidence() < BETTER_THAN_ITS_ENTRIES ? entries(whole) : withWhatOthersKnow(whole);
		} catch (IOException notClosed) {
			throw new UncheckedIOException(notClosed);
		}
	}

	private List<Recognition> withWhatOthersKnow(Recognition whole) {
		List<Recognition> others = new ArrayList<>();
		List<Source> beside = new ArrayList<>();
		try {
			for (Source entry : Archive.of(whole.source()).entries()) {
				if (isArchive(entry)) {
					others.addAll(lookInto(entry));
				} else if (!isReadWith(whole, entry)) {
					Recognition own = recognise(entry);
					if (SideFiles.standsByItself(own)) {
						others.add(own);
					} else if (Unread.isWorthTelling(entry)) {
						beside.add(entry);
					}
				}
			}
		} catch (IOException broken) {
			// told when the whole is read
		}
		others.addFirst(whole.leaving(beside));
		return others;
	}

	private boolean isReadWith(Recognition whole, Source entry) {
		return confidence(whole.connector().orElseThrow(), entry) >= BETTER_THAN_ITS_ENTRIES;
	}

	private static boolean isArchive(Source source) {
		try {
			return Archive.is(source);
		} catch (IOException unreadable) {
			return false;
		}
	}

	private List<Recognition> entries(Recognition whole) {
		try {
			Archive archive = Archive.of(whole.source());
			if (archive.entries().stream().anyMatch(file -> PARTS_OF_DOCUMENTS.contains(file.name()))) {
				return List.of(whole);
			}
			List<Recognition> found = new ArrayList<>();
			for (Source entry : archive.entries()) {
				found.addAll(lookInto(entry));
			}
			List<Recognition> kept = SideFiles.leaveOut(found);
			return kept.stream().noneMatch(entry -> entry.connector().isPresent()) ? List.of(whole) : told(kept, whole.source(), archive);
		} catch (IOException broken) {
			return List.of(whole);
		}
	}

	/** What is worth a run of its own, and the archive itself when something of it could not be read, or nobody reads it. */
	private static List<Recognition> told(List<Recognition> entries, Source archive, Archive opened) {
		List<Recognition> told = new ArrayList<>(entries.stream().filter(Importer::isToldByItself).toList());
		List<Source> leftOut = entries.stream().filter(entry -> !isToldByItself(entry)).map(Recognition::source).filter(Unread::isWorthTelling).toList();
		if (!opened.troubles().isEmpty()) {
			List<String> sentences = new ArrayList<>(opened.troubles());
			if (!leftOut.isEmpty()) {
				sentences.add(Sentence.of(Importer.class, LeftOut.UNKNOWN, archive.name(), LeftOut.told(leftOut)));
			}
			told.add(Recognition.none(archive, new Warning(archive.at(0), UNREADABLE, sentences)));
		} else if (!leftOut.isEmpty()) {
			told.add(Recognition.none(archive, new Warning(archive.at(0), LeftOut.UNKNOWN, List.of(LeftOut.told(leftOut)))));
		}
		return told;
	}

	private static boolean isToldByItself(Recognition entry) {
		return entry.connector().isPresent() || isSide(entry) || isArchive(entry.source()) || !canBeOpened(entry.source());
	}

	private static boolean isSide(Recognition entry) {
		return entry.unread().filter(why -> why.kind().equals(SideFiles.KIND)).isPresent();
	}

	private static boolean canBeOpened(Source entry) {
		try {
			entry.head(1);
			return true;
		} catch (IOException refused) {
			return false;
		}
	}

	/** A damaged text is recognised as what it was before. */
	private Recognition recognise(Source source) {
		Recognition asItIs = asItIs(source);
		try {
			TextDamage damage = TextDamage.ofHead(source, asItIs.connector().isEmpty());
			Recognition repaired = damage.isNone() ? asItIs : asItIs(damage.repaired(source));
			double enough = damage.hidesTheBeginning() ? BETTER_THAN_ITS_ENTRIES : 0;
			return repaired.connector().isPresent() && repaired.confidence() >= enough ? repaired : asItIs;
		} catch (IOException unreadable) {
			return asItIs;
		}
	}

	private Recognition asItIs(Source source) {
		Optional<Connector<?>> best = Optional.empty();
		double most = CERTAIN_ENOUGH;
		for (Connector<?> connector : connectors) {
			double confidence = confidence(connector, source);
			if (confidence > most || best.isEmpty() && confidence == most) {
				best = Optional.of(connector);
				most = confidence;
			}
		}
		double confidence = most;
		if (confidence < BETTER_THAN_ITS_ENTRIES && SideFiles.isJson(source) && Nearest.isHalfOf(source, connectors)) {
			// a table that is hardly one, and more like an export
			return Recognition.none(source, Nearest.of(source, connectors));
		}
		return best.map(connector -> Recognition.by(source, connector, confidence)).orElseGet(() -> Recognition.none(source, Nearest.of(source, connectors)));
	}

	private static double confidence(Connector<?> connector, Source source) {
		try {
			return connector.recognise(source);
		} catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
			// a connector that stumbles over a foreign file does not recognise it
			return 0;
		}
	}

	/**
	 * Imports what the request names.
	 *
	 * @return one Run a source, in order, failed ones included; each is also kept in the Study
	 * @throws io.murmure.core.source.SourceException when a path does not exist
	 * @throws ParameterException when a parameter or connector does not exist
	 * @throws CancelledException when the user stopped it; what was committed stays
	 */
	public List<Run> run(Study study, ImportRequest request, Progress progress) throws IOException {
		request.check(connectors);
		return run(study, request, chosen(request), progress);
	}

	/** Imports these sources, whatever paths the request names. */
	public List<Run> run(Study study, ImportRequest request, List<Recognition> sources, Progress progress) throws IOException {
		List<SourceImport> imports = new ArrayList<>();
		for (Recognition recognised : sources) {
			imports.add(new SourceImport(recognised, request, study.settings().zone(), progress));
		}
		byte[] key = StudyKey.of(study, secrets);
		Retention retention = new Retention(study);
		retention.apply();
		progress.begin(Sentence.of(Importer.class, "people"), -1);
		Set<Admission.Person> people = new LinkedHashSet<>();
		InTurn.each(imports, one -> one.listPeople(people));
		List<Run> runs = new ArrayList<>();
		try (StudyImport target = study.beginImport()) {
			Admission admission = new Admission(target, key, study.settings(), people);
			InTurn.each(imports, one -> {
				progress.check();
				runs.add(one.into(study, target, admission, retention.expired()));
			});
			target.finish();
		}
		return runs;
	}

	private List<Recognition> chosen(ImportRequest request) throws IOException {
		if (request.connector().isEmpty()) {
			return recognise(request.paths());
		}
		Connector<?> connector = connectors.stream().filter(one -> one.id().equals(request.connector().get())).findFirst().orElseThrow();
		return Sources.under(request.paths()).stream().map(source -> Recognition.by(source, connector, 1)).toList();
	}
}
