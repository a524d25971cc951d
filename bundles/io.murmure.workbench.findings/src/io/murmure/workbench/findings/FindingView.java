package io.murmure.workbench.findings;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Fonts;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Bar;
import io.murmure.ui.widgets.BarChart;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.Circle;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.WholeEvidence;
import io.murmure.workbench.findings.internal.DecisionBar;
import io.murmure.workbench.findings.internal.Decisions;
import io.murmure.workbench.findings.internal.Evidence;
import io.murmure.workbench.findings.internal.EvidencePanel;
import io.murmure.workbench.findings.internal.FindingTexts;
import io.murmure.workbench.findings.internal.Keeper;
import io.murmure.workbench.findings.internal.KindLook;
import io.murmure.workbench.findings.internal.NotesPanel;
import io.murmure.workbench.findings.internal.StrengthCanvas;

/** One finding: what it says, how it was computed and how sure it is, the posts that prove it, and what the listener writes on it. */
public final class FindingView extends StudyView {

	/** The view's id, under which other views bring it up. */
	static final String ID = "io.murmure.workbench.findings.finding";

	private final Texts texts = FindingTexts.texts();
	private Page page;
	private Keeper keeper;
	private Decisions decisions;
	private Button pin;
	private String shown = "";
	private String draft = "";

	@Override
	protected Control createContent(Composite parent) {
		keeper = new Keeper(session());
		decisions = new Decisions(getSite().getShell(), keeper);
		page = new Page(parent);
		page.setData("id", "finding");
		return page;
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		if (pin != null && !pin.isDisposed()) {
			pin.setEnabled(!after.posts().isEmpty());
		}
		return !before.finding().equals(after.finding());
	}

	@Override
	protected void refresh() {
		String key = focus().finding();
		if (key.isEmpty()) {
			showEmpty(Icons.FINDING, texts.get("finding.none"), texts.get("finding.pick"));
			return;
		}
		Study study = session().study().orElseThrow();
		ask(answers -> Evidence.read(study, answers, key),
				found -> found.ifPresentOrElse(this::show, () -> showEmpty(Icons.FINDING, texts.get("finding.gone"), texts.get("finding.pick"))));
	}

	private void show(Evidence evidence) {
		StudyFinding finding = evidence.finding();
		if (!shown.equals(finding.key())) {
			draft = "";
			page.setOrigin(0, 0);
		}
		shown = finding.key();
		FindingText text = FindingText.of(Locale.getDefault(), session().study().orElseThrow().settings().zone());
		Composite column = page.clear();
		FindingState state = finding.state(Instant.now());
		Page.caption(column, caption(finding, state, text)).setData("id", "state");
		Label sentence = Page.prose(column, text.tell(finding.finding()));
		sentence.setFont(Fonts.HEADING.on(column.getDisplay()));
		sentence.setData("id", "sentence");
		new DecisionBar(column, finding.key(), state, decisions, keeper);
		strength(column, evidence);
		posts(column, evidence);
		notes(column, finding);
		circles(column, evidence);
		Page.heading(column, texts.get("finding.how"));
		evidence.reasons().forEach(reason -> Page.prose(column, reason));
		page.done();
	}

	private String caption(StudyFinding finding, FindingState state, FindingText text) {
		String told = texts.get("finding.caption", text.word(finding.kind()), text.word(state.word()), formats().moment(finding.firstSeen()));
		return switch (state) {
			case DISMISSED -> texts.get("finding.because", told, finding.judgement().reason());
			case SNOOZED -> texts.get("finding.until", told, finding.judgement().until().map(formats()::day).orElse(""));
			default -> told;
		};
	}

	private void notes(Composite column, StudyFinding finding) {
		Page.heading(column, texts.get("finding.notes"));
		new NotesPanel(column, finding.notes(), formats(), draft, typed -> draft = typed, kept -> {
			draft = "";
			keeper.note(finding.key(), kept);
		}, note -> keeper.takeBack(finding.key(), note));
	}

	private void strength(Composite column, Evidence evidence) {
		StudyFinding finding = evidence.finding();
		Composite row = new Composite(column, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(row);
		Page.wide(row);
		StrengthCanvas bar = new StrengthCanvas(row, finding.strength(), KindLook.of(skin(), finding.kind()));
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(bar);
		Label figures = Page.caption(row, texts.get("finding.strength", formats().decimal(finding.strength().value()), formats().decimal(finding.strength().low()),
				formats().decimal(finding.strength().high()), evidence.people(), finding.posts()));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(figures);
	}

	private void circles(Composite column, Evidence evidence) {
		List<StudyFinding.Share> shares = evidence.finding().circles().stream().filter(share -> evidence.circles().containsKey(share.community())).toList();
		if (shares.isEmpty()) {
			return;
		}
		Page.heading(column, texts.get("finding.circles"));
		double people = Math.max(1, evidence.people());
		BarChart chart = Page.wide(new BarChart(column));
		chart.setData("id", "finding.circles");
		chart.show(shares.stream().map(share -> bar(share, evidence.circles().get(share.community()), people)).toList());
		chart.onPick(row -> focus(focus().onCommunities(Set.of(shares.get(row).community())).onAuthors(Set.of())));
	}

	private Bar bar(StudyFinding.Share share, Circle circle, double people) {
		return Bar.of(circle.name(), share.people() / people, texts.get("finding.people", share.people()), skin().community(circle.rank()));
	}

	private void posts(Composite column, Evidence evidence) {
		StudyFinding finding = evidence.finding();
		Page.heading(column, texts.get("finding.evidence", finding.posts()));
		EvidencePanel panel = new EvidencePanel(column, formats(), post -> focus(focus().onPosts(Set.of(post))), post -> pin(finding, post));
		evidence.posts().forEach(panel::add);
		if (finding.posts() > evidence.posts().size()) {
			Page.link(column, texts.get("finding.more", formats().number(finding.posts())), this::showPosts);
		}
		pin = new Button(column, SWT.PUSH);
		pin.setText(texts.get("finding.pin"));
		pin.setData("id", "pin");
		pin.setEnabled(!focus().posts().isEmpty());
		pin.addListener(SWT.Selection, event -> focus().posts().forEach(post -> keeper.pin(finding.key(), post)));
	}

	private void pin(StudyFinding finding, long post) {
		if (finding.pins().contains(post)) {
			keeper.unpin(finding.key(), post);
		} else {
			keeper.pin(finding.key(), post);
		}
	}

	private void showPosts() {
		WholeEvidence.ofFinding(session(), shown);
		try {
			getSite().getPage().showView("io.murmure.workbench.listen.posts");
		} catch (PartInitException missing) {
			ILog.of(FindingView.class).error("posts", missing);
		}
	}

	@Override
	protected String purpose() {
		return texts.get("finding.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.FINDING;
	}
}
