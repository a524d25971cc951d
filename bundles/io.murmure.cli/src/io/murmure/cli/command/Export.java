package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.core.report.Exported;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands a study's tables to other programs. */
@Command(name = "export", mixinStandardHelpOptions = true)
public final class Export implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--what", required = true, paramLabel = "SUBJECT")
	private String what;

	@Option(names = "--format", required = true, paramLabel = "csv|ndjson|parquet|graphml|gexf")
	private String format;

	@Option(names = "--out", required = true, paramLabel = "FILE")
	private Path out;

	@Option(names = "--individual")
	private boolean individual;

	@Option(names = "--json")
	private boolean json;

	public Export(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		try (Study opened = context.toolbox().store().open(study, StudyStore.Access.READ)) {
			Exported written = context.toolbox().exporter().export(opened, what, format, out, individual, progress);
			progress.endLine();
			tell(written, opened.settings().disclosureK());
			if (json) {
				context.console().json(asData(written));
			}
			return 0;
		}
	}

	private void tell(Exported written, int k) {
		switch (written) {
			case Exported.Rows rows -> {
				context.console().tell("export.done", rows.count(), out);
				if (rows.withheld() > 0) {
					context.console().tell(rows.posts().isCounted() ? "export.withheld.posts" : "export.withheld", rows.withheld(), rows.count() + rows.withheld(), k, rows.posts().told(), rows.posts().all());
				}
			}
			case Exported.Graph graph -> {
				context.console().tell(graph.people() ? "export.done.people" : "export.done.circles", graph.nodes(), graph.ties(), out);
				if (graph.withheld() > 0) {
					context.console().tell("export.withheld.circles", graph.withheld(), graph.nodes() + graph.withheld(), k);
				}
			}
		}
	}

	private static Map<String, Object> asData(Exported written) {
		return switch (written) {
			case Exported.Rows rows -> asData(rows);
			case Exported.Graph graph -> new TreeMap<>(Map.of("nodes", graph.nodes(), "edges", graph.ties(), "withheld", graph.withheld()));
		};
	}

	private static Map<String, Object> asData(Exported.Rows rows) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("rows", rows.count());
		fields.put("withheld", rows.withheld());
		if (rows.posts().isCounted()) {
			fields.put("posts", rows.posts().told());
			fields.put("posts_withheld", rows.posts().withheld());
		}
		return fields;
	}
}
