package io.murmure.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.component.NoParameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Column;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

class ExecutionOrderTest {

	private static final Table TOPICS = Table.of("topics", Column.number("topic_id"));
	private static final Table FINDINGS = Table.of("findings", Column.number("finding_id"));

	private final Analysis<?> topics = new Step("topics", List.of(Tables.POSTS), List.of(TOPICS));
	private final Analysis<?> findings = new Step("findings", List.of(TOPICS, Tables.COMMUNITIES), List.of(FINDINGS));
	private final Analysis<?> communities = new Step("communities", List.of(Tables.POSTS), List.of(Tables.COMMUNITIES));

	@Test
	void whatIsNeededRunsFirst() {
		assertEquals(List.of(topics, communities, findings), ExecutionOrder.of(List.of(findings, communities, topics)));
	}

	@Test
	void oneAloneBringsOnlyWhatItNeeds() {
		assertEquals(List.of(communities), ExecutionOrder.withNeeds(List.of(communities), List.of(findings, communities, topics)));
	}

	@Test
	void aCircleIsRefusedByName() {
		Analysis<?> eager = new Step("topics", List.of(FINDINGS), List.of(TOPICS));
		String sentence = assertThrows(PipelineException.class, () -> ExecutionOrder.of(List.of(findings, communities, eager))).getMessage();
		assertEquals("These analyses need one another in a circle: findings → topics → findings.", sentence);
	}

	@Test
	void twoMakersOfOneTableAreRefusedByName() {
		Analysis<?> rival = new Step("rival", List.of(), List.of(TOPICS));
		String sentence = assertThrows(PipelineException.class, () -> ExecutionOrder.of(List.of(topics, rival))).getMessage();
		assertEquals("Both topics and rival make the table topics: remove one of them.", sentence);
	}

	private record Step(String id, List<Table> needs, List<Table> makes) implements StudyAnalysis<NoParameters> {

		@Override
		public Class<NoParameters> parameters() {
			return NoParameters.class;
		}

		@Override
		public void analyse(Input input, NoParameters none, RowSink out, Progress progress) {
			throw new AssertionError("order is told without running");
		}
	}
}
