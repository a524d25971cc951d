package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.source.FileSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads emotion, sentiment and need in every row of a table, in its order. */
@Command(name = "read-emotion", mixinStandardHelpOptions = true)
public final class ReadEmotion implements Callable<Integer> {

	private static final int ROWS_AT_ONCE = 4096;

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

	public ReadEmotion(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		long rows;
		try (Stream<Map<String, String>> table = context.toolbox().rowReader().rows(new FileSource(in))) {
			Iterator<Map<String, String>> all = table.map(this::checked).iterator();
			// a column that is not there is told by the first row, before the model is loaded and the file written
			all.hasNext();
			try (ReadingSession session = context.toolbox().modelEngine().open(model, reading.options(), progress);
					PrintWriter writer = new PrintWriter(Files.newBufferedWriter(out));
					Json json = new Json(writer)) {
				boolean graphics = ReadingOption.tell(session, context.console());
				progress.begin(in.getFileName().toString(), -1);
				rows = write(all, session, json, progress);
				ReadingOption.tellWhoRead(graphics, session, context.console());
			}
		}
		progress.endLine();
		context.console().tell("export.done", rows, out);
		return 0;
	}

	private Map<String, String> checked(Map<String, String> row) {
		cell(row, text);
		id.ifPresent(column -> cell(row, column));
		return row;
	}

	private long write(Iterator<Map<String, String>> all, ReadingSession session, Json json, ConsoleProgress progress) throws IOException {
		long rows = 0;
		List<Map<String, String>> chunk = new ArrayList<>();
		while (all.hasNext()) {
			chunk.add(all.next());
			if (chunk.size() == ROWS_AT_ONCE || !all.hasNext()) {
				write(chunk, session, json, rows, progress);
				rows += chunk.size();
				progress.worked(chunk.size());
				chunk.clear();
			}
		}
		return rows;
	}

	private void write(List<Map<String, String>> rows, ReadingSession session, Json json, long first, ConsoleProgress progress) throws IOException {
		List<Utterance> texts = rows.stream().map(row -> reading.utterance(cell(row, text), context.toolbox())).toList();
		List<Reading> readings = session.read(texts, progress);
		for (int i = 0; i < readings.size(); i++) {
			long number = first + i;
			Map<String, String> row = rows.get(i);
			Object rowId = id.<Object>map(column -> cell(row, column)).orElse(number);
			json.write(ReadingLine.of(rowId, texts.get(i).language().language(), readings.get(i), session.heads()));
		}
	}

	private String cell(Map<String, String> row, String column) {
		String value = row.get(column);
		if (value == null) {
			throw new ParameterException(context.console().text("column.none", in.getFileName(), column, String.join(", ", row.keySet())));
		}
		return value;
	}
}
