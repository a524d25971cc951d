package io.murmure.analysis.opportunities;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.murmure.core.privacy.Disclosure;
import io.murmure.core.table.OpportunityTables;
import io.murmure.core.table.RowSink;

/** Writes how circles speak: language, length and the emoji that may be told. */
record Speech(Disclosure disclosure, RowSink out) {

	private static final int MOST_EMOJI = 5;

	void write(long community, CircleTalk talk) {
		if (talk.posts() == 0) {
			return;
		}
		String language = talk.language().orElse(null);
		List<Map.Entry<String, Set<Long>>> emoji = talk.emoji().stream().filter(one -> disclosure.allows(one.getValue().size())).limit(MOST_EMOJI).toList();
		out.add(OpportunityTables.COMMUNITY_SPEECH, community, (long) talk.posts(), (long) talk.people(), language, language == null ? null : (Double) talk.share(language), talk.length(),
				String.join(" ", emoji.stream().map(Map.Entry::getKey).toList()), emoji.stream().mapToLong(one -> one.getValue().size()).min().orElse(0));
	}
}
