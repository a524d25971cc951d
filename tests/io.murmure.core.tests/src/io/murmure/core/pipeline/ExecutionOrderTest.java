package io.murmure.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.table.Column;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.testing.ScriptedAnalysis;

class ExecutionOrderTest {

	private static final Table TOPICS = Table.of("topics", Column.number("topic_id"));
	private static final Table FINDINGS = Table.of("findings", Column.number("finding_id"));

	private final Analysis<?> topics = step("topics", List.of(Tables.POSTS), List.of(TOPICS));
	private final Analysis<?> findings = step("findings", List.of(TOPICS, Tables.COMMUNITIES), List.of(FINDINGS));
	private final Analysis<?> communities = step("communities", List.of(Tables.POSTS), List.of(Tables.COMMUNITIES));

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
		Analysis<?> eager = step("topics", List.of(FINDINGS), List.of(TOPICS));
		String sentence = assertThrows(PipelineException.class, () -> ExecutionOrder.of(List.of(findings, communities, eager))).getMessage();
		assertEquals("These analyses need one another in a circle: findings → topics → findings.", sentence);
	}

	@Test
	void twoMakersOfOneTableAreRefusedByName() {
		Analysis<?> rival = step("rival", List.of(), List.of(TOPICS));
		String sentence = assertThrows(PipelineException.class, () -> ExecutionOrder.of(List.of(topics, rival))).getMessage();
		assertEquals("Both topics and rival make the table topics: remove one of them.", sentence);
	}

	private static Analysis<?> step(String id, List<Table> needs, List<Table> makes) {
		return new ScriptedAnalysis(id, needs, makes, (input, out) -> {
			throw new AssertionError("order is told without running");
		});
	}
}
