package io.murmure.connector.table.internal.rows;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Makes rows of objects that need not have the same keys: the keys of the first thousand objects are the columns. */
final class ObjectCursor implements RowCursor {

	private static final int OBJECTS_SEEN = 1000;

	private final ObjectSource objects;
	private final List<String> columns;
	private final Queue<Seen> ahead = new ArrayDeque<>();
	/** What stopped the look ahead; it is told when what was seen is given. */
	private Optional<IOException> breaksOff = Optional.empty();

	private record Seen(long position, Map<String, String> cells) {
	}

	ObjectCursor(ObjectSource objects) throws IOException {
		this.objects = objects;
		Set<String> keys = new LinkedHashSet<>();
		try {
			lookAhead(keys);
		} catch (IOException broken) {
			if (ahead.isEmpty()) {
				throw broken;
			}
			breaksOff = Optional.of(broken);
		}
		columns = List.copyOf(keys);
	}

	private void lookAhead(Set<String> keys) throws IOException {
		while (ahead.size() < OBJECTS_SEEN) {
			Optional<Map<String, String>> next = objects.next();
			if (next.isEmpty()) {
				break;
			}
			keys.addAll(next.get().keySet());
			ahead.add(new Seen(objects.position(), next.get()));
		}
	}

	@Override
	public List<String> columns() {
		return columns;
	}

	@Override
	public Optional<Row> next() throws IOException {
		Seen seen = ahead.poll();
		if (seen != null) {
			return Optional.of(row(seen.position, seen.cells));
		} else if (breaksOff.isPresent()) {
			throw breaksOff.get();
		}
		Optional<Map<String, String>> next = objects.next();
		return next.map(cells -> row(objects.position(), cells));
	}

	private Row row(long position, Map<String, String> cells) {
		String[] ordered = new String[columns.size()];
		for (int column = 0; column < ordered.length; column++) {
			ordered[column] = cells.getOrDefault(columns.get(column), "");
		}
		return new Row(position, ordered);
	}

	@Override
	public void close() throws IOException {
		objects.close();
	}
}
