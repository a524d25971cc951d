package io.murmure.core.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;

/**
 * Brings sources into a Study: finds the connector for each, reads it twice (first who is in it, so that names can be masked in every
 * text; then what they say), and commits as it goes. The same source again adds only what is new.
 */
public final class Importer {

	/** Kind of the warning about a source that could not be read at all; its detail is the sentence. */
	public static final String UNREADABLE = ReadContext.UNREADABLE;

	private final List<Connector<?>> connectors;
	private final Secrets secrets;

	public Importer(Collection<Connector<?>> connectors, Secrets secrets) {
		this.connectors = List.copyOf(connectors);
		this.secrets = secrets;
	}

	/** Finds the sources under the paths, and who would read each. */
	public List<Recognition> recognise(List<Path> paths) throws IOException {
		return recognise(paths, Progress.NONE);
	}

	/**
	 * Finds the sources under the paths, and who would read each. An archive that no connector knows is looked into; the side files of a
	 * platform's download are left out.
	 *
	 * @throws CancelledException when the user has asked to stop
	 */
	public List<Recognition> recognise(List<Path> paths, Progress progress) throws IOException {
		return new Recogniser(connectors, progress).under(paths);
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
		return run(study, request, chosen(request, progress), progress);
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
		Predicate<String> expired = expired(retention, request);
		progress.begin(Sentence.of(Importer.class, "people"), -1);
		Heard heard = new Heard();
		InTurn.each(imports, one -> one.listPeople(heard));
		List<Run> runs = new ArrayList<>();
		try (StudyImport target = study.beginImport(progress)) {
			Admission admission = new Admission(target, key, study.settings(), heard);
			InTurn.each(imports, one -> {
				progress.check();
				runs.add(one.into(study, target, admission, expired));
			});
			target.finish();
		}
		retention.apply();
		return runs;
	}

	/** What is noted with the import holds for all that it brings; otherwise the ledger does. */
	private static Predicate<String> expired(Retention retention, ImportRequest request) {
		Optional<LocalDate> lastDay = request.ledger().retention();
		if (lastDay.isPresent()) {
			boolean over = retention.isOver(lastDay.get());
			return channel -> over;
		}
		return retention.expired()::contains;
	}

	private List<Recognition> chosen(ImportRequest request, Progress progress) throws IOException {
		if (request.connector().isEmpty()) {
			return recognise(request.paths(), progress);
		}
		Connector<?> connector = connectors.stream().filter(one -> one.id().equals(request.connector().get())).findFirst().orElseThrow();
		return Sources.under(request.paths()).stream().map(source -> Recognition.by(source, connector, 1).leaving(entries(source, progress))).toList();
	}

	/** What is in an archive; nothing where that cannot be read, which reading it tells. */
	private static List<Source> entries(Source source, Progress progress) {
		try {
			return Archive.is(source) ? Archive.of(Archive.watched(source, progress)).entries() : List.of();
		} catch (IOException unreadable) {
			return List.of();
		}
	}
}
