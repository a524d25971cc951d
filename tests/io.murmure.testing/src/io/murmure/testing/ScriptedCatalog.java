package io.murmure.testing;

import java.util.List;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.catalog.Catalog;
import io.murmure.core.connector.Connector;
import io.murmure.core.live.LiveSource;

/** What a test has installed. */
public record ScriptedCatalog(List<Connector<?>> connectors, List<LiveSource<?>> liveSources, List<Analysis<?>> analyses) implements Catalog {
}
