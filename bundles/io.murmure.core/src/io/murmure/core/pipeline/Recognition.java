package io.murmure.core.pipeline;

import java.util.List;
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
 * @param beside     the files of an archive that the connector reads as a whole, but for those that others read: it is told of which of them nothing came
 */
public record Recognition(Source source, Optional<Connector<?>> connector, double confidence, Optional<Warning> unread, List<Source> beside) {

	public Recognition {
		beside = List.copyOf(beside);
	}

	public static Recognition by(Source source, Connector<?> connector, double confidence) {
		return new Recognition(source, Optional.of(connector), confidence, Optional.empty(), List.of());
	}

	static Recognition none(Source source, Warning why) {
		return new Recognition(source, Optional.empty(), 0, Optional.of(why), List.of());
	}

	Recognition leaving(List<Source> files) {
		return new Recognition(source, connector, confidence, unread, files);
	}
}
