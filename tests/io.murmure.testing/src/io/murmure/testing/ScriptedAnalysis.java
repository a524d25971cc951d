package io.murmure.testing;

import java.util.List;
import java.util.function.BiConsumer;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.component.NoParameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;

/** An analysis that does what a test tells it to. */
public record ScriptedAnalysis(String id, List<Table> needs, List<Table> makes, BiConsumer<StudyAnalysis.Input, RowSink> work) implements StudyAnalysis<NoParameters> {

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	public void analyse(Input input, NoParameters none, RowSink out, Progress progress) {
		work.accept(input, out);
	}
}
