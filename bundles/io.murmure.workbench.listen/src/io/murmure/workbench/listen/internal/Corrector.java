package io.murmure.workbench.listen.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;

import io.murmure.core.correction.Corrections;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.study.Study;
import io.murmure.ui.Texts;
import io.murmure.workbench.MonitorProgress;
import io.murmure.workbench.StudySession;

/** Keeps corrections in the open study; a moment after the last one, the other posts learn from them. In the user interface thread. */
public final class Corrector {

	/** As long as the listener goes on correcting, nothing is learnt. */
	private static final int MILLIS_TO_LEARN = 1500;

	private final StudySession session;
	private final Texts texts = ListenTexts.texts();
	private Job learning;

	public Corrector(StudySession session) {
		this.session = session;
	}

	void say(long post, List<String> emotions, Optional<String> sentiment, List<String> needs) {
		keep(corrections -> corrections.say(post, emotions, sentiment, needs));
	}

	void confirm(long post) {
		keep(corrections -> corrections.confirm(post));
	}

	void takeBack(long post) {
		keep(corrections -> corrections.takeBack(post));
	}

	/** @param whether the other posts shall read as the corrections teach */
	void learn(boolean whether) {
		session.study().ifPresent(study -> schedule("correct.learning", monitor -> {
			study.update(study.settings().learning(whether));
			adapt(study, monitor);
		}, 0));
	}

	private void keep(Consumer<Corrections> saying) {
		session.study().ifPresent(study -> {
			schedule("correct.keeping", monitor -> {
				saying.accept(new Corrections(study));
				session.contentChanged();
			}, 0);
			if (learning != null) {
				learning.cancel();
			}
			learning = schedule("correct.learning", monitor -> adapt(study, monitor), MILLIS_TO_LEARN);
		});
	}

	private void adapt(Study study, IProgressMonitor monitor) {
		MonitorProgress progress = new MonitorProgress(monitor, task -> texts.get("correct.learning"), begun -> {
		});
		try {
			new Pipeline(session.catalog().analyses()).run(study, List.of(Corrections.ANALYSIS), Map.of(), progress);
			session.contentChanged();
		} catch (CancelledException stopped) {
			throw new OperationCanceledException();
		}
	}

	private Job schedule(String key, ICoreRunnable work, int delay) {
		Job job = Job.create(texts.get(key), work);
		job.setRule(StudySession.WRITING);
		job.schedule(delay);
		return job;
	}
}
