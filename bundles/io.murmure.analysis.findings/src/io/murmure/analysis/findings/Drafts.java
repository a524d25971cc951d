package io.murmure.analysis.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.finding.Finding;
import io.murmure.core.table.FindingTables;

/** Words what was found. Strengths of different kinds are brought to [0, 1] by {@code 1 - exp(-strength / scale)}. */
final class Drafts {

	private static final double NEED_SCALE = 4;
	private static final double ALARM_SCALE = 20;
	private static final double TREND_SCALE = 2.5;
	private static final double MOSTLY = 0.5;
	private static final int QUOTE = 120;

	private Drafts() {
	}

	static List<Draft> needs(Input input, Map<Long, String> texts) {
		Evidence evidence = Evidence.read(input.scan(FindingTables.NEED_POSTS), "need_id");
		List<Draft> drafts = new ArrayList<>();
		input.scan(FindingTables.NEEDS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long named = batch.longs("post_id")[row];
				long people = batch.longs("people")[row];
				List<Long> posts = Stream.concat(Stream.of(named), evidence.of(batch.longs("need_id")[row]).stream().filter(post -> post != named)).toList();
				Finding finding = new Finding(batch.doubles("answered")[row] >= MOSTLY ? "need.met" : "need.unmet",
						List.of(String.valueOf(people), String.valueOf(batch.longs("posts")[row]), abridged(texts.getOrDefault(named, ""))));
				drafts.add(new Draft("need", finding, share(batch.doubles("strength")[row], NEED_SCALE), people, batch.longs("first_seen")[row],
						batch.longs("last_seen")[row], posts));
			}
		});
		return drafts;
	}

	static List<Draft> crises(Input input, Map<Long, String> channels) {
		Evidence evidence = Evidence.read(input.scan(FindingTables.ALARM_POSTS), "alarm_id");
		List<Draft> drafts = new ArrayList<>();
		input.scan(FindingTables.ALARMS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long people = batch.longs("people")[row];
				Finding finding = new Finding("crisis", List.of(Finding.OUR_WORD + batch.texts("level")[row], channels.getOrDefault(batch.longs("channel_id")[row], ""),
						String.valueOf(batch.longs("posts")[row]), String.valueOf(people)));
				drafts.add(new Draft("crisis", finding, share(batch.doubles("strength")[row], ALARM_SCALE), people, batch.longs("watch")[row],
						batch.longs("watch")[row], evidence.of(batch.longs("alarm_id")[row])));
			}
		});
		return drafts;
	}

	static List<Draft> trends(Input input) {
		Evidence evidence = Evidence.read(input.scan(FindingTables.TREND_POSTS), "trend_id");
		List<Draft> drafts = new ArrayList<>();
		input.scan(FindingTables.TRENDS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long people = batch.longs("people")[row];
				long communities = batch.longs("communities")[row];
				Finding finding = new Finding(communities > 1 ? "trend.spread" : "trend",
						List.of(batch.texts("term")[row], String.valueOf(batch.longs("posts")[row]), String.valueOf(people), String.valueOf(communities)));
				drafts.add(new Draft("trend", finding, share(batch.doubles("surprise")[row], TREND_SCALE), people, batch.longs("first_seen")[row],
						batch.longs("told")[row], evidence.of(batch.longs("trend_id")[row])));
			}
		});
		return drafts;
	}

	private static double share(double strength, double scale) {
		return 1 - Math.exp(-Math.max(0, strength) / scale);
	}

	private static String abridged(String text) {
		String line = text.replaceAll("\\s+", " ").strip();
		return line.length() <= QUOTE ? line : line.substring(0, QUOTE) + "…";
	}
}
