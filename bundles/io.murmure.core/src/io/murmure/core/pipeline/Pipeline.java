package io.murmure.core.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.analysis.Annotator;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/** Brings a Study up to date: runs in order what is stale, and only that. */
public final class Pipeline {

	private final Collection<Analysis<?>> installed;

	public Pipeline(Collection<Analysis<?>> installed) {
		this.installed = List.copyOf(installed);
	}

	/**
	 * Removes what may not be kept any more, then runs what is stale. The Study remembers what is typed for an analysis that runs, until
	 * something else is typed; an analysis that fails with it forgets it.
	 *
	 * @param only     ids to run with all that they need; empty for every analysis
	 * @param settings typed parameters by analysis id; see {@link ChosenParameters} for those that are not typed
	 * @return the records of what ran, in order; none for what was up to date
	 * @throws CancelledException when the user stopped it; what was committed stays
	 */
	public List<Run> run(Study study, Collection<String> only, Map<String, Map<String, String>> settings, Progress progress) {
		check(only, settings);
		List<Analysis<?>> order = order(only);
		List<Run> runs = new ArrayList<>();
		new Retention(study).apply().ifPresent(runs::add);
		for (Analysis<?> analysis : order) {
			progress.check();
			run(study, analysis, settings.getOrDefault(analysis.id(), Map.of()), progress).ifPresent(runs::add);
		}
		return runs;
	}

	/**
	 * Whether the installed analyses can do what is asked for, before anything runs.
	 *
	 * @throws ParameterException when a parameter or analysis does not exist, or a value does not fit
	 */
	public void check(Collection<String> only, Map<String, Map<String, String>> settings) {
		refuseUnknown(only);
		refuseUnknown(settings.keySet());
		for (Analysis<?> analysis : installed) {
			Parameters.create(analysis.parameters(), settings.getOrDefault(analysis.id(), Map.of()));
		}
	}

	private List<Analysis<?>> order(Collection<String> only) {
		if (only.isEmpty()) {
			return ExecutionOrder.of(installed);
		}
		return ExecutionOrder.withNeeds(installed.stream().filter(analysis -> only.contains(analysis.id())).toList(), installed);
	}

	private void refuseUnknown(Collection<String> ids) {
		for (String id : ids) {
			if (installed.stream().noneMatch(analysis -> analysis.id().equals(id))) {
				throw new ParameterException(Sentence.of(Pipeline.class, "no-analysis", id,
						installed.stream().map(Analysis::id).sorted().collect(Collectors.joining(", "))));
			}
		}
	}

	private <P extends Record> Optional<Run> run(Study study, Analysis<P> analysis, Map<String, String> typed, Progress progress) {
		StudySettings before = study.settings();
		StudySettings chosen = new ChosenParameters(before).setting(analysis, typed);
		keep(study, before, chosen);
		P parameters = Parameters.create(analysis.parameters(), new ChosenParameters(chosen).of(analysis));
		RunRecorder recorder = new RunRecorder(study, analysis, parameters);
		try {
			boolean ran = switch (analysis) {
				case Annotator<P> annotator -> annotate(study, annotator, parameters, recorder, progress);
				case StudyAnalysis<P> whole -> analyse(study, whole, parameters, recorder, progress);
			};
			return ran ? Optional.of(recorder.end(Run.Outcome.DONE)) : Optional.empty();
		} catch (CancelledException stopped) {
			recorder.end(Run.Outcome.CANCELLED);
			throw stopped;
		} catch (RuntimeException failure) {
			recorder.end(Run.Outcome.FAILED);
			keep(study, chosen, before);
			throw new PipelineException(Sentence.of(Pipeline.class, "failed", analysis.label(Locale.getDefault()), Failures.told(failure)), failure);
		}
	}

	/** Before the analysis runs, so that one that is killed goes on with what it was started with. */
	private static void keep(Study study, StudySettings now, StudySettings then) {
		if (!now.equals(then)) {
			study.update(then);
		}
	}

	private <P extends Record> boolean annotate(Study study, Annotator<P> annotator, P parameters, RunRecorder recorder, Progress progress) {
		List<Table> joined = annotator.needs().stream().filter(Pipeline::isAnnotation).toList();
		try (Annotator.Session session = annotator.open(parameters, new DeclaredInput(study, annotator, progress), progress)) {
			recorder.model = session.model();
			String key = key(annotator, parameters, session.model(), upstreamKeys(study, annotator));
			Optional<ComponentState> state = study.state(annotator.id());
			boolean fresh = state.isEmpty() || !state.get().key().equals(key);
			long revision = fresh ? 0 : state.get().revision();
			try (TableChange change = study.change(annotator.makes());
					BatchReader posts = study.postsAfter(revision, joined, session.batchSize())) {
				if (fresh) {
					state.filter(earlier -> isWhole(study, earlier)).ifPresent(earlier -> setAside(annotator, earlier, change));
					change.clear();
					change.commit(annotator.id(), new ComponentState(key, 0));
				}
				return annotateAll(annotator, session, key, posts, change, recorder, progress) || fresh;
			}
		}
	}

	private static boolean isWhole(Study study, ComponentState state) {
		try (BatchReader rest = study.postsAfter(state.revision(), List.of(), 1)) {
			return state.revision() > 0 && rest.next().isEmpty();
		}
	}

