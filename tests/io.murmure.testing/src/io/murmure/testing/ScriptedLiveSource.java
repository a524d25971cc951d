package io.murmure.testing;

import java.util.function.ToDoubleFunction;

import io.murmure.core.component.NoParameters;
import io.murmure.core.live.LiveSource;
import io.murmure.core.live.Subscription;
import io.murmure.core.privacy.Credentials;

/**
 * A live source whose deliveries a test decides.
 *
 * @param connector id of the connector that reads them
 */
public record ScriptedLiveSource(String id, String connector, ToDoubleFunction<String> recognition, Subscription deliveries) implements LiveSource<NoParameters> {

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	public double recognise(String address) {
		return recognition.applyAsDouble(address);
	}

	@Override
	public Subscription open(String address, NoParameters none, Credentials credentials) {
		return deliveries;
	}
}
