package io.murmure.analysis.findings;

import java.util.List;

import io.murmure.core.finding.Finding;

/**
 * A finding before it has its place.
 *
 * @param strength  in [0, 1]
 * @param firstSeen microseconds since 1970, like {@code told}
 * @param posts     the evidence, the most telling first
 */
record Draft(String kind, Finding finding, double strength, long people, long firstSeen, long told, List<Long> posts) {
}
