package io.murmure.analysis.meanings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.lib.circles.MemberIndex;

/**
 * Writes new meanings: what each word stands with now and stood with before, and the posts that show it.
 *
 * @param people    so many say it in the new way before it would have been told
 * @param disclosed so many wrote each word that is told of beside it
 */
record MeaningRows(Talk talk, MemberIndex members, Forms forms, int people, int disclosed, RowSink out) {

	private static final String BETWEEN = " · ";

	void write(List<Meaning> meanings) {
		long id = 0;
		for (Meaning meaning : meanings) {
			write(++id, meaning);
		}
	}

	private void write(long id, Meaning meaning) {
		Senses senses = meaning.senses();
		List<Talk.Post> fresh = senses.fresh();
		Neighbours now = Neighbours.of(meaning.word(), fresh, senses.before(), disclosed);
		Neighbours before = Neighbours.of(meaning.word(), senses.before(), fresh, disclosed);
		List<Talk.Post> inTime = fresh.stream().sorted(Comparator.comparingLong(Talk.Post::time).thenComparingLong(Talk.Post::id)).toList();
		Talk.Post first = inTime.getFirst();
		Set<Integer> communities = new HashSet<>();
		fresh.forEach(post -> IntStream.of(members.communities(post.author())).forEach(communities::add));
		out.add(FindingTables.MEANINGS, id, forms.of(talk.lemma(meaning.word())), first.circle() == Talk.Post.NO_CIRCLE ? null : members.id(first.circle()), Micros.instant(first.time()), Micros.instant(told(inTime)), fresh.size(),
				Senses.people(fresh), communities.size(), senses.before().size(), Senses.people(senses.before()), senses.share(), meaning.shift().errors(), meaning.p(), words(now), now.people(), words(before), before.people());
		int rank = 0;
		for (Talk.Post post : fresh) {
			out.add(FindingTables.MEANING_POSTS, id, ++rank, post.id());
		}
	}

	/** When enough people had said it in the new way. */
	private long told(List<Talk.Post> inTime) {
		Set<Long> authors = new HashSet<>();
		return inTime.stream().filter(post -> authors.add(post.author())).skip(people - 1L).findFirst().orElseThrow().time();
	}

	private String words(Neighbours neighbours) {
		return neighbours.words().stream().map(talk::lemma).map(forms::of).collect(Collectors.joining(BETWEEN));
	}
}
