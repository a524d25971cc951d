package io.murmure.engine.comparison;

import java.time.Duration;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.Idea;
import io.murmure.core.comparison.Reception;
import io.murmure.core.comparison.Rigour;
import io.murmure.core.comparison.Side;
import io.murmure.core.comparison.StudyComparer;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;

/** Compares by drawing people: see {@link Significance}. */
@Component(service = StudyComparer.class)
public final class PeopleComparer implements StudyComparer {

	@Override
	public Comparison compare(Side first, Side second, Rigour rigour, Progress progress) {
		return Contrasts.corrected(List.of(raw(first, second, rigour, progress)), rigour.level()).getFirst();
	}

	@Override
	public Reception test(Study study, Idea idea, Duration window, Rigour rigour, Progress progress) {
		return new IdeaTest(study, idea, window, rigour, progress).run();
	}

	static Comparison raw(Side first, Side second, Rigour rigour, Progress progress) {
		int k = Math.max(first.study().settings().disclosureK(), second.study().settings().disclosureK());
		Crowd crowd = new CrowdReader(progress).read(first, second).build(rigour.words());
		return new Contrasts(crowd, k, rigour).compare(progress);
	}
}
