package io.murmure.analysis.opportunities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Batch;
import io.murmure.core.table.Tables;
import io.murmure.engine.needs.Things;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.Names;

/** What all circles say, and in how many posts of the study some words are. O(words of the study); memory grows with these words and the people who write them. */
final class Talk {

	private final MemberIndex members;
	private final Set<String> wanted;
	private final List<CircleTalk> circles;
	private final Map<String, Integer> postsWith = new HashMap<>();
	private int posts;

	private Talk(MemberIndex members, Set<String> wanted) {
		this.members = members;
		this.wanted = wanted;
		circles = Stream.generate(CircleTalk::new).limit(members.size()).toList();
	}

	/** @param wanted meanings of the words to look for */
	static Talk read(Input input, MemberIndex members, Names names, Set<String> wanted, Progress progress) {
		Talk talk = new Talk(members, wanted);
		try (Languages languages = new Languages(input.scan(Tables.LANGUAGES))) {
			input.scan(Tables.POSTS).forEach(batch -> {
				progress.check();
				for (int row = 0; row < batch.size(); row++) {
					String known = languages.of(batch.longs("post_id")[row]).orElse(batch.texts("source_language")[row]);
					talk.add(batch, row, known == null ? "" : known, names);
				}
			});
		}
		return talk;
	}

	private void add(Batch batch, int row, String language, Names names) {
		String text = batch.texts("text")[row];
		if (text == null || text.isBlank()) {
			return;
		}
		posts++;
		long author = batch.longs("author_id")[row];
		int[] communities = members.communities(author);
		for (int community : communities) {
			circles.get(community).post(author, language, text);
		}
		if (!wanted.isEmpty()) {
			meant(text, names).forEach((meaning, form) -> {
				postsWith.merge(meaning, 1, Integer::sum);
				for (int community : communities) {
					circles.get(community).say(author, language, meaning, form);
				}
			});
		}
	}

	/** Those of the words looked for that a text has, with the form in which each is written. */
	private Map<String, String> meant(String text, Names names) {
		Map<String, String> meant = new TreeMap<>();
		names.forEachOther(text, (lemma, form) -> {
			String meaning = Things.meant(form);
			if (wanted.contains(meaning)) {
				meant.putIfAbsent(meaning, form);
			}
		});
		return meant;
	}

	/** @param community its number in the index of members */
	CircleTalk of(int community) {
		return circles.get(community);
	}

	/** How rare a word is: the logarithm of one and posts over those that have it. */
	double rarity(String meaning) {
		return Math.log(1 + posts / (double) postsWith.getOrDefault(meaning, 1));
	}
}
