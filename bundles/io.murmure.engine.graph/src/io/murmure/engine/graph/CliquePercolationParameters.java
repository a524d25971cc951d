package io.murmure.engine.graph;

import io.murmure.core.parameter.Parameter;

/** @param k people of a clique */
public record CliquePercolationParameters(@Parameter(value = "3", min = 3, max = 10) int k) {
}
