package io.murmure.analysis.evolution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;

/** How much was written in each window, by how many, and who took part: turned to somebody or was turned to. */
final class Activity {

	private final Windows windows;
	private final long[] posts;
	private final List<Set<Long>> people = new ArrayList<>();
	private final List<Set<Long>> partakers = new ArrayList<>();

	private Activity(Windows windows) {
		this.windows = windows;
		posts = new long[windows.count()];
		for (int window = 0; window < windows.count(); window++) {
			people.add(new HashSet<>());
			partakers.add(new HashSet<>());
		}
	}

	/** @param length of a window, zero to choose one */
	static Activity read(Input input, Duration length, Progress progress) {
		long[] span = {Long.MAX_VALUE, Long.MIN_VALUE};
		input.scan(Tables.POSTS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				span[0] = Math.min(span[0], batch.longs("time")[row]);
				span[1] = Math.max(span[1], batch.longs("time")[row]);
			}
		});
		Activity activity = new Activity(Windows.over(span[0], span[1], length, input.settings().zone()));
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				activity.add(batch.longs("time")[row], batch.longs("author_id")[row]);
			}
		});
		input.scan(Tables.INTERACTIONS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				if (!batch.isNull("post_id", row)) { // who is but in the same channel takes no part
					activity.takePart(batch.longs("time")[row], batch.longs("source")[row], batch.longs("target")[row]);
				}
			}
		});
		return activity;
	}

	private void add(long time, long author) {
		int window = windows.of(time);
		posts[window]++;
		people.get(window).add(author);
	}

	/** A reaction may be later than the last post. */
	private void takePart(long time, long source, long target) {
		int window = Math.clamp(windows.of(time), 0, windows.count() - 1);
		partakers.get(window).add(source);
		partakers.get(window).add(target);
	}

	boolean takesPart(int window, long person) {
		return partakers.get(window).contains(person);
	}

	Windows windows() {
		return windows;
	}

	long posts(int window) {
		return posts[window];
	}

	long people(int window) {
		return people.get(window).size();
	}
}
