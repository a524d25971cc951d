package io.murmure.engine.topics;

/** A point of a map of topics, both in [-1, 1]. */
public record Place(double x, double y) {
}
