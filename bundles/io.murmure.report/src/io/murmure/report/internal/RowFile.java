package io.murmure.report.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.CsvCell;

/** Streams the answer to a question into CSV or NDJSON. */
public record RowFile(Study study, Disclosure disclosure, Progress progress) {

	/**
	 * @param guarded whether only rows whose column {@code people} may be told are written
	 * @return rows written
	 */
	public long write(String sql, boolean guarded, String format, Path file) throws IOException {
		progress.begin(file.getFileName().toString(), -1);
		long written = 0;
		try (BatchReader reader = study.query(sql); PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
			List<String> columns = reader.columns().stream().map(Column::name).toList();
			int people = columns.indexOf("people");
			if (format.equals("csv")) {
				out.print(String.join(",", columns) + "\r\n");
			}
			for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
				progress.check();
				for (int row = 0; row < batch.get().size(); row++) {
					if (!guarded || disclosure.allows(((Number) batch.get().value(people, row)).longValue())) {
						out.print(format.equals("csv") ? csv(batch.get(), row) : json(batch.get(), row));
						written++;
					}
				}
				progress.worked(batch.get().size());
			}
			if (out.checkError()) {
				throw new IOException("\"" + file + "\" could not be written to its end: is the disk full?");
			}
		}
		return written;
	}

	private static String csv(Batch batch, int row) {
		List<String> cells = new ArrayList<>();
		for (int column = 0; column < batch.columns().size(); column++) {
			cells.add(CsvCell.of(batch.value(column, row)));
		}
		return String.join(",", cells) + "\r\n";
	}

	private static String json(Batch batch, int row) {
		List<String> fields = new ArrayList<>();
		for (int column = 0; column < batch.columns().size(); column++) {
			fields.add(JsonText.of(batch.columns().get(column).name()) + ":" + JsonText.of(batch.value(column, row)));
		}
		return fields.stream().collect(Collectors.joining(",", "{", "}\n"));
	}
}
