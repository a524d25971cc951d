package io.murmure.core.catalog;

import java.util.List;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.connector.Connector;
import io.murmure.core.live.LiveSource;

/** Every connector and analysis that is installed, found as services and ordered by id. */
public interface Catalog {

	List<Connector<?>> connectors();

	/** What can be followed. */
	List<LiveSource<?>> liveSources();

	/** Annotators and study analyses. */
	List<Analysis<?>> analyses();
}
