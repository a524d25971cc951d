package io.murmure.core.live;

import io.murmure.core.component.Component;
import io.murmure.core.privacy.Credentials;

/**
 * A source that goes on: an address that can be asked again and again. It fetches; the {@link io.murmure.core.connector.Connector}
 * that it names reads what comes. Nothing is fetched before the user starts to follow it. A cursor belongs to the address: with other parameters it is gone on from the
 * same place.
 *
 * @param <P> the record of parameters
 */
public interface LiveSource<P extends Record> extends Component<P> {

	/** Id of the connector that reads what comes. */
	String connector();

	/** How sure this source is, from 0 to 1, that it can follow the address. Judged by the address alone: it touches no network. */
	double recognise(String address);

	/**
	 * Gets ready to fetch; touches no network yet.
	 *
	 * @param credentials where credentials are kept
	 * @throws io.murmure.core.parameter.ParameterException when the address or a parameter makes no sense
	 */
	Subscription open(String address, P parameters, Credentials credentials);
}
