package io.murmure.core.pipeline;

import java.util.Optional;

import io.murmure.core.connector.Connector;
import io.murmure.core.source.Source;

/**
 * Which connector would read a source.
 *
 * @param connector  the most confident one; empty when none recognises it
 * @param confidence in [0, 1]
 */
public record Recognition(Source source, Optional<Connector<?>> connector, double confidence) {
}
