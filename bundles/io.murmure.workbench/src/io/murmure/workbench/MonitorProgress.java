package io.murmure.workbench;

import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IProgressMonitor;

import io.murmure.core.progress.Progress;
import io.murmure.ui.Formats;

/** Shows the progress of long work in the workbench, and hands the user's wish to stop on to it. */
public final class MonitorProgress implements Progress {

	private final IProgressMonitor monitor;
	private final UnaryOperator<String> words;
	private final Consumer<String> begun;
	private final Formats formats = Formats.in(ZoneId.systemDefault());
	private String task = "";
	private long done;
	private long told;

	/**
	 * @param words the name of a task in the reader's language
	 * @param begun told when a task begins
	 */
	public MonitorProgress(IProgressMonitor monitor, UnaryOperator<String> words, Consumer<String> begun) {
		this.monitor = monitor;
		this.words = words;
		this.begun = begun;
	}

	@Override
	public synchronized void begin(String newTask, long total) {
		if (cancelled()) {
			// what is being cancelled says that, and no more
			return;
		}
		begun.accept(newTask);
		task = words.apply(newTask);
		done = 0;
		told = 0;
		monitor.subTask(task);
	}

	@Override
	public synchronized void worked(long amount) {
		done += amount;
		if (!cancelled() && done - told >= Math.max(1, told / 50)) {
			told = done;
			monitor.subTask(task + " · " + formats.number(done));
		}
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}
}
