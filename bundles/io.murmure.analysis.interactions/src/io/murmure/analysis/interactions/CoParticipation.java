package io.murmure.analysis.interactions;


import io.murmure.core.progress.Progress;
import io.murmure.core.table.Micros;
import io.murmure.lib.circles.PostIndex;

/**
 * Ties people who write near one another in a conversation: in a messenger's group nobody says whom they answer.
 *
 * <p>Each post is tied to the last other people before it within the window. The tie to the {@code k}-th of them, {@code t} earlier,
 * weighs {@code weight * (1 - t / window) / k}: the nearer in time and the fewer have spoken since, the likelier it is that the one
 * answers the other. It looks back over at most {@value #FARTHEST_BACK} posts: O(posts) in all.
 */
final class CoParticipation implements Conversations.Visitor {

	static final int FARTHEST_BACK = 200;
	private static final int CHECK_EVERY = 1 << 12;

	private final PostIndex posts;
	private final InteractionsParameters parameters;
	private final Ties ties;
	private final Progress progress;
	private final long[] seen;
	private long visits;

	CoParticipation(PostIndex posts, InteractionsParameters parameters, Ties ties, Progress progress) {
		this.posts = posts;
		this.parameters = parameters;
		this.ties = ties;
		this.progress = progress;
		seen = new long[parameters.reach()];
	}

	@Override
	public void visit(int[] places, boolean threaded) {
		double window = Micros.of(threaded ? parameters.threadWindow() : parameters.window());
		for (int i = 1; i < places.length; i++) {
			if (visits++ % CHECK_EVERY == 0) {
				progress.check();
			}
			tie(places, i, window);
		}
	}

	private void tie(int[] places, int i, double window) {
		int post = places[i];
		int people = 0;
		int last = Math.max(0, i - FARTHEST_BACK);
		for (int j = i - 1; j >= last && people < seen.length; j--) {
			double apart = Math.max(0, posts.time(post) - posts.time(places[j]));
			if (apart >= window) {
				break;
			}
			long other = posts.author(places[j]);
			if (other != posts.author(post) && !isSeen(other, people)) {
				seen[people++] = other;
				ties.add(posts.author(post), other, Kind.CO_PARTICIPATION, parameters.coParticipation() * (1 - apart / window) / people,
						posts.time(post), posts.id(post));
			}
		}
	}

	private boolean isSeen(long author, int people) {
		for (int k = 0; k < people; k++) {
			if (seen[k] == author) {
				return true;
			}
		}
		return false;
	}
}
