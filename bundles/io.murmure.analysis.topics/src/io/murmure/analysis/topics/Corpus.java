package io.murmure.analysis.topics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Micros;
import io.murmure.core.table.Tables;
import io.murmure.engine.topics.Documents;
import io.murmure.lib.circles.Feelings;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.Names;
import io.murmure.lib.circles.PostIndex;

/**
 * The posts that topics are looked for in: those with an embedding, by row in the order of their ids. Memory: the embeddings, and about 100 bytes a post beside them.
 *
 * @param places   of the rows in the index
 * @param words    of each row, under their lemmas, without pseudonyms and the names of people
 * @param negative rows whose sentiment was read as negative, positive likewise
 */
record Corpus(PostIndex posts, int[] places, float[][] vectors, Documents words, Feelings feelings, MemberIndex members, Set<Integer> negative, Set<Integer> positive,
		Set<Integer> neutral, ZoneId zone) {

	static Corpus read(Input input, Progress progress) {
		PostIndex posts = PostIndex.read(input.scan(Tables.POSTS), Set.of(), progress);
		List<Integer> places = new ArrayList<>();
		List<float[]> vectors = new ArrayList<>();
		input.scan(Tables.EMBEDDINGS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int place = posts.find(batch.longs("post_id")[row]);
				if (place >= 0) {
					places.add(place);
					vectors.add(batch.vectors("embedding")[row]);
				}
			}
		});
		int[] rows = places.stream().mapToInt(Integer::intValue).toArray();
		List<Set<Integer>> sentiments = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
		input.scan(Tables.READINGS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				int sentiment = batch.isNull("sentiment", row) ? -1 : Tables.SENTIMENTS.indexOf(batch.texts("sentiment")[row]);
				if (sentiment >= 0) {
					sentiments.get(sentiment).add(Arrays.binarySearch(rows, posts.find(batch.longs("post_id")[row])));
				}
			}
		});
		return new Corpus(posts, rows, vectors.toArray(float[][]::new), words(input, posts, rows, progress), Feelings.read(input.scan(Tables.READINGS), posts),
				MemberIndex.read(input.scan(Tables.MEMBERS)), sentiments.get(Tables.SENTIMENTS.indexOf("negative")), sentiments.get(Tables.SENTIMENTS.indexOf("positive")),
				sentiments.get(Tables.SENTIMENTS.indexOf("neutral")), input.settings().zone());
	}

	private static Documents words(Input input, PostIndex posts, int[] rows, Progress progress) {
		Names names = Names.read(input.scan(Tables.POSTS), progress);
		Map<Long, String> languages = new HashMap<>();
		input.scan(Tables.LANGUAGES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				languages.put(batch.longs("post_id")[row], batch.texts("language")[row]);
			}
		});
		Documents words = new Documents();
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				if (Arrays.binarySearch(rows, posts.find(batch.longs("post_id")[row])) >= 0) {
					String text = batch.texts("text")[row];
					words.add(languages.getOrDefault(batch.longs("post_id")[row], ""), text == null ? Map.of() : names.others(text));
				}
			}
		});
		return words;
	}

	int size() {
		return places.length;
	}

	long id(int row) {
		return posts.id(places[row]);
	}

	long author(int row) {
		return posts.author(places[row]);
	}

	/** Microseconds since 1970. */
	long time(int row) {
		return posts.time(places[row]);
	}

	/** The Monday of its week. */
	Instant week(int row) {
		return Micros.instant(time(row)).atZone(zone).truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant();
	}

	int emotion(int row) {
		return feelings.told(places[row]);
	}

	/** Ids of the communities of its author. */
	long[] communities(int row) {
		return Arrays.stream(members.communities(author(row))).mapToLong(members::id).toArray();
	}
}
