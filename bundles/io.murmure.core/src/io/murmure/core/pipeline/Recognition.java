package io.murmure.core.pipeline;

import java.util.Optional;

import io.murmure.core.connector.Connector;
import io.murmure.core.source.Source;
import io.murmure.core.study.Warning;

/**
 * Which connector would read a source.
 *
 * @param connector  the most confident one; empty when none reads it
 * @param confidence in [0, 1]
 * @param unread     why nobody reads it; {@link Warnings} has the sentence
 */
public record Recognition(Source source, Optional<Connector<?>> connector, double confidence, Optional<Warning> unread) {

	static Recognition by(Source source, Connector<?> connector, double confidence) {
		return new Recognition(source, Optional.of(connector), confidence, Optional.empty());
	}

	static Recognition none(Source source, Warning why) {
		return new Recognition(source, Optional.empty(), 0, Optional.of(why));
	}
}
