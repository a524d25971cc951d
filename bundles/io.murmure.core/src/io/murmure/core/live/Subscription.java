package io.murmure.core.live;

import java.io.IOException;

/** One address being followed. */
public interface Subscription extends AutoCloseable {

	/**
	 * What has come since the cursor. It may wait for something to come, no longer than the look allows, and ends soon when its thread is interrupted.
	 *
	 * @throws RateLimitedException when the source asks to wait
	 * @throws io.murmure.core.source.SourceException when it makes no sense to try again
	 * @throws IOException when it does
	 */
	Delivery next(Look look) throws IOException, InterruptedException;

	@Override
	void close();
}
