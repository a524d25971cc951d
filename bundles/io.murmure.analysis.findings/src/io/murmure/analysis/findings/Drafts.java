package io.murmure.analysis.findings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.finding.Finding;
import io.murmure.core.finding.Strength;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.SubjectTables;
import io.murmure.lib.words.OrdinaryWords;

/**
 * Words what was found. A key names a need by its first post, an alarm by its channel and when it was first told, a trend by its term, a turn by its name and day: what more posts leave as it is.
 *
 * @param said the posts of the study
 * @param gist what posts are about
 */
record Drafts(Input input, Said said, Gist gist) {

	private static final double NEED_SCALE = 4;
	private static final double ALARM_SCALE = 20;
	private static final double TREND_SCALE = 2.5;
	/** The surprise of a trend is in standard errors. */
	private static final double ONE_ERROR = 1;
	private static final double TURN_SCALE = 5;
	/** An interval of 95 % is so many standard errors wide. */
	private static final double ERRORS_OF_INTERVAL = 3.92;
	private static final double LEAST_ERROR = 0.05;
	private static final double MOSTLY = 0.5;
	/** One heated person is no finding; the alarm stays in its table. */
	private static final int SEVERAL = 2;
	private static final int QUOTE = 120;
	private static final String TOPIC = "topic";

	List<Draft> needs() {
		Evidence evidence = Evidence.read(input.scan(FindingTables.NEED_POSTS), "need_id");
		Complaints complaints = Complaints.read(input.scan(FindingTables.NEED_POSTS));
		List<Draft> drafts = new ArrayList<>();
		input.scan(FindingTables.NEEDS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long id = batch.longs("need_id")[row];
				long named = batch.longs("post_id")[row];
				long people = batch.longs("people")[row];
				List<Long> posts = Stream.concat(Stream.of(named), evidence.of(id).stream().filter(post -> post != named)).toList();
				String message = "need." + complaints.kind(id) + (batch.isNull("answered", row) ? ".open" : batch.doubles("answered")[row] >= MOSTLY ? ".met" : ".unmet");
				Finding finding = new Finding(message, List.of(String.valueOf(people), String.valueOf(batch.longs("posts")[row]), abridged(said.text(named)),
						Finding.day(Micros.instant(batch.longs("first_seen")[row]))));
				drafts.add(new Draft("need", "need:" + said.first(posts).orElse(named), id, finding, Strength.ofPeople(batch.doubles("strength")[row], people, NEED_SCALE), people,
						batch.longs("first_seen")[row], batch.longs("last_seen")[row], posts).about(gist.of(posts)));
			}
		});
		return drafts;
	}

	List<Draft> crises() {
		Evidence evidence = Evidence.read(input.scan(FindingTables.ALARM_POSTS), "alarm_id");
		ZoneId zone = input.settings().zone();
		List<Draft> drafts = new ArrayList<>();
		input.scan(FindingTables.ALARMS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long id = batch.longs("alarm_id")[row];
				long channel = batch.longs("channel_id")[row];
				long people = batch.longs("people")[row];
				if (people < SEVERAL) {
					continue;
				}
				List<Long> posts = evidence.of(id);
				long began = said.first(posts).map(said::time).orElse(batch.longs("watch")[row]);
				Instant begin = Micros.instant(began);
				Instant end = Micros.instant(batch.longs("finished")[row]);
				boolean oneDay = begin.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate());
				Finding finding = new Finding("crisis." + batch.texts("level")[row] + (oneDay ? "" : ".days"), List.of(said.channel(channel), String.valueOf(batch.longs("posts")[row]),
						String.valueOf(people), Finding.day(begin), Finding.day(end)));
				drafts.add(new Draft("crisis", "crisis:" + channel + ":" + Micros.instant(batch.longs("watch")[row]), id, finding,
						Strength.ofPeople(batch.doubles("strength")[row], people, ALARM_SCALE), people, began, batch.longs(batch.texts("level")[row])[row], posts)
								.about(gist.of(channel, began, batch.longs("finished")[row])));
			}
		});
		return drafts;
	}

	List<Draft> trends() {
		Evidence evidence = Evidence.read(input.scan(FindingTables.TREND_POSTS), "trend_id");
		List<Draft> drafts = new ArrayList<>();
		input.scan(FindingTables.TRENDS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long id = batch.longs("trend_id")[row];
				long people = batch.longs("people")[row];
				long communities = batch.longs("communities")[row];
				String term = batch.texts("term")[row];
				List<Long> posts = batch.texts("kind")[row].equals(TOPIC) ? said.byWordsOf(term, evidence.of(id)) : evidence.of(id);
				Finding finding = new Finding(trend(batch.texts("kind")[row], term, batch.longs("past")[row]) + (communities > 1 ? ".spread" : ""), List.of(term, String.valueOf(batch.longs("posts")[row]), String.valueOf(people),
						String.valueOf(communities), Finding.day(Micros.instant(batch.longs("first_seen")[row])), said.firstChannel(posts)));
				drafts.add(new Draft("trend", "trend:" + batch.texts("kind")[row] + ":" + term, id, finding, Strength.of(batch.doubles("surprise")[row], ONE_ERROR, TREND_SCALE),
						Math.min(people, batch.longs("label_people")[row]),
						batch.longs("first_seen")[row], batch.longs("told")[row], posts));
			}
		});
		return drafts;
	}

	/** Words and hashtags are said, addresses passed on, topics talked about; what was there before is not called new, nor is what everybody always says. */
	private static String trend(String kind, String term, long past) {
		String of = kind.equals(TOPIC) || kind.equals("link") ? "trend." + kind : "trend";
		return past > 0 || kind.equals("word") && OrdinaryWords.isEveryday(term) ? of + ".more" : of;
	}

	List<Draft> turns() {
		Evidence evidence = Evidence.read(input.scan(SubjectTables.SUBJECT_TURN_POSTS), "turn_id");
		List<Draft> drafts = new ArrayList<>();
		input.scan(SubjectTables.SUBJECT_TURNS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long id = batch.longs("turn_id")[row];
				long day = batch.longs("day")[row];
				long people = batch.longs("people")[row];
				String name = batch.texts("name")[row];
				double change = batch.doubles("after")[row] - batch.doubles("before")[row];
				double error = Math.max(LEAST_ERROR, (batch.doubles("change_high")[row] - batch.doubles("change_low")[row]) / ERRORS_OF_INTERVAL);
				Finding finding = new Finding("turn." + batch.texts("direction")[row], List.of(name, Finding.day(Micros.instant(day)), points(batch.doubles("after")[row]),
						points(batch.doubles("before")[row]), String.valueOf(people)));
				drafts.add(new Draft("turn", "turn:" + name + ":" + Micros.instant(day).atZone(input.settings().zone()).toLocalDate(), id, finding,
						Strength.of(Math.abs(change) / error, ONE_ERROR, TURN_SCALE), Math.min(people, batch.longs("people_before")[row]), day, day, evidence.of(id)));
			}
		});
		return drafts;
	}

	/** @param balance in [-1, 1] */
	private static String points(double balance) {
		long points = Math.round(100 * balance);
		return points == 0 ? "0" : (points < 0 ? "\u2212" : "+") + Math.abs(points);
	}

	/** The beginning of a text, on one line, cut between words. */
	private static String abridged(String text) {
		String line = text.replaceAll("\\s+", " ").strip();
		if (line.length() <= QUOTE) {
			return line;
		}
		int space = line.lastIndexOf(' ', QUOTE);
		return line.substring(0, space > QUOTE / 2 ? space : QUOTE) + "…";
	}
}
