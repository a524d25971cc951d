package io.murmure.analysis.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;
import io.murmure.lib.words.Named;

/** What is said of each name, in the order of time; what has no sentiment says nothing. */
final class Voices {

	private Voices() {
	}

	/** In the order of the Brief. */
	static Map<Named, List<Voice>> read(Input input, MemberIndex members, Progress progress) {
		PostIndex posts = PostIndex.read(input.scan(Tables.POSTS), Set.of(), progress);
		Map<Long, Named> named = new HashMap<>();
		Map<Named, List<Voice>> voices = new TreeMap<>(Comparator.comparingLong(Named::id));
		input.scan(SubjectTables.SUBJECT_READINGS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				int place = posts.find(batch.longs("post_id")[row]);
				if (place >= 0 && !batch.isNull("sentiment", row)) {
					String name = batch.texts("name")[row];
					Named of = named.computeIfAbsent(batch.longs("name_id")[row], id -> new Named(id, name, List.of(name)));
					voices.computeIfAbsent(of, first -> new ArrayList<>()).add(voice(batch, row, posts, place, members));
				}
			}
		});
		voices.values().forEach(some -> some.sort(Voice.IN_TIME));
		return voices;
	}

	private static Voice voice(Batch batch, int row, PostIndex posts, int place, MemberIndex members) {
		String sentiment = batch.texts("sentiment")[row];
		int emotion = batch.isNull("emotion", row) ? -1 : Tables.EMOTIONS.indexOf(batch.texts("emotion")[row]);
		return new Voice(posts.id(place), posts.author(place), posts.time(place), Tables.SENTIMENTS.indexOf(sentiment) - 1, batch.doubles("sentiment_" + sentiment)[row], emotion,
				members.communities(posts.author(place)));
	}
}
