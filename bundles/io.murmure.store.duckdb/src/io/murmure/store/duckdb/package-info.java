/**
 * Keeps Studies: one DuckDB file each, behind the port {@link io.murmure.core.study.StudyStore}.
 *
 * <p>This bundle may know the core and the DuckDB driver, and no JDBC type leaves it. Tables of its own stand in the schema
 * {@code store}; what others may ask for are the views, and the tables of annotators and analyses, in the schema {@code main}, as
 * {@code docs/study-schema.md} tells. Work on one file shares one {@link io.murmure.store.duckdb.Database}; every reader has a connection, and so a
 * snapshot, of its own; every change is one transaction.
 */
package io.murmure.store.duckdb;
