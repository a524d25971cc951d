package io.murmure.core.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.connector.Connector;
import io.murmure.core.live.LiveSource;

/** Every connector and analysis that is installed, found as services and ordered by id. */
public interface Catalog {

	/** What can be imported. */
	List<Connector<?>> connectors();

	/** What can be followed. */
	List<LiveSource<?>> liveSources();

	/** Annotators and study analyses. */
	List<Analysis<?>> analyses();

	/** The annotator or study analysis with this id. */
	default Optional<Analysis<?>> analysis(String id) {
		return analyses().stream().<Analysis<?>>map(one -> one).filter(one -> one.id().equals(id)).findFirst();
	}

	/** How the task of a progress is told: an analysis, which tells its id, by its label; all else as it is. */
	default String told(String task, Locale locale) {
		return analysis(task).map(one -> one.label(locale)).orElse(task);
	}
}
