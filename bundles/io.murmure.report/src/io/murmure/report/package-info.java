/**
 * Tells a Study on paper and hands its tables to other programs: one self-contained HTML page, which another
 * bundle prints as PDF, and CSV, NDJSON, Parquet, GraphML and GEXF.
 *
 * <p>Every figure about people asks the disclosure rule. It reads the Study by SQL over the documented views alone, and loads nothing
 * from anywhere.
 */
package io.murmure.report;
