package io.murmure.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.parameter.ParameterException;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.report.StudyExporter;
import io.murmure.core.study.Study;
import io.murmure.report.internal.GraphFile;
import io.murmure.report.internal.RowFile;

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
			"runs", new Subject("select * from runs", "select * from runs")));

	@Override
	public List<String> subjects() {
		return List.copyOf(SUBJECTS.keySet());
	}

	@Override
	public List<String> formats() {
		return List.of("csv", "ndjson", "graphml", "gexf");
	}

	@Override
	public long export(Study study, String subject, String format, Path file, boolean individual, Progress progress) {
		Subject chosen = SUBJECTS.get(subject);
		if (chosen == null) {
			throw new ParameterException("There is no \"" + subject + "\" to export; there is " + String.join(", ", SUBJECTS.keySet()) + ".");
		}
		IndividualPermission.require(study, individual);
		Disclosure disclosure = new Disclosure(study.settings().disclosureK());
		try {
			return switch (format) {
				case "csv", "ndjson" -> new RowFile(study, disclosure, progress)
						.write(individual || subject.equals("runs") ? chosen.individual() : chosen.aggregate(), !individual && !subject.equals("runs"), format, file);
				case "graphml", "gexf" -> graph(study, subject, format, file, individual, disclosure);
				default -> throw new ParameterException("There is no format \"" + format + "\"; there is " + String.join(", ", formats()) + ".");
			};
		} catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

	private static long graph(Study study, String subject, String format, Path file, boolean individual, Disclosure disclosure) throws IOException {
		if (!List.of("interactions", "communities", "members").contains(subject)) {
			throw new ParameterException("\"" + subject + "\" is no graph: export interactions or communities as " + format + ".");
		}
		GraphFile graph = individual ? GraphFile.ofPeople(study) : GraphFile.ofCommunities(study, disclosure);
		return graph.write(format, file);
	}
}
