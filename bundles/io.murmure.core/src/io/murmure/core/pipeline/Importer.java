package io.murmure.core.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.connector.Connector;
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
	public static final String UNREADABLE = "unreadable";

	private static final double CERTAIN_ENOUGH = 0.1;
	private static final double BETTER_THAN_ITS_ENTRIES = 0.3;

	private final List<Connector<?>> connectors;
	private final Secrets secrets;

	public Importer(Collection<Connector<?>> connectors, Secrets secrets) {
		this.connectors = List.copyOf(connectors);
		this.secrets = secrets;
	}

	/** Finds the sources under the paths, and who would read each. An archive that no connector knows is looked into. */
	public List<Recognition> recognise(List<Path> paths) throws IOException {
		List<Recognition> found = new ArrayList<>();
		for (Source source : Sources.under(paths)) {
			Recognition whole = recognise(source);
			if (whole.confidence() < BETTER_THAN_ITS_ENTRIES && source.extension().equals("zip") && source.path().isPresent()) {
				found.addAll(entries(whole));
			} else {
				found.add(whole);
			}
		}
		return found;
	}

	private List<Recognition> entries(Recognition zip) {
		try {
			List<Recognition> entries = Archive.entries(zip.source().path().orElseThrow(), Archive.Limits.DEFAULT).stream()
					.map(this::recognise).filter(entry -> entry.connector().isPresent()).toList();
			return entries.isEmpty() ? List.of(zip) : entries;
		} catch (IOException broken) {
			return List.of(zip);
		}
	}

	private Recognition recognise(Source source) {
		Recognition best = new Recognition(source, Optional.empty(), 0);
		for (Connector<?> connector : connectors) {
			double confidence = confidence(connector, source);
			if (confidence > best.confidence() && confidence >= CERTAIN_ENOUGH) {
				best = new Recognition(source, Optional.of(connector), confidence);
			}
		}
		return best;
	}

	private static double confidence(Connector<?> connector, Source source) {
		try {
			return connector.recognise(source);
		} catch (IOException | RuntimeException unreadable) {
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
		refuseUnknown(request);
		List<SourceImport> imports = new ArrayList<>();
		for (Recognition recognised : chosen(request)) {
			imports.add(new SourceImport(recognised, request, study.settings().zone(), progress));
		}
		byte[] key = StudyKey.of(study, secrets);
		Retention retention = new Retention(study);
		retention.apply();
		progress.begin("people", -1);
		Set<Admission.Person> people = new LinkedHashSet<>();
		for (SourceImport one : imports) {
			one.listPeople(people);
		}
		List<Run> runs = new ArrayList<>();
		try (StudyImport target = study.beginImport()) {
			Admission admission = new Admission(target, key, study.settings().names(), people);
			for (SourceImport one : imports) {
				runs.add(one.into(study, target, admission, retention.expired()));
			}
			target.finish();
		}
		return runs;
	}

	private void refuseUnknown(ImportRequest request) {
		Set<String> named = new LinkedHashSet<>(request.settings().keySet());
		request.connector().ifPresent(named::add);
		for (String id : named) {
			if (connectors.stream().noneMatch(connector -> connector.id().equals(id))) {
				throw new ParameterException("There is no connector \"" + id + "\"; there is "
						+ connectors.stream().map(Connector::id).sorted().collect(Collectors.joining(", ")) + ".");
			}
		}
	}

	private List<Recognition> chosen(ImportRequest request) throws IOException {
		if (request.connector().isEmpty()) {
			return recognise(request.paths());
		}
		Connector<?> connector = connectors.stream().filter(one -> one.id().equals(request.connector().get())).findFirst().orElseThrow();
		return Sources.under(request.paths()).stream().map(source -> new Recognition(source, Optional.of(connector), 1)).toList();
	}
}
