package io.murmure.analysis.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.murmure.analysis.topics.Earlier.Made;
import io.murmure.analysis.topics.Earlier.Membership;
import io.murmure.core.progress.Progress;
import io.murmure.engine.topics.Clusters.Branch;
import io.murmure.engine.topics.Matching;
import io.murmure.engine.topics.Place;
import io.murmure.engine.topics.Placement;
import io.murmure.engine.topics.TopicFinder;
import io.murmure.engine.topics.TopicPlaces;

/**
 * Puts posts into topics: few new ones join the topics that there are; otherwise topics are found anew, and one that has a good part of its posts in common with an old
 * one is that.
 */
final class Assigner {

	private final Corpus corpus;
	private final TopicsParameters parameters;
	private final Earlier earlier;
	private final TopicFinder finder;
	private final Progress progress;

	Assigner(Corpus corpus, TopicsParameters parameters, Earlier earlier, Progress progress) {
		this.corpus = corpus;
		this.parameters = parameters;
		this.earlier = earlier;
		this.progress = progress;
		finder = new TopicFinder(parameters.least(corpus.size()), parameters.share(), parameters.seed());
	}

	Assignment assign() {
		List<Integer> known = new ArrayList<>();
		List<Integer> later = new ArrayList<>();
		for (int row = 0; row < corpus.size(); row++) {
			(earlier.topics().containsKey(corpus.id(row)) ? known : later).add(row);
		}
		boolean fits = earlier.quality().map(Made::settings).filter(settings()::equals).isPresent();
		boolean few = earlier.quality().filter(made -> made.joined() + later.size() <= parameters.renew() * made.clustered()).isPresent();
		return fits && few && !known.isEmpty() && earlier.isMapped() ? joined(known, later) : found();
	}

	String settings() {
		return parameters.settings(corpus.size() == 0 ? 0 : corpus.vectors()[0].length);
	}

	private Assignment joined(List<Integer> known, List<Integer> later) {
		long[] topics = new long[corpus.size()];
		Membership[] memberships = new Membership[topics.length];
		for (int row : known) {
			topics[row] = earlier.topics().get(corpus.id(row));
			memberships[row] = earlier.shown().get(corpus.id(row));
		}
		Made made = earlier.quality().orElseThrow();
		if (!later.isEmpty()) {
			int[] votes = LongStream.of(topics).mapToInt(topic -> topic == 0 ? -1 : Math.toIntExact(topic)).toArray();
			List<Placement> placements = finder.join(corpus.vectors(), corpus.words(), votes, row -> memberships[row] == null, progress);
			for (int row : later) {
				topics[row] = Math.max(0, placements.get(row).topic());
				memberships[row] = Assignment.membership(placements.get(row));
			}
		}
		return new Assignment(topics, memberships, earlier.tree(), earlier.map(), made.clustered(), made.joined() + later.size(), earlier.nextId());
	}

	private Assignment found() {
		TopicFinder.Found found = finder.find(corpus.vectors(), corpus.words(), progress);
		long[] ids = identities(found);
		long[] topics = found.placements().stream().mapToLong(placement -> placement.topic() < 0 ? 0 : ids[placement.topic()]).toArray();
		Membership[] memberships = found.placements().stream().map(Assignment::membership).toArray(Membership[]::new);
		long next = Math.max(earlier.nextId(), LongStream.of(ids).max().orElse(0) + 1);
		Map<Long, Place> map = new TreeMap<>();
		for (int topic = 0; topic < ids.length; topic++) {
			map.put(ids[topic], found.map().get(topic));
		}
		return new Assignment(topics, memberships, tree(found.tree(), ids), TopicPlaces.turned(map, earlier.map()), corpus.size(), 0, next);
	}

	/** An old topic's number for one that is found again, the next free numbers for the others, the largest first. */
	private long[] identities(TopicFinder.Found found) {
		long[] before = IntStream.range(0, corpus.size()).mapToLong(row -> earlier.topics().getOrDefault(corpus.id(row), 0L)).toArray();
		int[] now = found.placements().stream().mapToInt(Placement::topic).toArray();
		Map<Integer, Long> again = Matching.of(before, now);
		Map<Integer, Integer> sizes = new HashMap<>();
		IntStream.of(now).forEach(topic -> sizes.merge(topic, 1, Integer::sum));
		long[] ids = new long[found.count()];
		long next = earlier.nextId();
		List<Integer> largestFirst = IntStream.range(0, ids.length).boxed().sorted(Comparator.comparingInt((Integer topic) -> -sizes.getOrDefault(topic, 0))).toList();
		for (int topic : largestFirst) {
			ids[topic] = again.containsKey(topic) ? again.get(topic) : next++;
		}
		return ids;
	}

	private static List<Node> tree(List<Branch> branches, long[] ids) {
		List<Node> tree = new ArrayList<>();
		for (Branch branch : branches) {
			tree.add(new Node(tree.size() + 1, branch.parent() + 1, branch.cluster() < 0 ? 0 : ids[branch.cluster()]));
		}
		return tree;
	}
}
