package io.murmure.engine.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import io.murmure.core.comparison.Measure;
import io.murmure.core.palette.Palette;
import io.murmure.core.table.Tables;

/** Turns what was read of people into tallies, one a measure. */
final class CrowdBuilder {

	private final List<Person> people;
	private final Wording wording;
	private final double firstDays;
	private final double secondDays;
	private final Map<Measure.Kind, Base> bases = new EnumMap<>(Measure.Kind.class);
	private final Map<Measure, List<Integer>> showing = new TreeMap<>(Comparator.comparing(Measure::kind).thenComparing(Measure::name));

	CrowdBuilder(List<Person> people, Wording wording, double firstDays, double secondDays) {
		this.people = people;
		this.wording = wording;
		this.firstDays = firstDays;
		this.secondDays = secondDays;
		for (int person = 0; person < people.size(); person++) {
			for (Measure measure : people.get(person).shown().keySet()) {
				showing.computeIfAbsent(measure, key -> new ArrayList<>()).add(person);
			}
		}
	}

	/** @param words most words: those that the most people use, whichever side they are on, so that choosing them favours no side */
	Crowd build(int words) {
		List<Tally> tallies = new ArrayList<>();
		figures().filter(showing::containsKey).forEach(measure -> tallies.add(tally(measure, measure.name())));
		showing.keySet().stream().filter(Measure::isWord)
				.sorted(Comparator.comparingInt((Measure word) -> showing.get(word).size()).reversed().thenComparing(Measure::name)).limit(words)
				.forEach(word -> tallies.add(tally(word, wording.form(word.name()))));
		Base posts = new Base(amounts(person -> person.posts(0)), amounts(person -> person.posts(1)));
		return new Crowd(posts, tallies, firstDays, secondDays);
	}

	private static Stream<Measure> figures() {
		return Stream.of(named(Measure.Kind.EMOTION, Palette.EMOTIONS), named(Measure.Kind.SENTIMENT, Tables.SENTIMENTS), named(Measure.Kind.NEED, Tables.NEEDS))
				.flatMap(measures -> measures);
	}

	private static Stream<Measure> named(Measure.Kind kind, Collection<String> names) {
		return names.stream().map(name -> new Measure(kind, name));
	}

	private Tally tally(Measure measure, String name) {
		int[] who = showing.get(measure).stream().mapToInt(Integer::intValue).toArray();
		double[] first = new double[who.length];
		double[] second = new double[who.length];
		for (int i = 0; i < who.length; i++) {
			int[] shown = people.get(who[i]).shown().get(measure);
			first[i] = shown[0];
			second[i] = shown[1];
		}
		return new Tally(new Measure(measure.kind(), name), base(measure.kind()), who, first, second);
	}

	private Base base(Measure.Kind kind) {
		return bases.computeIfAbsent(kind, asked -> new Base(amounts(person -> person.whole(asked, 0)), amounts(person -> person.whole(asked, 1))));
	}

	private double[] amounts(ToIntFunction<Person> amount) {
		return people.stream().mapToDouble(person -> amount.applyAsInt(person)).toArray();
	}
}
