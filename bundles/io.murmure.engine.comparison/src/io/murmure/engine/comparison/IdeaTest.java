package io.murmure.engine.comparison;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.Echo;
import io.murmure.core.comparison.Idea;
import io.murmure.core.comparison.Measure;
import io.murmure.core.comparison.Placebo;
import io.murmure.core.comparison.Reception;
import io.murmure.core.comparison.Rigour;
import io.murmure.core.comparison.Side;
import io.murmure.core.focus.Focus;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.core.table.Micros;

/** Lays equal windows before and after something came to everybody and to each circle, and compares them. */
final class IdeaTest {

	private static final String EXTENT = "select min(time) as earliest, max(time) as latest from posts";

	private final Study study;
	private final Idea idea;
	private final Duration window;
	private final Rigour rigour;
	private final Progress progress;

	private record Circle(OptionalLong id, String label) {

		Focus focus() {
			return id.isPresent() ? Focus.ALL.onCommunities(Set.of(id.getAsLong())) : Focus.ALL;
		}
	}

	private record Extent(Instant start, Instant end) {
	}

	IdeaTest(Study study, Idea idea, Duration window, Rigour rigour, Progress progress) {
		this.study = study;
		this.idea = idea;
		this.window = window;
		this.rigour = rigour;
		this.progress = progress;
	}

	Reception run() {
		Arrivals arrivals = new Arrivals(study, idea);
		Instant first = arrivals.first();
		Extent extent = extent();
		List<Echo> echoes = new ArrayList<>();
		for (Circle circle : circles()) {
			progress.check();
			Optional<Instant> arrival = circle.id().isPresent() ? arrivals.first(circle.id().getAsLong()) : Optional.of(first);
			echoes.add(echo(circle, arrival.orElse(first), arrival.isPresent(), extent));
			progress.worked(1);
		}
		List<Comparison> corrected = Contrasts.corrected(echoes.stream().map(Echo::comparison).toList(), rigour.level());
		List<Echo> told = new ArrayList<>();
		for (int i = 0; i < echoes.size(); i++) {
			told.add(echoes.get(i).with(corrected.get(i)));
		}
		return new Reception(idea, first, window, told);
	}

	private Echo echo(Circle circle, Instant moment, boolean arrived, Extent extent) {
		Focus before = circle.focus().onSpan(Optional.of(new Focus.Span(moment.minus(window), moment)));
		Focus after = circle.focus().onSpan(Optional.of(new Focus.Span(moment, moment.plus(window))));
		Comparison comparison = PeopleComparer.raw(new Side(study, before), new Side(study, after), rigour, progress);
		Map<Measure, Placebo> placebos = comparison.isTold()
				? new History(study, circle.focus(), extent.start(), extent.end()).placebos(comparison.contrasts(), moment, window)
				: Map.of();
		return new Echo(circle.id(), comparison.isTold() ? circle.label() : "", moment, arrived, comparison, placebos);
	}

	/** Everybody, then circles, the largest first. */
	private List<Circle> circles() {
		List<Circle> circles = new ArrayList<>(List.of(new Circle(OptionalLong.empty(), "")));
		study.query("select community_id, " + new Disclosure(study.settings().disclosureK()).label("communities") + " as label from communities order by size desc, community_id").forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				String label = batch.isNull("label", row) ? "" : batch.texts("label")[row];
				circles.add(new Circle(OptionalLong.of(batch.longs("community_id")[row]), label));
			}
		});
		return circles;
	}

	private Extent extent() {
		Instant[] ends = { Instant.EPOCH, Instant.EPOCH };
		study.query(EXTENT).forEach(batch -> {
			ends[0] = Micros.instant(batch.longs("earliest")[0]);
			ends[1] = Micros.instant(batch.longs("latest")[0]);
		});
		return new Extent(ends[0], ends[1]);
	}
}
