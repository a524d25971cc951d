package io.murmure.analysis.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.SubjectTables;
import io.murmure.lib.words.Named;

/** Writes the days on which feelings towards names turned, with the posts that show the new mood. */
final class TurnRows {

	private static final int MOST_POSTS = 40;

	private final int enough;
	private final ZoneId zone;
	private final RowSink out;
	private long next = 1;

	/** @param enough people who must speak before and after */
	TurnRows(int enough, ZoneId zone, RowSink out) {
		this.enough = enough;
		this.zone = zone;
		this.out = out;
	}

	/** @param voices in the order of time */
	void write(Named named, List<Voice> voices) {
		List<Turns.Turn> turns = new Turns(enough).in(voices, this::day);
		for (int i = 0; i < turns.size(); i++) {
			Turns.Turn turn = turns.get(i);
			long begin = i == 0 ? Long.MIN_VALUE : turns.get(i - 1).day();
			long end = i + 1 == turns.size() ? Long.MAX_VALUE : turns.get(i + 1).day();
			List<Voice> before = voices.stream().filter(voice -> day(voice) >= begin && day(voice) < turn.day()).toList();
			List<Voice> after = voices.stream().filter(voice -> day(voice) >= turn.day() && day(voice) < end).toList();
			write(named, turn, before, after);
		}
	}

	private void write(Named named, Turns.Turn turn, List<Voice> before, List<Voice> after) {
		Share change = Share.change(before, after, Voice::sentiment);
		double now = Share.of(after, Voice::sentiment).value();
		int mood = change.value() < 0 ? -1 : 1;
		Instant day = LocalDate.ofEpochDay(turn.day()).atStartOfDay(zone).toInstant();
		out.add(SubjectTables.SUBJECT_TURNS, next, named.id(), named.text(), day, mood < 0 ? "worse" : "better", now - change.value(), now, change.low(), change.high(), turn.chance(),
				after.size(), FeelingRows.people(after), FeelingRows.people(before));
		List<Voice> telling = after.stream().filter(voice -> voice.sentiment() == mood)
				.sorted(Comparator.comparingDouble(Voice::sure).reversed().thenComparing(Voice.IN_TIME)).limit(MOST_POSTS).toList();
		for (int rank = 0; rank < telling.size(); rank++) {
			out.add(SubjectTables.SUBJECT_TURN_POSTS, next, rank + 1, telling.get(rank).post());
		}
		next++;
	}

	private long day(Voice voice) {
		return Micros.instant(voice.time()).atZone(zone).toLocalDate().toEpochDay();
	}
}
