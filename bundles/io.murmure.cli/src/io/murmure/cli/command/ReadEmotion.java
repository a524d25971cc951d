package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads emotion, sentiment and need in every row of a table, in its order. */
@Command(name = "read-emotion", mixinStandardHelpOptions = true)
public final class ReadEmotion implements Callable<Integer> {

	private static final int ROWS_AT_ONCE = 4096;

	private final Context context;

	@Mixin
	private TextRows texts;

	public ReadEmotion(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		long rows;
		try (Stream<Map<String, String>> table = texts.open(context)) {
			Iterator<Map<String, String>> all = table.map(row -> texts.checked(row, context)).iterator();
			// a column that is not there is told by the first row, before the model is loaded and the file written
			all.hasNext();
			try (ReadingSession session = texts.session(context, progress);
					PrintWriter writer = new PrintWriter(Files.newBufferedWriter(texts.out()));
					Json json = new Json(writer)) {
				boolean graphics = ReadingOption.tell(session, context.console());
				progress.begin(texts.name(), -1);
				rows = write(all, session, json, progress);
				ReadingOption.tellWhoRead(graphics, session, context.console());
			}
		}
		progress.endLine();
		context.console().tell("export.done", rows, texts.out());
		return 0;
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
		List<Utterance> said = rows.stream().map(row -> texts.text(row, context)).toList();
		List<Reading> readings = session.read(said, progress);
		for (int i = 0; i < readings.size(); i++) {
			json.write(ReadingLine.of(texts.id(rows.get(i), first + i, context), said.get(i).language().language(), readings.get(i), session.heads()));
		}
	}
}
