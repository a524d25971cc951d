package io.murmure.core.catalog;

import java.util.List;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.connector.Connector;

/** Every connector and analysis that is installed, found as services and ordered by id. */
public interface Catalog {

	List<Connector<?>> connectors();

	/** Annotators and study analyses. */
	List<Analysis<?>> analyses();
}
