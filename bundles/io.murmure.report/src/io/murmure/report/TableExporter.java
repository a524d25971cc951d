package io.murmure.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.report.StudyExporter;
import io.murmure.core.study.Study;
import io.murmure.core.table.Column;
import io.murmure.core.table.ParquetWriter;
import io.murmure.report.internal.CsvOutput;
import io.murmure.report.internal.GraphFile;
import io.murmure.report.internal.NdjsonOutput;
import io.murmure.report.internal.ParquetOutput;
import io.murmure.report.internal.RowFile;
import io.murmure.report.internal.RowOutput;

/**
 * Exports what the disclosure rule lets out: rows about single people leave only with {@code individual}, which the ledger must allow;
 * otherwise the subject is told in rows that cover at least the threshold.
 */
@Component(service = StudyExporter.class)
public final class TableExporter implements StudyExporter {

	/** Rows about single people, and what is told instead without permission: counts that carry how many people they cover. */
	private record Subject(String individual, String aggregate) {
	}

	private static final Map<String, Subject> SUBJECTS = new TreeMap<>(Map.of(
			"posts", new Subject("select * from posts order by post_id",
					"select channel, date_trunc('day', time) as day, count(*) as posts, count(distinct author_id) as people from posts group by all order by all"),
			"readings", new Subject("select post_id, time, channel, author, readings.* exclude (post_id) from posts join readings using (post_id) order by post_id",
					"select channel, date_trunc('day', time) as day, emotion, count(*) as posts, count(distinct author_id) as people from posts where emotion is not null group by all order by all"),
			"interactions", new Subject("select * from interactions order by time, source, target, kind",
					"select kind, count(*) as interactions, sum(weight) as weight, count(distinct source) as people from interactions group by kind order by kind"),
			"communities", new Subject("select * from communities order by community_id",
					"select *, size as people from communities order by community_id"),
			"members", new Subject("select community_id, author_id, author, strength from members join authors using (author_id) order by community_id, author_id",
					"select community_id, count(*) as members, count(*) as people from members group by community_id order by community_id"),
			"runs", new Subject("select * from runs", """
					select run_id, kind, component, version, model, model_checksum, model_precision, started, seconds, counts, warnings, outcome,
						case kind when 'IMPORT' then (select count(distinct author_id) from posts where file = r.source)
							when 'REMOVE' then 0 else (select count(distinct author_id) from posts) end as people
					from runs r order by run_id""")));

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
		return List.copyOf(SUBJECTS.keySet());
	}

	@Override
	public List<String> formats() {
		return parquet == null ? List.of("csv", "ndjson", "graphml", "gexf") : List.of("csv", "ndjson", "parquet", "graphml", "gexf");
	}

	@Override
	public long export(Study study, String subject, String format, Path file, boolean individual, Progress progress) {
		Subject chosen = SUBJECTS.get(subject);
		if (chosen == null) {
			throw new ParameterException(Sentence.of(TableExporter.class, "no-subject", subject, String.join(", ", SUBJECTS.keySet())));
		}
		if (!formats().contains(format)) {
			throw new ParameterException(Sentence.of(TableExporter.class, "no-format", format, String.join(", ", formats())));
		}
		IndividualPermission.require(study, individual);
		Disclosure disclosure = new Disclosure(study.settings().disclosureK());
		boolean guarded = !individual;
		try {
			return format.equals("graphml") || format.equals("gexf") ? graph(study, subject, format, file, individual, disclosure)
					: new RowFile(study, disclosure, progress).write(file.getFileName().toString(), guarded ? chosen.aggregate() : chosen.individual(), guarded,
							columns -> output(format, file, columns));
		} catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

	private RowOutput output(String format, Path file, List<Column> columns) throws IOException {
		return switch (format) {
			case "csv" -> CsvOutput.open(file, columns);
			case "ndjson" -> NdjsonOutput.open(file);
			default -> new ParquetOutput(parquet.begin(file, columns));
		};
	}

	private static long graph(Study study, String subject, String format, Path file, boolean individual, Disclosure disclosure) throws IOException {
		if (!List.of("interactions", "communities", "members").contains(subject)) {
			throw new ParameterException(Sentence.of(TableExporter.class, "no-graph", subject, format));
		}
		GraphFile graph = individual ? GraphFile.ofPeople(study) : GraphFile.ofCommunities(study, disclosure);
		return graph.write(format, file);
	}
}
