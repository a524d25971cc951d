package io.murmure.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;

/** Asks a study in SQL over its documented views, in a job, until the job is cancelled. */
public final class Answers {

	private final Study study;
	private final IProgressMonitor monitor;

	public Answers(Study study, IProgressMonitor monitor) {
		this.study = study;
		this.monitor = monitor;
	}

	/** For ports that work on a whole study. */
	public Study study() {
		return study;
	}

	/** Shows what such a port does, and hands on to it that the job is cancelled. */
	public Progress progress() {
		return new MonitorProgress(monitor, task -> task, task -> {
		});
	}

	public StudySettings settings() {
		return study.settings();
	}

	/** All rows of an answer. */
	public <T> List<T> list(Function<Row, T> reading, String sql, Object... arguments) {
		List<T> rows = new ArrayList<>();
		try (BatchReader answer = study.query(sql, arguments)) {
			for (Optional<Batch> next = next(answer); next.isPresent(); next = next(answer)) {
				for (int i = 0; i < next.get().size(); i++) {
					rows.add(reading.apply(new Row(next.get(), i)));
				}
			}
		}
		return rows;
	}

	/** The first row of an answer. */
	public <T> Optional<T> first(Function<Row, T> reading, String sql, Object... arguments) {
		return list(reading, sql, arguments).stream().findFirst();
	}

	/** The whole answer in columns: for many rows, without an object for each. */
	public Batch columns(String sql, Object... arguments) {
		List<Batch> batches = new ArrayList<>();
		try (BatchReader answer = study.query(sql, arguments)) {
			for (Optional<Batch> next = next(answer); next.isPresent(); next = next(answer)) {
				batches.add(next.get());
			}
			return Batch.joined(answer.columns(), batches);
		}
	}

	/** The first column of an answer, a whole number. */
	public long[] numbers(String sql, Object... arguments) {
		Batch answer = columns(sql, arguments);
		return answer.longs(answer.columns().getFirst().name());
	}

	private Optional<Batch> next(BatchReader answer) {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
		return answer.next();
	}
}
