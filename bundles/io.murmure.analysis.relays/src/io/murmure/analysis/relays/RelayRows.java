package io.murmure.analysis.relays;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.analysis.relays.Relay.Step;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.PostIndex;

/** Writes relays and their steps. */
final class RelayRows {

	private static final double MICROS_A_MINUTE = 6e7;

	private final Corpus corpus;
	private final double advertisement;
	private final RowSink out;
	private long relays;

	RelayRows(Corpus corpus, double advertisement, RowSink out) {
		this.corpus = corpus;
		this.advertisement = advertisement;
		this.out = out;
	}

	void write(Relay relay) {
		long id = ++relays;
		PostIndex posts = corpus.posts();
		Mood began = mood(relay.first());
		List<Step> crossings = relay.crossings();
		Optional<Mood> arrived = crossings.stream().findFirst().map(this::mood);
		Reach reach = Reach.of(relay.posts(), corpus.field());
		int last = relay.steps().get(relay.steps().size() - 1).post();
		Set<Long> people = relay.steps().stream().map(step -> posts.author(step.post())).collect(Collectors.toSet());
		Set<Integer> communities = relay.steps().stream().map(Step::community).filter(community -> community != Places.NOWHERE).collect(Collectors.toSet());
		int first = relay.first().post();
		out.add(CommunityTables.RELAYS, id, relay.kind().word(), posts.id(first), posts.author(first), time(first), time(last), relay.steps().size(),
				people.size(), communities.size(), crossings.size(), crossings.stream().findFirst().map(step -> minutes(first, step.post())).orElse(null),
				began.strongest(), arrived.map(Mood::strongest).orElse(null), arrived.map(began::distance).orElse(null),
				Math.min(began.people().size(), arrived.map(mood -> mood.people().size()).orElse(began.people().size())), reach.raw(), reach.trusted(),
				reach.low(), reach.high(), reach.responders(), reach.trusted() / advertisement);
		for (int i = 0; i < relay.steps().size(); i++) {
			write(id, i, relay, began);
		}
	}

	private void write(long id, int number, Relay relay, Mood began) {
		Step step = relay.steps().get(number);
		PostIndex posts = corpus.posts();
		Mood mood = mood(step);
		Reach reach = Reach.of(List.of(step.post()), corpus.field());
		int told = corpus.feelings().told(step.post());
		boolean first = step.from() < 0;
		out.add(CommunityTables.RELAY_STEPS, id, number + 1, first ? null : step.from() + 1, posts.id(step.post()), step.kind().word(),
				posts.author(step.post()), community(step.fromCommunity()), community(step.community()), time(step.post()),
				first ? null : minutes(relay.steps().get(step.from()).post(), step.post()), step.similarity(), told < 0 ? null : Tables.EMOTIONS.get(told),
				mood.strongest(), first ? null : began.distance(mood), reach.raw(), reach.trusted());
	}

	private Mood mood(Step step) {
		return Mood.of(step.post(), corpus.posts(), corpus.answers(), corpus.feelings());
	}

	private Double minutes(int from, int to) {
		return (corpus.posts().time(to) - corpus.posts().time(from)) / MICROS_A_MINUTE;
	}

	private Instant time(int post) {
		return Micros.instant(corpus.posts().time(post));
	}

	private Long community(int number) {
		return number == Places.NOWHERE ? null : corpus.members().id(number);
	}
}
