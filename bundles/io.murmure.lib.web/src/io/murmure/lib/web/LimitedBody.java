package io.murmure.lib.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The beginning of what a server answers, up to a limit; behind that it is not listened to any more. */
final class LimitedBody implements BodySubscriber<byte[]> {

	private final int limit;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final CompletableFuture<byte[]> body = new CompletableFuture<>();
	private Flow.Subscription subscription;

	LimitedBody(int limit) {
		this.limit = limit;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(Flow.Subscription newSubscription) {
		subscription = newSubscription;
		subscription.request(1);
	}

	@Override
	public void onNext(List<ByteBuffer> parts) {
		for (ByteBuffer part : parts) {
			byte[] some = new byte[Math.min(part.remaining(), limit - bytes.size())];
			part.get(some);
			bytes.writeBytes(some);
		}
		if (bytes.size() < limit) {
			subscription.request(1);
		} else {
			subscription.cancel();
			onComplete();
		}
	}

	@Override
	public void onError(Throwable trouble) {
		body.completeExceptionally(trouble);
	}

	@Override
	public void onComplete() {
		body.complete(bytes.toByteArray());
	}
}
