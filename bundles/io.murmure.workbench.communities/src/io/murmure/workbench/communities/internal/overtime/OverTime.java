package io.murmure.workbench.communities.internal.overtime;

import java.time.Instant;
import java.util.List;

import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * Circles through windows of time.
 *
 * @param snapshots in the order of their windows, the largest first
 */
public record OverTime(List<Window> windows, List<Snapshot> snapshots, List<Flow> flows, List<Circle> circles) {

	/** A circle that a snapshot is most alike, for its colour and name; none is {@value}. */
	public static final int NO_RANK = -1;

	public record Window(long id, Instant start, Instant finish, long people) {
	}

	/**
	 * A circle as it was in one window.
	 *
	 * @param rank of the circle of the whole study that it is most alike, or {@link #NO_RANK}
	 */
	public record Snapshot(long id, long window, long path, int rank, String name, long people, String event) {
	}

	/** People who went from one snapshot to one of the next window. */
	public record Flow(long from, long to, long people) {
	}

	public static OverTime read(Answers answers) {
		List<Circle> circles = Circle.all(answers);
		List<Window> windows = answers.list(row -> new Window(row.number(0), row.time(1).orElse(Instant.EPOCH), row.time(2).orElse(Instant.EPOCH), row.number(3)),
				"select window_id, start, finish, people from community_windows order by window_id");
		List<Snapshot> snapshots = answers.list(row -> {
			Circle circle = circles.stream().filter(one -> one.id() == row.number(3)).findFirst().orElse(null);
			return new Snapshot(row.number(0), row.number(1), row.number(2), circle == null ? NO_RANK : circle.rank(), circle == null ? "" : circle.name(), row.number(4), row.text(5));
		}, "select snapshot_id, window_id, path_id, community_id, people, event from community_snapshots order by window_id, people desc, snapshot_id");
		List<Flow> flows = answers.list(row -> new Flow(row.number(0), row.number(1), row.number(2)), """
				select source_snapshot, target_snapshot, people from community_flows
				where source_snapshot is not null and target_snapshot is not null order by source_snapshot, target_snapshot""");
		return new OverTime(windows, snapshots, flows, circles);
	}

	public Snapshot snapshot(long id) {
		return snapshots.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
	}
}
