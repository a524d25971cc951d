package io.murmure.analysis.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.murmure.core.comparison.Rigour;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.SubjectTables;
import io.murmure.engine.comparison.MeanComparer;
import io.murmure.engine.comparison.MeanComparer.Difference;
import io.murmure.engine.comparison.MeanComparer.Sides;
import io.murmure.engine.comparison.MeanComparer.Written;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.words.Named;

/** Writes which circles surely feel better or worse towards a name than everybody else who speaks of it; circles alone, never people, and only where enough speak on both sides to be told of. */
record StanceRows(MemberIndex members, Disclosure disclosure, RowSink out, Progress progress) {

	/** A circle and what it and all others say of a name. */
	private record Compared(int community, List<Voice> ours, List<Voice> others) {

		Sides sides() {
			return new Sides(written(ours), written(others));
		}
	}

	void write(Named named, List<Voice> voices) {
		Map<Integer, List<Voice>> ours = new TreeMap<>();
		voices.forEach(voice -> IntStream.of(voice.communities()).forEach(community -> ours.computeIfAbsent(community, first -> new ArrayList<>()).add(voice)));
		List<Compared> circles = ours.entrySet().stream().filter(circle -> disclosure.allows(FeelingRows.people(circle.getValue())))
				.map(circle -> new Compared(circle.getKey(), circle.getValue(), others(circle.getKey(), voices))).filter(circle -> disclosure.allows(FeelingRows.people(circle.others()))).toList();
		List<Difference> differences = MeanComparer.compare(circles.stream().map(Compared::sides).toList(), Rigour.DEFAULT, progress);
		for (int i = 0; i < circles.size(); i++) {
			Difference difference = differences.get(i);
			String side = difference.p() > Rigour.DEFAULT.level() ? "unsure" : difference.value() > 0 ? "advocate" : "critic";
			out.add(SubjectTables.SUBJECT_STANCES, named.id(), named.text(), members.id(circles.get(i).community()), side, difference.value(), difference.low(), difference.high(), difference.p(),
					circles.get(i).ours().size(), FeelingRows.people(circles.get(i).ours()), FeelingRows.people(circles.get(i).others()));
		}
	}

	private static List<Voice> others(int community, List<Voice> voices) {
		return voices.stream().filter(voice -> IntStream.of(voice.communities()).noneMatch(one -> one == community)).toList();
	}

	private static Written written(List<Voice> voices) {
		Map<Long, List<Voice>> people = new TreeMap<>();
		voices.forEach(voice -> people.computeIfAbsent(voice.author(), first -> new ArrayList<>()).add(voice));
		return new Written(people.values().stream().mapToDouble(some -> some.stream().mapToInt(Voice::sentiment).sum()).toArray(),
				people.values().stream().mapToDouble(List::size).toArray());
	}
}
