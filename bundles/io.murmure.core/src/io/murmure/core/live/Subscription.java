package io.murmure.core.live;

import java.io.IOException;

/** One address being followed. */
public interface Subscription extends AutoCloseable {

	/**
	 * What has come since the cursor. It may wait for something to come, and ends soon when its thread is interrupted.
	 *
	 * @param cursor what the last delivery ended with; an empty text at the very beginning
	 * @throws RateLimitedException when the source asks to wait
	 * @throws io.murmure.core.source.SourceException when it makes no sense to try again
	 * @throws IOException when it does
	 */
	Delivery next(String cursor) throws IOException, InterruptedException;

	@Override
	void close();
}
