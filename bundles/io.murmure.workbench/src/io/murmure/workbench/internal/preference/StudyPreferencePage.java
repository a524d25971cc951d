package io.murmure.workbench.internal.preference;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;

/** What holds for the whole open study: the zone of its days, the smallest circle, and how many people a told figure covers. */
public final class StudyPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int MOST_PEOPLE = 100;
	private static final int WIDTH = 360;
	private static final int GAP = 6;

	private final Texts texts = Texts.of(StudyJobs.class);
	private StudySession session;
	private Optional<Study> study = Optional.empty();
	private Combo zone;
	private Spinner smallest;
	private Spinner told;

	@Override
	public void init(IWorkbench workbench) {
		noDefaultAndApplyButton();
		session = workbench.getService(StudySession.class);
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 8).spacing(12, 6).applyTo(page);
		study = session.study();
		if (study.isPresent()) {
			fill(page, study.get().settings());
		} else {
			say(page, texts.get("preference.study.none"));
		}
		return page;
	}

	private void fill(Composite page, StudySettings settings) {
		new Label(page, SWT.NONE).setText(texts.get("preference.study.zone"));
		zone = new Combo(page, SWT.DROP_DOWN);
		zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toArray(String[]::new));
		zone.setText(settings.zone().getId());
		zone.setData("id", "preference.study.zone");
		zone.addListener(SWT.Modify, event -> judgeZone());
		say(page, texts.get("preference.study.zone.what"));
		smallest = people(page, "preference.study.smallest", settings.minCommunitySize());
		told = people(page, "preference.study.told", settings.disclosureK());
		say(page, texts.get("preference.study.later"));
	}

	private Spinner people(Composite page, String key, int value) {
		new Label(page, SWT.NONE).setText(texts.get(key));
		Spinner spinner = new Spinner(page, SWT.BORDER);
		spinner.setValues(value, StudySettings.FEWEST, MOST_PEOPLE, 0, 1, 5);
		spinner.setData("id", key);
		say(page, texts.get(key + ".what"));
		return spinner;
	}

	private static void say(Composite page, String text) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(text);
		label.setForeground(Skin.of(page.getDisplay()).quiet());
		label.setData(Skin.STYLE, "quiet");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		new Label(page, SWT.NONE).setLayoutData(GridDataFactory.fillDefaults().span(2, 1).hint(SWT.DEFAULT, GAP).create());
	}

	private void judgeZone() {
		boolean known = zone().isPresent();
		setErrorMessage(known ? null : texts.get("preference.study.zone.unknown", zone.getText()));
		setValid(known);
	}

	private Optional<ZoneId> zone() {
		try {
			return Optional.of(ZoneId.of(zone.getText()));
		} catch (DateTimeException unknown) {
			return Optional.empty();
		}
	}

	@Override
	public boolean performOk() {
		if (zone == null) {
			return true;
		}
		ZoneId days = zone().orElseThrow();
		int fewest = smallest.getSelection();
		int covered = told.getSelection();
		UnaryOperator<StudySettings> change = settings -> settings.in(days).withMinCommunitySize(fewest).withDisclosureK(covered);
		study.filter(open -> !change.apply(open.settings()).equals(open.settings())).ifPresent(open -> keep(open, change));
		return true;
	}

	private void keep(Study open, UnaryOperator<StudySettings> change) {
		Job job = Job.create(texts.get("preference.study.keeping"), (ICoreRunnable) monitor -> {
			ZoneId before = open.settings().zone();
			open.update(change.apply(open.settings()));
			if (before.equals(open.settings().zone())) {
				session.contentChanged();
			} else {
				// a study answers in the zone in which it was opened
				session.open(open.file());
			}
		});
		job.setRule(StudySession.WRITING);
		job.schedule();
	}
}
