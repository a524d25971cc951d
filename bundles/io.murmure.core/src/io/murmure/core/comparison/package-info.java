/**
 * Sets of posts side by side: what differs, by how much, and how sure that is. An engine behind
 * {@link io.murmure.core.comparison.StudyComparer} counts and draws; what it finds is told in French or English by
 * {@link io.murmure.core.comparison.ComparisonText}.
 */
package io.murmure.core.comparison;
