package io.murmure.core.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.study.Study;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.text.Figures;

/** Says of a finding how it was computed and how sure it is, from the figures that its analysis kept. A kind that it does not know gets its strength alone. */
public final class FindingReasons {

	/** Rarer than once in so many days is as good as never. */
	private static final double MOST_DAYS = 1_000_000;
	/** What is told with two decimals of a per cent is never told as none. */
	private static final double LEAST_SHARE = 0.0001;

	private final Study study;
	private final FindingText text;
	private final Figures figures;

	public FindingReasons(Study study, FindingText text, Locale locale) {
		this.study = study;
		this.text = text;
		figures = new Figures(locale);
	}

	/** Sentences, the definition first, how sure it is last. */
	public List<String> of(StudyFinding finding) {
		List<String> told = new ArrayList<>(switch (finding.kind()) {
			case "need" -> need(finding.source());
			case "crisis" -> crisis(finding.source());
			case "trend" -> trend(finding.source());
			case "meaning" -> meaning(finding.source());
			case "burst" -> burst(finding.source());
			case "turn" -> turn(finding.source());
			case "opportunity" -> opportunity(finding.source());
			default -> text.has("how." + finding.kind()) ? List.of(text.text("how." + finding.kind())) : List.of();
		});
		if (List.of("trend", "meaning", "burst").contains(finding.kind())) {
			told.addAll(new CirclePath(study, text).of(finding.id()));
		}
		String why = "how.sure." + finding.kind();
		told.add(text.text("how.sure", two(finding.strength().value()), two(finding.strength().low()), two(finding.strength().high()),
				text.text(text.has(why) ? why : "how.sure.other")));
		return List.copyOf(told);
	}

	private String two(Object number) {
		return figures.exact(((Number) number).doubleValue(), 2);
	}

	/** A balance in points, with its sign as everywhere. */
	private String points(Object balance) {
		return figures.signed(100 * (Double) balance, 0);
	}

	private List<String> need(long id) {
		return first("select people, intensity, answered, strength, (select count(*) from needs o where o.strength > n.strength) + 1 as place, (select count(*) from needs) as needs "
				+ "from needs n where need_id = ?", id)
				.map(row -> List.of(need((Long) row.value(0, 0), (Double) row.value(1, 0), Optional.ofNullable((Double) row.value(2, 0)), (Double) row.value(3, 0)),
						text.text("how.need.rank", row.value(4, 0), row.value(5, 0)))).orElse(List.of());
	}

	private String need(long people, double intensity, Optional<Double> answered, double strength) {
		NeedProduct shown = NeedProduct.of(people, intensity, answered.orElse(0.0), strength);
		String clear = figures.exact(shown.intensity().doubleValue(), shown.intensity().scale());
		return answered.isEmpty() ? text.text("how.need.open", people, clear, two(strength))
				: text.text("how.need", people, clear, figures.exact(shown.answered().doubleValue(), shown.answered().scale()), two(strength));
	}

	private List<String> crisis(long id) {
		return first("select watch, warning, crisis, peak, strength, reasons from alarms where alarm_id = ?", id).map(row -> crisis(row, crisisReasons(id))).orElse(List.of());
	}

	/** What was found before version 18 of the schema has words alone. */
	private List<String> crisis(Batch row, List<String> reasons) {
		List<String> told = new ArrayList<>();
		told.add(text.text("how.crisis", two(row.value(4, 0))));
		told.addAll(!reasons.isEmpty() ? reasons
				: List.of(text.text("how.crisis.reasons", Arrays.stream(row.value(5, 0).toString().split(" ")).map(text::word).collect(Collectors.joining(", ")))));
		List<String> levels = List.of("watch", "warning", "crisis");
		for (int level = 0; level < levels.size(); level++) {
			boolean higherAtOnce = level + 1 < levels.size() && row.value(level, 0) != null && row.value(level, 0).equals(row.value(level + 1, 0));
			if (row.value(level, 0) instanceof Instant when && !higherAtOnce) {
				told.add(text.text("how.crisis.level", text.word(levels.get(level)), text.moment(when)));
			}
		}
		if (row.value(0, 0) instanceof Instant begin && row.value(3, 0) instanceof Instant peak) {
			told.add(peak.isAfter(begin) ? text.text("how.crisis.before", span(Duration.between(begin, peak)), text.moment(peak)) : text.text("how.crisis.peak", text.moment(peak)));
		}
		return told;
	}

