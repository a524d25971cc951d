package io.murmure.store.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.table.Column;
import io.murmure.core.table.ParquetWriter;

/** Writes Parquet with the encoder of DuckDB. */
@Component
public final class DuckDbParquetWriter implements ParquetWriter {

	@Override
	public Rows begin(Path file, List<Column> columns) throws IOException {
		return new ParquetRows(file.toAbsolutePath(), columns);
	}
}
