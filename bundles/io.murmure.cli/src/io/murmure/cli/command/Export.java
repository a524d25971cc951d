package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
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
			long rows = context.toolbox().exporter().export(opened, what, format, out, individual, progress);
			progress.endLine();
			context.console().tell("export.done", rows, out);
			if (json) {
				context.console().json(Map.of("rows", rows));
			}
			return 0;
		}
	}
}
