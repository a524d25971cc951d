/**
 * The words, the ports and the pipeline of Murmure.
 *
 * <p>Everything else depends on this bundle, and this bundle on nothing of ours: on the JDK, and on Apache Commons Compress with XZ to
 * open archives. No Eclipse, no OSGi run-time API, no database, no model library. A connector reads {@link io.murmure.core.record.SourceRecord records} from a
 * {@link io.murmure.core.source.Source}; the {@link io.murmure.core.pipeline.Importer} masks and pseudonymises them into a
 * {@link io.murmure.core.study.Study}; annotators and analyses read columnar
 * {@link io.murmure.core.table.Batch batches} from it and write typed {@link io.murmure.core.table.Table tables} back;
 * views and reports ask it in SQL. Its classes also run on a flat class path.
 */
package io.murmure.core;