	/** A sentence each, the heaviest first; what too few people make is not counted in it. */
	private List<String> crisisReasons(long id) {
		List<String> told = new ArrayList<>();
		try (BatchReader rows = study.query("select reason, weight, people, counted, whole, usual, hours from alarm_reasons where alarm_id = ? order by rank", id)) {
			rows.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					String reason = batch.texts("reason")[row];
					String sentence = "how.crisis." + reason;
					String weight = two(batch.value(1, row));
					boolean countable = (Long) batch.value(2, row) >= study.settings().disclosureK() && text.has(sentence);
					String usual = batch.value(5, row) instanceof Double number ? two(number) : "";
					told.add(countable ? text.text(sentence, weight, batch.value(3, row), batch.value(4, row), usual, batch.value(6, row)) : text.text("how.crisis.few", weight, text.word(reason)));
				}
			});
		}
		return told;
	}

	private List<String> trend(long id) {
		return first("select surprise, first_seen, told, peak from trends where trend_id = ?", id).map(row -> {
			Instant began = (Instant) row.value(1, 0);
			Instant toldOn = (Instant) row.value(2, 0);
			return List.of(text.text("how.trend", two(row.value(0, 0))),
					text.text("how.trend.told", text.day(toldOn), span(Duration.between(began, toldOn)), text.day((Instant) row.value(3, 0))));
		}).orElse(List.of());
	}

	private List<String> meaning(long id) {
		List<String> told = new ArrayList<>();
		first("select before, errors, p, words_before, words_before_people from meanings where meaning_id = ?", id).ifPresent(row -> {
			told.add(text.text("how.meaning", row.value(0, 0), two(row.value(1, 0))));
			told.add(text.text("how.meaning.sure", figures.percent(Math.max(LEAST_SHARE, (Double) row.value(2, 0)), 2)));
			if ((Long) row.value(4, 0) >= study.settings().disclosureK()) {
				told.add(text.text("how.meaning.before", row.value(3, 0)));
			}
		});
		return told;
	}

	private List<String> burst(long id) {
		return first("select kind, day, counted, whole, expected, probability, series, step from bursts where burst_id = ?", id).map(row -> {
			String step = "hour".equals(row.value(7, 0)) ? ".hour" : "";
			String when = step.isEmpty() ? text.day((Instant) row.value(1, 0)) : text.moment((Instant) row.value(1, 0));
			String counted = row.value(0, 0).equals("volume") ? text.text("how.burst.volume" + step, when, row.value(2, 0), two(row.value(4, 0)))
					: text.text("how.burst" + step, when, row.value(2, 0), row.value(3, 0), two(row.value(4, 0)));
			return List.of(counted, text.text("how.burst.chance" + step, Math.round(Math.min(MOST_DAYS, 1 / (Double) row.value(5, 0))), row.value(6, 0)));
		}).orElse(List.of());
	}

	private List<String> turn(long id) {
		return first("select change_low, change_high, chance, people, people_before from subject_turns where turn_id = ?", id)
				.map(row -> List.of(text.text("how.turn", row.value(3, 0), row.value(4, 0)), text.text("how.turn.sure", points(row.value(0, 0)),
						points(row.value(1, 0)), figures.percent((Double) row.value(2, 0), 2)))).orElse(List.of());
	}

	private List<String> opportunity(long id) {
		List<String> told = new ArrayList<>(first("""
				select told, influence, rising, strength, reach, (select greatest(1, count(*)) from opportunities o where o.need_id = n.need_id and people >= ?) as circles
				from opportunities n where opportunity_id = ?""", study.settings().disclosureK(), id)
				.map(row -> List.of(text.text("how.opportunity", two(row.value(0, 0)), two(row.value(1, 0)), two(row.value(2, 0)), two(row.value(3, 0))),
						text.text("how.opportunity.reach", figures.number((Double) row.value(4, 0), 1)), text.text("how.opportunity.rank", row.value(5, 0)))).orElse(List.of()));
		try (BatchReader rows = study.query("select question from opportunity_questions where opportunity_id = ? and people >= ? order by rank", id, study.settings().disclosureK())) {
			rows.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					told.add(text.text("how.opportunity.ask", batch.texts("question")[row]));
				}
			});
		}
		return told;
	}

	/** A span of time in the unit that people would take. */
	public String span(Duration span) {
		long minutes = Math.max(0, span.toMinutes());
		return minutes < 90 ? text.text("how.span.minutes", minutes) : minutes < 48 * 60 ? text.text("how.span.hours", Math.round(minutes / 60.0))
				: text.text("how.span.days", Math.round(minutes / 1440.0));
	}

	private Optional<Batch> first(String question, Object... arguments) {
		try (BatchReader rows = study.query(question, arguments)) {
			return rows.next();
		}
	}
}
