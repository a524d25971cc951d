package io.murmure.analysis.profiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.murmure.core.community.Distinction;
import io.murmure.core.community.Lift;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Feelings;
import io.murmure.lib.circles.LongSums;

/**
 * What makes a community tick: terms whose posts show an emotion more often than all posts do. {@link Lift} of a term and an emotion is the
 * share of the community's posts with the term that show it, over the share in all posts. Ranked by its lower bound; what does not pass the {@link Distinction} is left out.
 *
 * <p>O(words), twice: first counts, then the people behind what may hold: no best of them are taken before, since the words of a single person or of a single post have the largest ratios. Memory grows
 * with the triples of community, term and emotion.
 */
final class Drivers {

	private static final Comparator<Driver> STRONGEST_FIRST = Comparator.comparingDouble(Driver::low).reversed().thenComparingInt(Driver::term);
	private static final int ALL = 7;

	private record Driver(int term, int emotion, long posts, double share, double lift, double low) {
	}

	private final Corpus corpus;
	private final Moods moods;
	private final Distinction distinction;
	private final Progress progress;
	private final List<String> forms = new ArrayList<>();
	private final Map<String, Integer> numbers = new HashMap<>();
	private final LongSums counts = new LongSums();

	Drivers(Corpus corpus, Moods moods, Distinction distinction, Progress progress) {
		this.corpus = corpus;
		this.moods = moods;
		this.distinction = distinction;
		this.progress = progress;
	}

	void write(PostTerms source, int most, RowSink out) {
		source.forEach((post, lemma, form) -> count(post, number(lemma, form)), progress);
		List<List<Driver>> likely = likely();
		Map<Long, Set<Long>> people = people(source, likely);
		for (int c = 0; c < likely.size(); c++) {
			int rank = 0;
			for (Driver driver : likely.get(c).stream().sorted(STRONGEST_FIRST).toList()) {
				int tellers = people.get(key(c, driver.term(), driver.emotion())).size();
				if (rank < most && distinction.holds(driver.posts(), tellers, driver.low())) {
					out.add(CommunityTables.DRIVERS, corpus.members().id(c), ++rank, forms.get(driver.term()), source.kind(),
							Tables.EMOTIONS.get(driver.emotion()), driver.posts(), tellers, driver.share(), driver.lift(), driver.low());
				}
			}
		}
	}

	private int number(String lemma, String form) {
		return numbers.computeIfAbsent(lemma, key -> {
			forms.add(form);
			return forms.size() - 1;
		});
	}

	private void count(int post, int term) {
		int emotion = corpus.feelings().told(post);
		if (emotion != Feelings.NONE) {
			for (int community : corpus.members().communities(corpus.posts().author(post))) {
				counts.add(key(community, term, emotion), 1);
				counts.add(key(community, term, ALL), 1);
			}
		}
	}

	private static long key(int community, int term, int emotion) {
		return (long) community << 35 | (long) term << 3 | emotion;
	}

	/** What holds of each community if people enough stand behind it. */
	private List<List<Driver>> likely() {
		List<List<Driver>> likely = new ArrayList<>();
		for (int c = 0; c < corpus.members().size(); c++) {
			likely.add(new ArrayList<>());
		}
		int neutral = Tables.EMOTIONS.indexOf("neutral");
		counts.forEach((key, count) -> {
			int emotion = (int) (key & 7);
			if (emotion != ALL && emotion != neutral) {
				double all = counts.get(key | ALL);
				Lift lift = moods.lift(emotion, count, all);
				// all of five posts is no proof: one more that does not show it is thought of
				double low = Math.min(lift.low(), moods.lift(emotion, count, all + 1).low());
				if (distinction.mayHold((long) count, low)) {
					likely.get((int) (key >> 35)).add(new Driver((int) (key >> 3), emotion, (long) count, count / all, lift.ratio(), low));
				}
			}
		});
		return likely;
	}

	private Map<Long, Set<Long>> people(PostTerms source, List<List<Driver>> likely) {
		Map<Long, Set<Long>> people = new HashMap<>();
		for (int c = 0; c < likely.size(); c++) {
			for (Driver driver : likely.get(c)) {
				people.put(key(c, driver.term(), driver.emotion()), new HashSet<>());
			}
		}
		source.forEach((post, lemma, form) -> {
			int emotion = corpus.feelings().told(post);
			long author = corpus.posts().author(post);
			for (int community : emotion == Feelings.NONE ? new int[0] : corpus.members().communities(author)) {
				Set<Long> tellers = people.get(key(community, numbers.get(lemma), emotion));
				if (tellers != null) {
					tellers.add(author);
				}
			}
		}, progress);
		return people;
	}
}
