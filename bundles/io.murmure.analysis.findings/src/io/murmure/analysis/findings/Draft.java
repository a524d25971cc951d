package io.murmure.analysis.findings;

import java.util.List;

import io.murmure.core.finding.Finding;
import io.murmure.core.finding.Strength;

/**
 * A finding before it has its place.
 *
 * @param key       what it is the finding of, the same from one analysis to the next
 * @param source    id of what it tells of in the table of its kind
 * @param firstSeen microseconds since 1970, like {@code told}
 * @param posts     the evidence, the most telling first
 */
record Draft(String kind, String key, long source, Finding finding, Strength strength, long people, long firstSeen, long told, List<Long> posts) {
}
