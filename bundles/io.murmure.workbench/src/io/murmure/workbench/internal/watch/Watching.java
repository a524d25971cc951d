package io.murmure.workbench.internal.watch;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ILog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import io.murmure.core.finding.StudyFinding;
import io.murmure.core.home.MurmureHome;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.watch.Watch;
import io.murmure.core.watch.WatchPlan;
import io.murmure.core.watch.WatchPlans;
import io.murmure.workbench.Services;
import io.murmure.workbench.StudyListener;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.UserChoices;
import io.murmure.workbench.internal.WorkbenchSecrets;

/**
 * Keeps watch over the open study while its plan says so. It looks once a minute, in a job that nobody sees; only when something has come does a round run, as a job with progress and
 * cancel like any other. What it does is found as a service of the workbench.
 */
@Component(service = Watching.class)
public final class Watching {

	private final StudySession session;
	private final WatchPlans plans = new WatchPlans(MurmureHome.watches());
	private final Runnable stop;
	private volatile BiConsumer<Study, List<StudyFinding>> teller = (study, findings) -> {
	};
	private volatile Optional<LookJob> looking = Optional.empty();
	private volatile Optional<String> trouble = Optional.empty();

	@Activate
	public Watching(@Reference StudySession session) {
		this.session = session;
		stop = session.listen(change -> {
			if (change == StudyListener.Change.STUDY) {
				restart();
			}
		});
	}

	/** Who tells the listener of new findings, in a job. */
	public void tell(BiConsumer<Study, List<StudyFinding>> newTeller) {
		teller = newTeller;
		restart();
	}

	/** What feeds a study. */
	public WatchPlan plan(Study study) throws IOException {
		return plans.read(study.settings().id());
	}

	/**
	 * Whether a plan can be carried out.
	 *
	 * @throws io.murmure.core.parameter.ParameterException with a sentence when not
	 */
	public void check(WatchPlan plan) {
		Watch.check(session.catalog(), credentials(), plan);
	}

	/** Keeps another plan, and acts upon it. */
	public void plan(Study study, WatchPlan plan) throws IOException {
		plans.write(study.settings().id(), plan);
		if (plan.on()) {
			UserChoices.feeds(study.file());
		}
		restart();
	}

	/** What went wrong last since the watch began. */
	public Optional<String> trouble() {
		return trouble;
	}

	private synchronized void restart() {
		looking.ifPresent(LookJob::end);
		trouble = Optional.empty();
		looking = session.study().map(study -> new LookJob(this, session, study));
		looking.ifPresent(LookJob::schedule);
	}

	private static Credentials credentials() {
		return Services.find(Credentials.class).orElse(Credentials.NONE);
	}

	Watch watch(WatchPlan plan) {
		return new Watch(session.catalog(), new WorkbenchSecrets(), credentials(), plan, Watch.QUIET, Clock.systemUTC(), new Watch.Listener() {
			@Override
			public void imported(Run run) {
				session.contentChanged();
			}

			@Override
			public void analysing() {
				session.contentChanged();
			}

			@Override
			public void found(List<StudyFinding> findings) {
				session.contentChanged();
				session.study().ifPresent(study -> teller.accept(study, findings));
			}

			@Override
			public void trouble(String sentence) {
				failed(sentence);
			}
		});
	}

	void failed(String sentence) {
		ILog.of(Watching.class).warn(sentence);
		trouble = Optional.of(sentence);
	}

	@Deactivate
	void end() {
		stop.run();
		looking.ifPresent(LookJob::end);
	}
}
