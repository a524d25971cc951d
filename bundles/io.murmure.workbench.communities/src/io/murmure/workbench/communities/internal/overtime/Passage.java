package io.murmure.workbench.communities.internal.overtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * Somebody who was in one circle and, in the next window of time, in another one or in none. Of single people, by their pseudonyms: for the listener, inside the workbench.
 *
 * @param start of the window that the person went into, {@code finish} its end
 */
public record Passage(long author, String name, Instant start, Instant finish, Place from, Place to) {

	/** The latest are shown. */
	private static final int MOST = 2000;

	/**
	 * Where somebody was.
	 *
	 * @param inCircle false: in no circle
	 * @param circle   the name of the circle of the whole study that it is most alike, as everywhere; empty where it is like none
	 */
	public record Place(boolean inCircle, String circle) {
	}

	/** Latest first. Who stays in a circle that goes on is left out, as is who is in none before and after. */
	public static List<Passage> read(Answers answers) {
		Map<Long, Circle> circles = Circle.all(answers).stream().collect(Collectors.toMap(Circle::id, Function.identity()));
		return answers.list(row -> new Passage(row.number(0), row.text(1), row.time(2).orElse(Instant.EPOCH), row.time(3).orElse(Instant.EPOCH),
				place(row.isEmpty(4) ? -1 : row.number(4), circles), place(row.isEmpty(5) ? -1 : row.number(5), circles)), """
				with seen as (select p.author_id, p.window_id, p.path_id, coalesce(s.community_id, 0) as circle from membership_paths p join community_snapshots s using (snapshot_id)),
				  left_it as (select author_id, window_id + 1 as window_id, circle from seen h where not exists
				    (select 1 from seen n where n.author_id = h.author_id and n.window_id = h.window_id + 1 and n.path_id = h.path_id)),
				  came as (select author_id, window_id, circle from seen h where window_id > 1 and not exists
				    (select 1 from seen b where b.author_id = h.author_id and b.window_id = h.window_id - 1 and b.path_id = h.path_id)),
				  went as (select author_id, window_id, l.circle as from_circle, c.circle as to_circle from left_it l full join came c using (author_id, window_id))
				select w.author_id, a.author, t.start, t.finish, w.from_circle, w.to_circle from went w join authors a using (author_id) join community_windows t using (window_id)
				order by w.window_id desc, a.author, w.from_circle, w.to_circle limit\s""" + MOST);
	}

	private static Place place(long circle, Map<Long, Circle> circles) {
		return new Place(circle >= 0, circles.containsKey(circle) ? circles.get(circle).name() : "");
	}
}
