package io.murmure.analysis.meanings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.murmure.core.progress.Progress;
import io.murmure.engine.comparison.FalseDiscovery;
import io.murmure.lib.circles.MemberIndex;

/**
 * Looks at each word among everybody and in each circle, and corrects for how many were looked at. A word is said in a new way where its company changed, and changed also beyond what the talk of that time did: one
 * whose company stays while the talk moves on changed nothing, nor did one that moves with the talk. O(words x circles x draws x days x components) at worst; most words are clearly nothing and cost little.
 */
final class Finder {

	/** So improbable must the change be without the word that tells it most. */
	private static final double WITHOUT_NEAREST = 0.01;

	private final Talk talk;
	private final MemberIndex members;
	private final Places places;
	private final Drift drift;
	private final MeaningsParameters parameters;

	/** A word that was looked at among some people. */
	private record Looked(int word, List<Talk.Post> uses, Shift shift) {
	}

	Finder(Talk talk, MemberIndex members, Places places, MeaningsParameters parameters) {
		this.talk = talk;
		this.members = members;
		this.places = places;
		this.parameters = parameters;
		drift = new Drift(talk, places);
	}

	/** One a word at most, the surest first. */
	List<Meaning> find(Progress progress) {
		List<Looked> looked = look(progress);
		double[] p = FalseDiscovery.adjusted(looked.stream().mapToDouble(one -> one.shift().p()).toArray());
		TreeMap<Integer, Meaning> surest = new TreeMap<>();
		IntStream.range(0, p.length).filter(i -> p[i] <= parameters.level()).boxed().flatMap(i -> meaning(looked.get(i), p[i]).stream())
				.forEach(meaning -> surest.merge(meaning.word(), meaning, (one, other) -> other.shift().p() < one.shift().p() ? other : one));
		return surest.values().stream().sorted(Comparator.comparingDouble((Meaning meaning) -> meaning.shift().p()).thenComparing(meaning -> talk.lemma(meaning.word()))).toList();
	}

	private List<Looked> look(Progress progress) {
		List<List<Talk.Post>> all = talk.uses();
		List<Looked> looked = new ArrayList<>();
		for (int word = 0; word < all.size(); word++) {
			progress.check();
			List<Talk.Post> uses = enough(all.get(word)) ? inCompany(word, all.get(word)) : List.of();
			int number = word;
			Stream.concat(Stream.of(uses), ofCircles(uses)).forEach(some -> shift(number, some, Places.NO_WORD).ifPresent(shift -> looked.add(new Looked(number, some, shift))));
		}
		return looked;
	}

	private boolean enough(List<Talk.Post> uses) {
		return uses.size() >= 2 * parameters.days();
	}

	private List<Talk.Post> inCompany(int word, List<Talk.Post> uses) {
		return uses.stream().filter(post -> places.hasCompany(post, word)).toList();
	}

	/** Those of each circle; one may be of several. */
	private Stream<List<Talk.Post>> ofCircles(List<Talk.Post> uses) {
		TreeMap<Integer, List<Talk.Post>> circles = new TreeMap<>();
		uses.forEach(post -> IntStream.of(members.communities(post.author())).forEach(circle -> circles.computeIfAbsent(circle, first -> new ArrayList<>()).add(post)));
		return circles.values().stream();
	}

	/** @param but a word that is no company here */
	private Optional<Shift> shift(int word, List<Talk.Post> uses, int but) {
		if (!enough(uses)) {
			return Optional.empty();
		}
		List<float[]> companies = companies(word, uses, but);
		return shift(uses, companies).flatMap(change -> shift(uses, drift.beyond(uses, companies)).map(change::and));
	}

	private Optional<Shift> shift(List<Talk.Post> uses, List<float[]> companies) {
		return Shift.of(Occasions.of(uses, companies), parameters.days(), parameters.draws(), parameters.seed());
	}

	private List<float[]> companies(int word, List<Talk.Post> uses, int but) {
		return uses.stream().map(post -> places.company(post, word, but)).toList();
	}

	/** What several people say beside several words: a word that merely stands beside another one that changed, or that is new, means what it meant. */
	private Optional<Meaning> meaning(Looked looked, double p) {
		Senses senses = Senses.of(looked.uses(), companies(looked.word(), looked.uses(), Places.NO_WORD), looked.shift().day());
		Meaning meaning = new Meaning(looked.word(), looked.shift(), p, senses);
		Optional<Integer> nearest = Neighbours.of(looked.word(), senses.fresh(), senses.before(), parameters.people()).words().stream().findFirst();
		return nearest.filter(word -> meaning.isOfSeveral(parameters.people())).flatMap(word -> shift(looked.word(), looked.uses(), word)).filter(without -> without.p() <= WITHOUT_NEAREST).map(without -> meaning);
	}
}
