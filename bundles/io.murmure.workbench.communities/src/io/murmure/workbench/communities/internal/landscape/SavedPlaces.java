package io.murmure.workbench.communities.internal.landscape;

import java.util.Optional;

import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.Table;
import io.murmure.engine.layout.Places;

import java.util.List;

/** The layout of the landscape, kept with the study. */
public final class SavedPlaces {

	private static final Table PLACES = Table.of("landscape_places", Column.number("author_id"), Column.real("x"), Column.real("y"));
	private static final String COMPONENT = "landscape";

	private SavedPlaces() {
	}

	public static void save(Study study, Landscape landscape, Places places) {
		try (TableChange change = study.change(List.of(PLACES))) {
			change.clear();
			for (int v = 0; v < landscape.size(); v++) {
				change.add(PLACES, landscape.people()[v], (double) places.x()[v], (double) places.y()[v]);
			}
			change.commit(COMPONENT, new ComponentState("1", 0));
		}
	}

	/** What was saved, if it still has a place for everybody. */
	public static Optional<Places> read(Study study, Landscape landscape) {
		if (study.tableVersion(PLACES) == 0) {
			return Optional.empty();
		}
		Numbering numbers = landscape.numbers();
		Places places = Places.of(landscape.size());
		int known = 0;
		try (BatchReader rows = study.scan(PLACES)) {
			for (Optional<Batch> next = rows.next(); next.isPresent(); next = rows.next()) {
				Batch batch = next.get();
				long[] people = batch.longs("author_id");
				double[] x = batch.doubles("x");
				double[] y = batch.doubles("y");
				for (int i = 0; i < batch.size(); i++) {
					int v = numbers.applyAsInt(people[i]);
					if (v != Numbering.NONE) {
						places.x()[v] = (float) x[i];
						places.y()[v] = (float) y[i];
						known++;
					}
				}
			}
		}
		return known == landscape.size() ? Optional.of(places) : Optional.empty();
	}
}