	private static void setAside(Annotator<?> annotator, ComponentState earlier, TableChange change) {
		annotator.setsAside().forEach(change::setAside);
		if (!annotator.setsAside().isEmpty()) {
			change.commit(annotator.earlier(), earlier);
		}
	}

	private static boolean annotateAll(Annotator<?> annotator, Annotator.Session session, String key, BatchReader posts,
			TableChange change, RunRecorder recorder, Progress progress) {
		boolean any = false;
		for (Optional<Batch> next = posts.next(); next.isPresent(); next = posts.next()) {
			progress.check();
			if (!any) {
				// what is up to date is not told as if it ran
				progress.begin(annotator.id(), -1);
			}
			Batch batch = next.get();
			long[] ids = batch.longs("post_id");
			change.removePosts(Arrays.stream(ids, 0, batch.size()).boxed().toList());
			session.annotate(batch, recorder.counting(change, progress), progress);
			progress.check();
			change.commit(annotator.id(), new ComponentState(key, batch.longs("revision")[batch.size() - 1]));
			recorder.count("posts", batch.size());
			progress.worked(batch.size());
			any = true;
		}
		return any;
	}

	private <P extends Record> boolean analyse(Study study, StudyAnalysis<P> analysis, P parameters, RunRecorder recorder, Progress progress) {
		Map<String, Long> inputs = new TreeMap<>();
		analysis.needs().forEach(table -> inputs.put(table.name(), study.tableVersion(table)));
		String key = key(analysis, parameters, Optional.empty(), inputs) + ' ' + counting(study.settings());
		if (study.state(analysis.id()).filter(state -> state.key().equals(key)).isPresent()) {
			return false;
		}
		progress.begin(analysis.id(), -1);
		try (TableChange change = study.change(analysis.makes())) {
			change.clear();
			analysis.analyse(new DeclaredInput(study, analysis, progress), parameters, recorder.counting(change, progress), progress);
			progress.check();
			change.commit(analysis.id(), new ComponentState(key, 0));
		}
		return true;
	}

	/** What holds for the whole study and every analysis of it may count by. */
	private static String counting(StudySettings settings) {
		return settings.zone().getId() + ' ' + settings.minCommunitySize() + ' ' + settings.disclosureK();
	}

	private Map<String, String> upstreamKeys(Study study, Analysis<?> analysis) {
		Map<String, String> keys = new TreeMap<>();
		for (Analysis<?> other : installed) {
			if (other != analysis && other.makes().stream().anyMatch(analysis.needs()::contains)) {
				keys.put(other.id(), study.state(other.id()).map(ComponentState::key).orElse(""));
			}
		}
		return keys;
	}

	private static String key(Analysis<?> analysis, Record parameters, Optional<ModelIdentity> model, Map<String, ?> inputs) {
		return analysis.id() + ' ' + analysis.version() + ' ' + Parameters.asTyped(parameters) + ' ' + model.map(Record::toString).orElse("")
				+ ' ' + inputs;
	}

	private static boolean isAnnotation(Table table) {
		return !table.equals(Tables.POSTS) && table.columns().get(0).equals(Column.number("post_id"));
	}

	/** Lets an analysis read what it declared, and nothing else, so that staleness can be told; a wish to stop ends the reading. */
	private record DeclaredInput(Study study, Analysis<?> analysis, Progress progress) implements StudyAnalysis.Input {

		@Override
		public StudySettings settings() {
			return study.settings();
		}

		@Override
		public BatchReader scan(Table table) {
			if (!analysis.needs().contains(table)) {
				throw new IllegalArgumentException("it reads the table " + table.name() + " without declaring that it needs it");
			}
			return StoppableReader.of(progress, () -> study.scan(table));
		}

		/** What a change under way has not committed is not seen yet. */
		@Override
		public BatchReader earlier(Table made) {
			if (!analysis.makes().contains(made)) {
				throw new IllegalArgumentException("it reads the table " + made.name() + " as if it made it");
			}
			return StoppableReader.of(progress, () -> study.scan(made));
		}
	}

	/** Gathers what a Run says while it runs. */
	private static final class RunRecorder {
		private final Study study;
		private final Analysis<?> analysis;
		private final Record parameters;
		private final Instant started = Instant.now();
		private final Map<String, Long> counts = new LinkedHashMap<>();
		private Optional<ModelIdentity> model = Optional.empty();

		RunRecorder(Study study, Analysis<?> analysis, Record parameters) {
			this.study = study;
			this.analysis = analysis;
			this.parameters = parameters;
		}

		void count(String what, long amount) {
			counts.merge(what, amount, Long::sum);
		}

		RowSink counting(TableChange change, Progress progress) {
			return (table, values) -> {
				progress.check();
				change.add(table, values);
				count(table.name(), 1);
			};
		}

		Run end(Run.Outcome outcome) {
			Run.Kind kind = analysis instanceof Annotator<?> ? Run.Kind.ANNOTATE : Run.Kind.ANALYSE;
			Run run = new Run(kind, analysis.id(), analysis.version(), "", Parameters.asTyped(parameters), model, started,
					Duration.between(started, Instant.now()), counts, List.of(), outcome);
			study.record(run);
			return run;
		}
	}
}
