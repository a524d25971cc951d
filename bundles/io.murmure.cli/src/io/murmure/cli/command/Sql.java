package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.RowFormat;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a question in SQL. */
@Command(name = "sql", mixinStandardHelpOptions = true)
public final class Sql implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--format", paramLabel = "csv|ndjson|table", defaultValue = "table")
	private RowFormat.Kind format;

	@Option(names = "--json")
	private boolean json;

	@Parameters(paramLabel = "SELECT", descriptionKey = "select")
	private String question;

	public Sql(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		PrintWriter out = context.console().writer();
		try (Study opened = context.toolbox().store().open(study, StudyStore.Access.READ);
				BatchReader answer = opened.query(question);
				RowFormat rows = RowFormat.of(json ? RowFormat.Kind.NDJSON : format, answer.columns(), out)) {
			for (Optional<Batch> batch = answer.next(); batch.isPresent(); batch = answer.next()) {
				rows.write(batch.get());
			}
		}
		out.flush();
		return 0;
	}
}
