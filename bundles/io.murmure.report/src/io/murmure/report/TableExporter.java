package io.murmure.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.report.Exported;
import io.murmure.core.report.StudyExporter;
import io.murmure.core.study.Study;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.ParquetWriter;
import io.murmure.report.internal.CsvOutput;
import io.murmure.report.internal.FindingRows;
import io.murmure.report.internal.GraphFile;
import io.murmure.report.internal.NdjsonOutput;
import io.murmure.report.internal.ParquetOutput;
import io.murmure.report.internal.RowFile;
import io.murmure.report.internal.RowOutput;
import io.murmure.report.internal.Subject;

/**
 * Exports what the disclosure rule lets out: rows about single people leave only with {@code individual}, which the ledger must allow;
 * otherwise the subject is told in rows that cover at least the threshold.
 */
@Component(service = StudyExporter.class)
public final class TableExporter implements StudyExporter {

	private volatile ParquetWriter parquet;

	/** Without it there is no Parquet. */
	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY, unbind = "forget")
	public void setParquet(ParquetWriter parquet) {
		this.parquet = parquet;
	}

	public void forget(ParquetWriter gone) {
		if (parquet == gone) {
			parquet = null;
		}
	}

	@Override
	public List<String> subjects() {
		return List.copyOf(Subject.names());
	}

	@Override
	public List<String> formats() {
		return parquet == null ? List.of("csv", "ndjson", "graphml", "gexf") : List.of("csv", "ndjson", "parquet", "graphml", "gexf");
	}

	@Override
	public Exported export(Study study, String subject, String format, Path file, boolean individual, Progress progress) {
		Subject chosen = Subject.named(subject).orElseThrow(
				() -> new ParameterException(Sentence.of(TableExporter.class, "no-subject", subject, String.join(", ", Subject.names()))));
		if (!formats().contains(format)) {
			throw new ParameterException(Sentence.of(TableExporter.class, "no-format", format, String.join(", ", formats())));
		}
		IndividualPermission.require(study, individual);
		Disclosure disclosure = new Disclosure(study.settings().disclosureK());
		boolean guarded = !individual;
		try {
			if (format.equals("graphml") || format.equals("gexf")) {
				return graph(study, subject, format, file, individual, disclosure);
			}
			return new RowFile(progress).write(file.getFileName().toString(), rows(study, subject, chosen, guarded, disclosure), allowed(study, subject, chosen, guarded, disclosure),
					guarded && chosen.countsPosts(), columns -> output(format, file, columns));
		} catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

	private static IntPredicate allowed(Study study, String subject, Subject chosen, boolean guarded, Disclosure disclosure) {
		return guarded ? chosen.wholes().told(rows(study, subject, chosen, true, disclosure), disclosure)::get : row -> true;
	}

	private static BatchReader rows(Study study, String subject, Subject chosen, boolean guarded, Disclosure disclosure) {
		if (subject.equals(FindingRows.SUBJECT)) {
			return FindingRows.of(study, !guarded, Locale.getDefault());
		}
		return study.query(guarded ? chosen.aggregate(disclosure) : chosen.individual());
	}

	private RowOutput output(String format, Path file, List<Column> columns) throws IOException {
		return switch (format) {
			case "csv" -> CsvOutput.open(file, columns);
			case "ndjson" -> NdjsonOutput.open(file);
			default -> new ParquetOutput(parquet.begin(file, columns));
		};
	}

	private static Exported graph(Study study, String subject, String format, Path file, boolean individual, Disclosure disclosure) throws IOException {
		if (!List.of("interactions", "communities", "members").contains(subject)) {
			throw new ParameterException(Sentence.of(TableExporter.class, "no-graph", subject, format));
		}
		GraphFile graph = individual ? GraphFile.ofPeople(study) : GraphFile.ofCommunities(study, disclosure);
		graph.write(format, file);
		return new Exported.Graph(graph.nodes().rows().size(), graph.edges().rows().size(), graph.withheld(), individual);
	}
}
