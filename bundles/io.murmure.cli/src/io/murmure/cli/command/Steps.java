package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.core.analysis.Analysis;
import io.murmure.core.community.Certainty;
import io.murmure.core.community.CommunityWords;
import io.murmure.core.component.Component;
import io.murmure.core.connector.Connector;
import io.murmure.core.pipeline.ChosenParameters;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.report.ReportOptions;
import io.murmure.core.study.BrokenOff;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.Unanalysed;
import io.murmure.core.study.Warning;
import io.murmure.core.table.BatchReader;

/** The steps that {@code listen} chains and the single commands take one by one. */
final class Steps {

	private final Context context;

	Steps(Context context) {
		this.context = context;
	}

	/** Tells wrong usage of an import before a study is made and anything read. */
	void check(ImportOptions options, List<String> set) {
		Collection<Connector<?>> connectors = context.toolbox().catalog().connectors();
		options.request(settings(set, connectors)).check(connectors);
	}

	/** Tells wrong usage of the analyses before anything runs. */
	void check(Collection<String> only, List<String> set) {
		Collection<Analysis<?>> analyses = context.toolbox().catalog().analyses();
		new Pipeline(analyses).check(only, settings(set, analyses));
	}

	/** @return the runs; all failed when nothing could be read */
	List<Run> importInto(Study study, ImportOptions options, List<String> set) throws IOException {
		Collection<Connector<?>> connectors = context.toolbox().catalog().connectors();
		ConsoleProgress progress = new ConsoleProgress(context.console());
		if (study.settings().names() == StudySettings.Names.KEEP) {
			context.console().tell("names.kept");
		}
		options.entry.zone(study.settings()).ifPresent(told -> context.console().tell(told.key(), told.zone().getId()));
		List<Run> runs = new Importer(connectors, options.entry.key.secrets())
				.run(study, options.request(settings(set, connectors)), progress);
		progress.endLine();
		new ImportTeller(context).tell(runs);
		return runs;
	}

	List<Run> analyse(Study study, Collection<String> only, List<String> set) {
		Collection<Analysis<?>> analyses = context.toolbox().catalog().analyses();
		ConsoleProgress progress = analysing();
		Map<String, Map<String, String>> typed = settings(set, analyses);
		tellSetEarlier(new ChosenParameters(study.settings()), analyses.stream().filter(one -> only.isEmpty() || only.contains(one.id())).toList(), typed);
		List<Run> runs = new Pipeline(analyses).run(study, only, typed, progress);
		progress.endLine();
		runs.stream().filter(run -> run.kind() == Run.Kind.REMOVE).forEach(run -> context.console().tell("retention.done", run.counts().get("posts")));
		if (runs.isEmpty()) {
			context.console().tell("analyse.fresh");
		}
		return runs;
	}

	/** What was read in part is said, and how to have the rest. */
	void tellBrokenOff(Study study) {
		BrokenOff.sources(study.runs()).forEach(source -> context.console().tell("import.broken-off", source));
	}

	/** A report on what was only read is said to be one, and how to have more. */
	void tellUnanalysed(Study study, Path file) {
		try (BatchReader posts = study.query("select 1 from posts limit 1")) {
			if (posts.next().isPresent() && Unanalysed.is(study.runs())) {
				context.console().tell("report.unanalysed", file);
			}
		}
	}

	/** Circles that are not to be trusted are not told without saying so. */
	void tellTooMixed(Study study) {
		if (Certainty.of(study).isTooMixed()) {
			context.console().sentence(CommunityWords.of(context.console().locale()).tooMixed());
		}
	}

	/** Tells analyses by their labels. */
	ConsoleProgress analysing() {
		return new ConsoleProgress(context.console(), task -> context.toolbox().catalog().told(task, context.console().locale()));
	}

	/** What a study remembers is said, and how to go back, since nobody sees it otherwise. */
	private void tellSetEarlier(ChosenParameters parameters, List<Analysis<?>> running, Map<String, Map<String, String>> typed) {
		List<String> earlier = new ArrayList<>();
		List<String> back = new ArrayList<>();
		for (Analysis<?> analysis : running) {
			Map<String, String> set = parameters.set(analysis);
			set.keySet().removeAll(typed.getOrDefault(analysis.id(), Map.of()).keySet());
			set.forEach((name, value) -> {
				earlier.add(analysis.id() + '.' + name + '=' + value);
				back.add("--set " + analysis.id() + '.' + name + '=' + parameters.unset(analysis).get(name));
			});
		}
		if (!earlier.isEmpty()) {
			context.console().tell("analyse.set", String.join(", ", earlier), String.join(" ", back));
		}
	}

	Path report(Study study, Path folder, ReportOptions options) {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		Path page = context.toolbox().reportWriter().write(study, folder, options, progress);
		progress.endLine();
		return page;
	}

	/** Settings of these components; those of other known components are left to the step that they belong to. */
	private Map<String, Map<String, String>> settings(List<String> set, Collection<? extends Component<?>> mine) {
		Set<String> known = new LinkedHashSet<>();
		context.toolbox().catalog().connectors().forEach(connector -> known.add(connector.id()));
		context.toolbox().catalog().analyses().forEach(analysis -> known.add(analysis.id()));
		Map<String, Map<String, String>> all = new LinkedHashMap<>(Context.settings(set, known));
		all.keySet().retainAll(mine.stream().map(Component::id).toList());
		return all;
	}

	/** Runs for machines. */
	static List<Map<String, Object>> asData(List<Run> runs) {
		List<Map<String, Object>> data = new ArrayList<>();
		for (Run run : runs) {
			Map<String, Object> fields = new LinkedHashMap<>();
			fields.put("kind", run.kind().name().toLowerCase(Locale.ROOT));
			fields.put("component", run.component());
			fields.put("version", run.version());
			fields.put("source", run.source());
			fields.put("parameters", run.parameters());
			run.model().ifPresent(model -> fields.put("model",
					Map.of("id", model.id(), "checksum", model.checksum(), "precision", model.precision())));
			fields.put("started", run.started());
			fields.put("seconds", run.duration().toMillis() / 1000.0);
			fields.put("counts", run.counts());
			fields.put("warnings", run.warnings().stream().map(Steps::asData).toList());
			fields.put("outcome", run.outcome().name().toLowerCase(Locale.ROOT));
			data.add(fields);
		}
		return data;
	}

	private static Map<String, Object> asData(Warning warning) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("file", warning.position().file());
		fields.put("record", warning.position().record());
		fields.put("kind", warning.kind());
		fields.put("details", warning.details());
		return fields;
	}

	/** Whether nothing at all could be read. */
	static boolean allFailed(List<Run> runs) {
		return !runs.isEmpty() && runs.stream().noneMatch(run -> run.outcome() == Run.Outcome.DONE);
	}
}
