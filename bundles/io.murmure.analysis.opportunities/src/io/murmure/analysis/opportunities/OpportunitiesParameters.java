package io.murmure.analysis.opportunities;

import io.murmure.core.parameter.Parameter;

/**
 * What counts as an opportunity.
 *
 * @param people how many people of a circle must tell of a need
 */
public record OpportunitiesParameters(@Parameter(value = "3", min = 2, max = 1000) int people) {
}
