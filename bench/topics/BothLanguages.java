import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.murmure.engine.needs.Agreement;

/**
 * Whether the same topic in French and English is one: the share of topics nine in ten of whose posts are of one language, beside what chance has; and where people
 * put posts into groups, the adjusted mutual information of topics and groups, and of pairs of two languages in one topic the share that are of one group, beside all pairs. Posts in no topic count in none of it.
 *
 * @param topics    of each post, negative for none
 * @param languages of each post
 * @param labels    of each post, empty for none
 */
record BothLanguages(int[] topics, List<String> languages, List<String> labels) {

	private static final List<String> BOTH = List.of("fr", "en");
	private static final double OF_ONE = 0.9;
	private static final int SHUFFLES = 50;

	String told() {
		String told = String.format(Locale.ROOT, "%.0f %% of topics in one language (by chance %.0f %%)", 100 * ofOneLanguage(languages), 100 * byChance());
		return labels.stream().allMatch(String::isEmpty) ? told : told + agreement();
	}

	private double ofOneLanguage(List<String> spoken) {
		Map<Integer, int[]> counts = new TreeMap<>();
		for (int post = 0; post < topics.length; post++) {
			int language = BOTH.indexOf(spoken.get(post));
			if (topics[post] >= 0 && language >= 0) {
				counts.computeIfAbsent(topics[post], first -> new int[BOTH.size()])[language]++;
			}
		}
		return counts.values().stream().filter(count -> Math.max(count[0], count[1]) > OF_ONE * (count[0] + count[1])).count() / (double) counts.size();
	}

	/** The same where languages are dealt out anew among the posts that are in topics. */
	private double byChance() {
		int[] placed = IntStream.range(0, topics.length).filter(post -> topics[post] >= 0).toArray();
		List<String> cards = new ArrayList<>(IntStream.of(placed).mapToObj(languages::get).toList());
		List<String> dealt = new ArrayList<>(languages);
		Random random = new Random(1);
		double sum = 0;
		for (int time = 0; time < SHUFFLES; time++) {
			Collections.shuffle(cards, random);
			for (int i = 0; i < placed.length; i++) {
				dealt.set(placed[i], cards.get(i));
			}
			sum += ofOneLanguage(dealt) / SHUFFLES;
		}
		return sum;
	}

	private String agreement() {
		int[] labelled = IntStream.range(0, topics.length).filter(post -> topics[post] >= 0 && !labels.get(post).isEmpty()).toArray();
		Map<String, Integer> numbers = new HashMap<>();
		int[] truth = IntStream.of(labelled).map(post -> numbers.computeIfAbsent(labels.get(post), first -> numbers.size())).toArray();
		int[] found = IntStream.of(labelled).map(post -> topics[post]).toArray();
		long[] all = new long[2];
		long[] together = new long[2];
		for (int one = 0; one < labelled.length; one++) {
			for (int other = 0; other < one; other++) {
				if (!languages.get(labelled[one]).equals(languages.get(labelled[other]))) {
					int right = truth[one] == truth[other] ? 1 : 0;
					all[right]++;
					together[right] += found[one] == found[other] ? 1 : 0;
				}
			}
		}
		return String.format(Locale.ROOT, ", agreement with people's groups %.3f, of pairs across languages in one topic %.3f of one group (of all %.3f)",
				Agreement.adjustedMutualInformation(truth, found), share(together), share(all));
	}

	private static double share(long[] pairs) {
		return pairs[1] / (double) (pairs[0] + pairs[1]);
	}
}
