package io.murmure.analysis.communities;

import java.time.Duration;

import io.murmure.core.parameter.Parameter;

/**
 * How communities are found. The smallest one is set for the whole Study.
 *
 * @param method     one of those of {@code find-communities}, by its id
 * @param resolution of {@code cpm}: the density, relative to a usual tie, below which a group falls apart; of {@code modularity}: its resolution; 0 for what is usual of either
 * @param bridge     of {@code cpm} and {@code label-propagation}: share of tie weight with which a person also belongs to another community
 * @param runs       of {@code cpm}, {@code modularity}, {@code label-propagation} and {@code ego-splitting}: number of seeds
 * @param clique     of {@code clique-percolation}: people of a clique
 * @param seed       the first seed
 * @param terms      how many terms of each kind to keep of each community
 * @param halfLife   after how long an interaction counts half; zero for ties that never fade
 */
public record CommunitiesParameters(
		@Parameter("consensus") Method method,
		@Parameter(value = "0", min = 0, max = 1000) double resolution,
		@Parameter(value = "0.25", min = 0.01, max = 1) double bridge,
		@Parameter(value = "5", min = 1, max = 100) int runs,
		@Parameter(value = "3", min = 3, max = 10) int clique,
		@Parameter("1") long seed,
		@Parameter(value = "20", min = 1, max = 1000) int terms,
		@Parameter("PT0S") Duration halfLife) {

	/** The ways to find communities, by their ids. */
	public enum Method {
		CONSENSUS, CPM, MODULARITY, LABEL_PROPAGATION, EGO_SPLITTING, CLIQUE_PERCOLATION
	}
}
