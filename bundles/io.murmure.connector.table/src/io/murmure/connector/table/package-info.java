/**
 * Reads tables as posts: CSV and its cousins, NDJSON, JSON, Parquet and XLSX.
 *
 * <p>It guesses from headers and content which column says what ({@link io.murmure.connector.table.ColumnRoles}), tells what it
 * guessed, and lets the user override it. It knows the words of core and the file formats; it knows nothing of where the table came
 * from, of pseudonyms or of the Study. {@link io.murmure.connector.table.TableRows} gives the same rows, unread, to whoever asks
 * core's {@link io.murmure.core.source.RowReader}. DuckDB serves here only to decode Parquet.
 */
package io.murmure.connector.table;
