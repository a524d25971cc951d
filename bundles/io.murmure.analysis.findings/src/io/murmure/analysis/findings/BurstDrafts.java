package io.murmure.analysis.findings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.finding.Finding;
import io.murmure.core.finding.Strength;
import io.murmure.core.table.Batch;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;

/** Words bursts that nothing else tells: a crisis or a trend with the same posts says more, and a topic or an emotion says what a burst of volume is about. */
record BurstDrafts(Input input, Said said) {

	private static final double SCALE = 20;
	private static final double MOSTLY = 0.5;
	private static final String VOLUME = "volume";

	/** @param kind topic, term, emotion or volume */
	private record Told(Draft draft, String kind, long last) {

		/** Whether it says what a burst of volume is about: a word of few people does not. */
		boolean explains() {
			return kind.equals("topic") || kind.equals("emotion");
		}

		boolean meets(Told other) {
			return draft.firstSeen() <= other.last && other.draft.firstSeen() <= last;
		}
	}

	List<Draft> besides(List<Draft> others) {
		List<Told> bursts = bursts().stream().filter(burst -> others.stream().noneMatch(other -> mostly(burst.draft(), other))).toList();
		return bursts.stream().filter(burst -> !burst.kind().equals(VOLUME) || bursts.stream().noneMatch(other -> other.explains() && other.meets(burst))).map(Told::draft).toList();
	}

	private static boolean mostly(Draft burst, Draft other) {
		Set<Long> posts = new HashSet<>(other.posts());
		return burst.posts().stream().filter(posts::contains).count() >= MOSTLY * burst.posts().size();
	}

	private List<Told> bursts() {
		Evidence evidence = Evidence.read(input.scan(FindingTables.BURST_POSTS), "burst_id");
		Map<Long, Circle> circles = Circle.read(input);
		List<Told> told = new ArrayList<>();
		input.scan(FindingTables.BURSTS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				told.add(burst(batch, row, evidence.of(batch.longs("burst_id")[row]), batch.isNull("community_id", row) ? Circle.EVERYBODY : circles.getOrDefault(batch.longs("community_id")[row], Circle.UNNAMED)));
			}
		});
		return told;
	}

	private Told burst(Batch batch, int row, List<Long> evidence, Circle circle) {
		ZoneId zone = input.settings().zone();
		String kind = batch.texts("kind")[row];
		String name = batch.texts("name")[row];
		List<Long> posts = kind.equals("topic") ? said.byWordsOf(name, evidence) : evidence;
		long people = batch.longs("people")[row];
		LocalDate first = Micros.instant(batch.longs("began")[row]).atZone(zone).toLocalDate();
		boolean hour = !batch.isNull("step", row) && batch.texts("step")[row].equals("hour");
		int from = Micros.instant(batch.longs("began")[row]).atZone(zone).getHour();
		int to = Micros.instant(batch.longs("finished")[row]).atZone(zone).getHour() + 1;
		boolean oneDay = first.equals(Micros.instant(batch.longs("finished")[row]).atZone(zone).toLocalDate());
		Finding finding = new Finding("burst." + kind + circle.message() + (hour ? ".hour" : oneDay ? "" : ".days"),
				List.of(kind.equals("emotion") ? Finding.OUR_WORD + name : name, String.valueOf(batch.longs("posts")[row]), String.valueOf(people), String.valueOf(batch.longs("counted")[row]),
						String.valueOf(Math.round(batch.doubles("expected")[row])), said.firstChannel(posts), Finding.day(Micros.instant(batch.longs("began")[row])),
						Finding.day(Micros.instant(batch.longs("finished")[row])), String.valueOf(batch.longs("whole")[row]), circle.label(), Finding.day(Micros.instant(batch.longs("day")[row])),
						String.valueOf(from), String.valueOf(to)));
		Strength strength = Strength.ofPeople(-Math.log(batch.doubles("probability")[row]), people, SCALE);
		return new Told(new Draft("burst", "burst:" + kind + ":" + name + ":" + first + (hour ? "T" + from : ""), batch.longs("burst_id")[row], finding, strength, Math.min(Math.min(people, batch.longs("label_people")[row]), circle.people()),
				batch.longs("began")[row], batch.longs("told")[row], posts), kind, batch.longs("finished")[row]);
	}
}
