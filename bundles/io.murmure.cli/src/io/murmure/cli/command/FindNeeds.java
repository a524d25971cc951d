package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.need.NeedFinder;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which rows of a table tell of a need, and which of them of the same one. */
@Command(name = "find-needs", mixinStandardHelpOptions = true)
public final class FindNeeds implements Callable<Integer> {

	private final Context context;

	@Mixin
	private TextRows texts;

	public FindNeeds(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		NeedFinder finder = context.toolbox().needFinder();
		NeedRows rows = new NeedRows(finder);
		try (Stream<Map<String, String>> table = texts.open(context)) {
			progress.begin(texts.name(), -1);
			table.forEach(row -> {
				Utterance said = texts.text(row, context);
				rows.add(texts.id(row, rows.size(), context), said);
				progress.worked(1);
			});
		}
		read(rows, progress);
		List<Map<String, Object>> lines = rows.lines(progress);
		try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(texts.out())); Json json = new Json(writer)) {
			for (Map<String, Object> line : lines) {
				json.write(line);
			}
		}
		progress.endLine();
		context.console().tell("needs.done", (long) rows.size(), rows.told(), rows.clusters(), texts.out());
		return 0;
	}

	/** By signs alone where no model is installed, or where it has no need head: its embedding then was not made for needs. */
	private void read(NeedRows rows, ConsoleProgress progress) {
		if (context.toolbox().hasModelEngine()) {
			try (ReadingSession session = texts.session(context, progress)) {
				if (session.head(Head.NEED).isPresent()) {
					boolean graphics = ReadingOption.tell(session, context.console());
					rows.read(session.read(rows.texts(), progress), session.heads());
					ReadingOption.tellWhoRead(graphics, session, context.console());
					return;
				}
			}
		}
		context.console().tell("needs.signs");
		rows.read(Collections.nCopies(rows.size(), Reading.unread(Reading.EMPTY)), List.of());
	}
}
