package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.reading.EmotionReader;
import io.murmure.core.reading.EmotionReader.EmotionReading;
import io.murmure.core.source.FileSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the emotion of every row of a table, in its order. */
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

	@Option(names = "--lang", paramLabel = "fr|en")
	private Optional<String> language = Optional.empty();

	public ReadEmotion(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		long rows = 0;
		try (EmotionReader.Session session = context.toolbox().emotionReader().open(model, progress);
				Stream<Map<String, String>> table = context.toolbox().rowReader().rows(new FileSource(in));
				PrintWriter writer = new PrintWriter(Files.newBufferedWriter(out));
				Json json = new Json(writer)) {
			progress.begin(in.getFileName().toString(), -1);
			List<Map<String, String>> chunk = new ArrayList<>();
			for (Iterator<Map<String, String>> all = table.iterator(); all.hasNext();) {
				chunk.add(all.next());
				if (chunk.size() == ROWS_AT_ONCE || !all.hasNext()) {
					write(chunk, session, json, rows, progress);
					rows += chunk.size();
					progress.worked(chunk.size());
					chunk.clear();
				}
			}
		}
		progress.endLine();
		context.console().tell("export.done", rows, out);
		return 0;
	}

	private void write(List<Map<String, String>> rows, EmotionReader.Session session, Json json, long first, ConsoleProgress progress)
			throws IOException {
		List<String> texts = rows.stream().map(row -> cell(row, text)).toList();
		List<EmotionReading> readings = session.read(texts, progress);
		for (int i = 0; i < readings.size(); i++) {
			long number = first + i;
			Map<String, String> row = rows.get(i);
			json.write(line(id.<Object>map(column -> cell(row, column)).orElse(number), texts.get(i), readings.get(i), session.labels()));
		}
	}

	private Map<String, Object> line(Object rowId, String written, EmotionReading reading, List<String> labels) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", rowId);
		line.put("lang", language.orElseGet(() -> context.toolbox().languageOf(written)));
		if (reading.unread().isPresent()) {
			line.put("unread", reading.unread().get());
			return line;
		}
		Map<String, Object> probabilities = new LinkedHashMap<>();
		for (int i = 0; i < labels.size(); i++) {
			probabilities.put(labels.get(i), Math.round(reading.probabilities()[i] * 1e6) / 1e6);
		}
		line.put("emotion", probabilities);
		line.put("emotions", reading.emotions());
		return line;
	}

	private String cell(Map<String, String> row, String column) {
		String value = row.get(column);
		if (value == null) {
			throw new ParameterException("\"" + in.getFileName() + "\" has no column \"" + column + "\"; it has "
					+ String.join(", ", row.keySet()) + ".");
		}
		return value;
	}
}
