package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.murmure.cli.internal.Context;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.source.FileSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that read a text in every row of a table with a model. */
final class TextRows {

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

	/** The rows by their columns; the caller closes them. */
	Stream<Map<String, String>> open(Context context) throws IOException {
		return context.toolbox().rowReader().rows(new FileSource(in));
	}

	String name() {
		return in.getFileName().toString();
	}

	Path out() {
		return out;
	}

	ReadingSession session(Context context, Progress progress) {
		return context.toolbox().modelEngine().open(model, reading.options(), progress);
	}

	/** @throws ParameterException when the table has no such column */
	Utterance text(Map<String, String> row, Context context) {
		return reading.utterance(cell(row, text, context), context.toolbox());
	}

	/**
	 * What the row is called.
	 *
	 * @param number of the row, its name where no column was given
	 * @throws ParameterException when the table has no such column
	 */
	Object id(Map<String, String> row, long number, Context context) {
		return id.<Object>map(column -> cell(row, column, context)).orElse(number);
	}

	/**
	 * The row itself.
	 *
	 * @throws ParameterException when one of the columns is not there
	 */
	Map<String, String> checked(Map<String, String> row, Context context) {
		cell(row, text, context);
		id.ifPresent(column -> cell(row, column, context));
		return row;
	}

	private String cell(Map<String, String> row, String column, Context context) {
		String value = row.get(column);
		if (value == null) {
			throw new ParameterException(context.console().text("column.none", name(), column, String.join(", ", row.keySet())));
		}
		return value;
	}
}
