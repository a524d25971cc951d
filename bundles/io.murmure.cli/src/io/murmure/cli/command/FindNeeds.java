package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.need.NeedFinder;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.source.FileSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which rows of a table tell of a need, and which of them of the same one. */
@Command(name = "find-needs", mixinStandardHelpOptions = true)
public final class FindNeeds implements Callable<Integer> {

	private final Context context;

	@Option(names = "--in", required = true, paramLabel = "FILE")
	private Path in;

	@Option(names = "--text", required = true, paramLabel = "COLUMN")
	private String text;

	@Option(names = "--id", paramLabel = "COLUMN")
	private Optional<String> id = Optional.empty();

	@Option(names = "--out", required = true, paramLabel = "FILE.ndjson")
	private Path out;

	@Option(names = "--model", paramLabel = "ID|DIR", defaultValue = "")
	private String model;

	@Mixin
	private ReadingOption reading;

	public FindNeeds(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		NeedFinder finder = context.toolbox().needFinder();
		NeedRows rows = new NeedRows(finder);
		try (Stream<Map<String, String>> table = context.toolbox().rowReader().rows(new FileSource(in))) {
			progress.begin(in.getFileName().toString(), -1);
			table.forEach(row -> {
				Utterance said = reading.utterance(cell(row, text), context.toolbox());
				rows.add(id.<Object>map(column -> cell(row, column)).orElse((long) rows.size()), said);
				progress.worked(1);
			});
		}
		read(rows, progress);
		List<Map<String, Object>> lines = rows.lines(progress);
		try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(out)); Json json = new Json(writer)) {
			for (Map<String, Object> line : lines) {
				json.write(line);
			}
		}
		progress.endLine();
		context.console().tell("needs.done", (long) rows.size(), rows.told(), rows.clusters(), out);
		return 0;
	}

	/** By signs alone where no model is installed, or where it has no need head: its embedding then was not made for needs. */
	private void read(NeedRows rows, ConsoleProgress progress) {
		List<Utterance> texts = rows.texts();
		if (context.toolbox().hasModelEngine()) {
			try (ReadingSession session = context.toolbox().modelEngine().open(model, reading.options(), progress)) {
				if (session.head(Head.NEED).isPresent()) {
					boolean graphics = ReadingOption.tell(session, context.console());
					rows.read(session.read(texts, progress), session.heads());
					ReadingOption.tellWhoRead(graphics, session, context.console());
					return;
				}
			}
		}
		context.console().tell("needs.signs");
		rows.read(Collections.nCopies(texts.size(), Reading.unread(Reading.EMPTY)), List.of());
	}

	private String cell(Map<String, String> row, String column) {
		String value = row.get(column);
		if (value == null) {
			throw new ParameterException(context.console().text("column.none", in.getFileName(), column, String.join(", ", row.keySet())));
		}
		return value;
	}
}
