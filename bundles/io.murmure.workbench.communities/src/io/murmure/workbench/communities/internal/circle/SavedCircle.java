package io.murmure.workbench.communities.internal.circle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.Table;

/** Where people and circles stand in the circle view, kept with the study. Circle 0 stands for the view of all circles. */
public final class SavedCircle {

	private static final Table PLACES = Table.of("circle_places", Column.number("community_id"), Column.text("shows"), Column.number("id"), Column.real("x"),
			Column.real("y"));
	private static final String COMPONENT = "circle-places";
	private static final String GROUP = "circle";
	private static final String PERSON = "person";

	private record Place(long circle, Network.Key key, double[] at) {
	}

	private SavedCircle() {
	}

	/** Saves the places of one circle beside those of others. */
	public static void save(Study study, long circle, Map<Network.Key, double[]> places) {
		List<Place> others = all(study).stream().filter(place -> place.circle() != circle).toList();
		try (TableChange change = study.change(List.of(PLACES))) {
			change.clear();
			others.forEach(place -> add(change, place.circle(), place.key(), place.at()));
			places.forEach((key, at) -> add(change, circle, key, at));
			change.commit(COMPONENT, new ComponentState("1", 0));
		}
	}

	private static void add(TableChange change, long circle, Network.Key key, double[] at) {
		change.add(PLACES, circle, key.group() ? GROUP : PERSON, key.id(), at[0], at[1]);
	}

	public static Map<Network.Key, double[]> read(Study study, long circle) {
		Map<Network.Key, double[]> places = new HashMap<>();
		all(study).stream().filter(place -> place.circle() == circle).forEach(place -> places.put(place.key(), place.at()));
		return places;
	}

	private static List<Place> all(Study study) {
		List<Place> places = new ArrayList<>();
		if (study.tableVersion(PLACES) == 0) {
			return places;
		}
		try (BatchReader rows = study.scan(PLACES)) {
			for (Optional<Batch> next = rows.next(); next.isPresent(); next = rows.next()) {
				Batch batch = next.get();
				for (int i = 0; i < batch.size(); i++) {
					places.add(new Place((Long) batch.value(0, i), new Network.Key(GROUP.equals(batch.value(1, i)), (Long) batch.value(2, i)),
							new double[] { (Double) batch.value(3, i), (Double) batch.value(4, i) }));
				}
			}
		}
		return places;
	}
}
