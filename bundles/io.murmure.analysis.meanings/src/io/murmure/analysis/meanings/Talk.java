package io.murmure.analysis.meanings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Micros;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.Names;
import io.murmure.lib.words.OrdinaryWords;

/**
 * The posts of a study in the order of time, and the words of each under their lemmas, names of people left out. Words that one post alone has keep no company twice, and are left out. Memory: 4
 * bytes a word of a post, about 60 bytes a post.
 */
final class Talk {

	private static final int LEAST_POSTS = 2;

	private final List<Post> posts;
	private final List<String> lemmas;
	private final int[] counts;

	/**
	 * @param day    number since 1970 in the study's zone
	 * @param time   microseconds since 1970
	 * @param circle number of the first circle of its author, {@value #NO_CIRCLE} for none
	 * @param words  numbers of its words, ascending
	 */
	record Post(long id, long author, long day, long time, int circle, int[] words) {

		static final int NO_CIRCLE = -1;

		boolean has(int word) {
			return Arrays.binarySearch(words, word) >= 0;
		}
	}

	private Talk(List<Post> posts, List<String> lemmas) {
		this.posts = posts;
		this.lemmas = lemmas;
		counts = new int[lemmas.size()];
		posts.forEach(post -> Arrays.stream(post.words()).forEach(word -> counts[word]++));
	}

	static Talk read(Input input, MemberIndex members, Progress progress) {
		Names names = Names.read(input.scan(Tables.POSTS), progress);
		ZoneId zone = input.settings().zone();
		Map<String, Integer> numbers = new HashMap<>();
		List<String> lemmas = new ArrayList<>();
		List<Post> posts = new ArrayList<>();
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				String text = batch.texts("text")[row];
				Map<String, String> forms = text == null ? new TreeMap<>() : names.others(text);
				int[] words = forms.keySet().stream().filter(lemma -> !OrdinaryWords.isOfAnOccasion(lemma)).mapToInt(lemma -> numbers.computeIfAbsent(lemma, first -> {
					lemmas.add(first);
					return lemmas.size() - 1;
				})).sorted().toArray();
				long author = batch.longs("author_id")[row];
				long time = batch.longs("time")[row];
				int[] circles = members.communities(author);
				long day = LocalDate.ofInstant(Micros.instant(time), zone).toEpochDay();
				posts.add(new Post(batch.longs("post_id")[row], author, day, time, circles.length == 0 ? Post.NO_CIRCLE : circles[0], words));
			}
		});
		posts.sort(Comparator.comparingLong(Post::time).thenComparingLong(Post::id));
		return new Talk(posts, lemmas).ofRepeatedWords();
	}

	private Talk ofRepeatedWords() {
		return new Talk(posts.stream().map(post -> new Post(post.id(), post.author(), post.day(), post.time(), post.circle(),
				Arrays.stream(post.words()).filter(word -> counts[word] >= LEAST_POSTS).toArray())).toList(), lemmas);
	}

	/** In the order of time. */
	List<Post> posts() {
		return posts;
	}

	/** How many different words there are, those that stand in one post alone too. */
	int words() {
		return lemmas.size();
	}

	String lemma(int word) {
		return lemmas.get(word);
	}

	/** How many posts have a word. */
	int count(int word) {
		return counts[word];
	}

	/** How much a word tells: the logarithm of all posts over those that have it. */
	double weight(int word) {
		return Math.log(posts.size() / (double) counts[word]);
	}

	/** The posts of each word, in the order of time. */
	List<List<Post>> uses() {
		List<List<Post>> uses = new ArrayList<>();
		for (int word = 0; word < words(); word++) {
			uses.add(new ArrayList<>(counts[word]));
		}
		posts.forEach(post -> Arrays.stream(post.words()).forEach(word -> uses.get(word).add(post)));
		return uses;
	}
}
