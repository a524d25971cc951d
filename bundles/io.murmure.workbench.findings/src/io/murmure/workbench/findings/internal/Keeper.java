package io.murmure.workbench.findings.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.Judgement;
import io.murmure.core.finding.Note;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.study.Study;
import io.murmure.ui.Texts;
import io.murmure.workbench.StudySession;

/** Keeps in the open study what the listener makes of findings, in a job, one after the other. In the user interface thread. */
public final class Keeper {

	private final StudySession session;
	private final Texts texts = FindingTexts.texts();

	public Keeper(StudySession session) {
		this.session = session;
	}

	/** @param state one that needs no more than itself: new, followed or noted */
	public void judge(String key, FindingState state) {
		keep(key, (inbox, finding) -> inbox.judge(finding, Judgement.of(state, Instant.now())));
	}

	public void dismiss(String key, String reason) {
		keep(key, (inbox, finding) -> inbox.judge(finding, Judgement.dismissed(reason, Instant.now())));
	}

	/** Puts a finding out of the way until the beginning of a day, some days from now. */
	public void snooze(String key, int days) {
		session.study().ifPresent(study -> {
			ZoneId zone = study.settings().zone();
			Instant until = LocalDate.now(zone).plusDays(days).atStartOfDay(zone).toInstant();
			keep(key, (inbox, finding) -> inbox.judge(finding, Judgement.snoozed(until, Instant.now())));
		});
	}

	public void note(String key, String text) {
		keep(key, (inbox, finding) -> inbox.note(finding, text, Instant.now()));
	}

	public void takeBack(String key, Note note) {
		keep(key, (inbox, finding) -> inbox.takeBack(finding, note));
	}

	public void pin(String key, long post) {
		keep(key, (inbox, finding) -> inbox.pin(finding, post, Instant.now()));
	}

	public void unpin(String key, long post) {
		keep(key, (inbox, finding) -> inbox.unpin(finding, post));
	}

	private void keep(String key, BiConsumer<Inbox, StudyFinding> change) {
		session.study().ifPresent(study -> {
			Job job = Job.create(texts.get("keeping"), (ICoreRunnable) monitor -> keep(study, key, change));
			job.setRule(StudySession.WRITING);
			job.schedule();
		});
	}

	private void keep(Study study, String key, BiConsumer<Inbox, StudyFinding> change) {
		Inbox inbox = new Inbox(study);
		inbox.find(key).ifPresent(finding -> {
			change.accept(inbox, finding);
			session.contentChanged();
		});
	}
}
