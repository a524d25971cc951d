package io.murmure.connector.whatsapp;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import io.murmure.core.source.DerivedSource;
import io.murmure.core.source.Source;

/** The first bytes of a source, already in memory. */
record HeadOf(Source origin, byte[] bytes) implements DerivedSource {

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(bytes);
	}

	@Override
	public long size() {
		return bytes.length;
	}
}
