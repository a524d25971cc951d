package io.murmure.analysis.subject;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.words.Named;

/** Writes how people feel towards a name: everybody, each circle, and week by week. */
record FeelingRows(MemberIndex members, ZoneId zone, RowSink out) {

	private static final int NEGATIVE = -1;
	private static final int POSITIVE = 1;

	void write(Named named, List<Voice> voices) {
		Map<Integer, List<Voice>> circles = new TreeMap<>();
		Map<Instant, List<Voice>> weeks = new TreeMap<>();
		for (Voice voice : voices) {
			for (int community : voice.communities()) {
				circles.computeIfAbsent(community, first -> new ArrayList<>()).add(voice);
			}
			weeks.computeIfAbsent(week(voice), first -> new ArrayList<>()).add(voice);
		}
		writeGroup(named, null, voices);
		circles.forEach((community, some) -> writeGroup(named, members.id(community), some));
		weeks.forEach((week, some) -> {
			Share balance = Share.of(some, Voice::sentiment);
			out.add(SubjectTables.SUBJECT_WEEKS, named.id(), week, some.size(), people(some), share(some, NEGATIVE), share(some, POSITIVE), balance.value(), orNull(balance.low()),
					orNull(balance.high()));
		});
	}

	/** @param community null for everybody */
	private void writeGroup(Named named, Long community, List<Voice> voices) {
		Share balance = Share.of(voices, Voice::sentiment);
		out.add(SubjectTables.SUBJECT_FEELINGS, named.id(), named.text(), named.role(), community, voices.size(), people(voices), share(voices, NEGATIVE), share(voices, 0),
				share(voices, POSITIVE), balance.value(), orNull(balance.low()), orNull(balance.high()));
		List<Voice> felt = voices.stream().filter(voice -> voice.emotion() >= 0).toList();
		for (int emotion = 0; emotion < Tables.EMOTIONS.size(); emotion++) {
			int kind = emotion;
			List<Voice> these = felt.stream().filter(voice -> voice.emotion() == kind).toList();
			if (!these.isEmpty()) {
				Share share = Share.of(felt, voice -> voice.emotion() == kind ? 1 : 0);
				out.add(SubjectTables.SUBJECT_EMOTIONS, named.id(), community, Tables.EMOTIONS.get(emotion), these.size(), people(these), share.value(), orNull(share.low()),
						orNull(share.high()));
			}
		}
	}

	/** The Monday of its week. */
	private Instant week(Voice voice) {
		return Micros.instant(voice.time()).atZone(zone).truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toInstant();
	}

	static long people(List<Voice> voices) {
		return voices.stream().mapToLong(Voice::author).distinct().count();
	}

	private static double share(List<Voice> voices, int sentiment) {
		return voices.stream().filter(voice -> voice.sentiment() == sentiment).count() / (double) voices.size();
	}

	private static Double orNull(double figure) {
		return Double.isNaN(figure) ? null : figure;
	}
}
