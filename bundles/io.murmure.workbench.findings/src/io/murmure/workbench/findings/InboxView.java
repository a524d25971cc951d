package io.murmure.workbench.findings;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PartInitException;

import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.core.table.FindingTables;
import io.murmure.ui.Formats;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.Views;
import io.murmure.workbench.WholeEvidence;
import io.murmure.workbench.findings.internal.Decisions;
import io.murmure.workbench.findings.internal.FilterRow;
import io.murmure.workbench.findings.internal.FindingRow;
import io.murmure.workbench.findings.internal.FindingTexts;
import io.murmure.workbench.findings.internal.InboxFilter;
import io.murmure.workbench.findings.internal.InboxTable;
import io.murmure.workbench.findings.internal.Keeper;
import io.murmure.workbench.findings.internal.Narrowing;

/** Everything that the analyses found, one sentence each, the strongest first; a click puts a finding and its evidence in Focus. */
public final class InboxView extends StudyView {

	private final Texts texts = FindingTexts.texts();
	private FilterRow filters;
	private InboxTable table;
	private Label count;
	private Decisions decisions;
	private List<StudyFinding> findings = List.of();
	private List<Circle> circles = List.of();
	private Within within = Within.EVERYTHING;
	private List<String> shown = List.of();
	private boolean narrowed;

	/** What a span and topics leave: keys of findings, and where their evidence lies, in words. */
	private record Within(Optional<Set<String>> keys, String told) {

		static final Within EVERYTHING = new Within(Optional.empty(), "");

		List<StudyFinding> of(List<StudyFinding> findings) {
			return findings.stream().filter(finding -> keys.isEmpty() || keys.get().contains(finding.key())).toList();
		}
	}

	private record Answer(List<StudyFinding> findings, List<Circle> circles, Within within) {
	}

	@Override
	protected Control createContent(Composite parent) {
		decisions = new Decisions(getSite().getShell(), new Keeper(session()));
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
		filters = new FilterRow(content, filter -> narrow(), picked -> focus(focus().onCommunities(picked)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
		table = new InboxTable(content, this::pick, this::typed);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		Menu menu = table.newMenu();
		menu.addListener(SWT.Show, event -> {
			Arrays.stream(menu.getItems()).forEach(MenuItem::dispose);
			if (!focus().finding().isEmpty()) {
				decisions.fill(menu, focus().finding());
			}
		});
		table.menu(menu);
		count = Page.caption(content, "");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).hint(80, SWT.DEFAULT).applyTo(count);
		return content;
	}

	private void pick(String key) {
		// the circles, the span and the topics in Focus narrow the inbox itself, and stay
		WholeEvidence.of(session(), Narrowing.of(focus()).on(Focus.ALL.onFinding(key).onCommunities(focus().communities())));
		Views.bringUp(getSite().getPage(), FindingView.ID);
	}

	private void typed(String key, char typed) {
		if (typed == SWT.CR) {
			try {
				getSite().getPage().showView(FindingView.ID);
			} catch (PartInitException missing) {
				ILog.of(InboxView.class).error("finding", missing);
			}
		} else {
			decisions.typed(key, typed);
		}
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		if (!before.finding().equals(after.finding())) {
			table.pick(after.finding());
		}
		boolean asks = !Narrowing.of(before).equals(Narrowing.of(after));
		narrowed |= asks;
		if (!asks && !before.communities().equals(after.communities())) {
			narrow();
		}
		return asks;
	}

	/** Shows what is left, and lets go of a picked finding that no longer is: it was before the reader's eyes. */
	private void narrow() {
		List<String> before = shown;
		fill();
		String picked = focus().finding();
		if (before.contains(picked) && !shown.contains(picked)) {
			focus(focus().onFinding(""));
			session().note(texts.get("inbox.letGo"));
		}
	}

	@Override
	protected void restyle() {
		filters.getParent().layout(true, true);
	}

	@Override
	protected void refresh() {
		Study study = session().study().orElseThrow();
		Narrowing narrowing = Narrowing.of(focus());
		Formats formats = formats();
		Function<Answers, Answer> question = answers -> new Answer(new Inbox(study).all(), Circle.all(answers),
				narrowing.isOn() ? new Within(narrowing.findings(answers), narrowing.told(formats, narrowing.names(answers))) : Within.EVERYTHING);
		ask(question, answer -> show(study, answer));
	}

	private void show(Study study, Answer answer) {
		findings = answer.findings();
		circles = answer.circles();
		within = answer.within();
		if (findings.isEmpty()) {
			boolean searched = study.tableVersion(FindingTables.FINDINGS) > 0 && study.state("findings").isPresent();
			showUnfilled(texts.get(StudySession.isBeingWritten() ? "inbox.working" : searched ? "inbox.nothing" : "inbox.notYet"), searched);
			return;
		}
		if (narrowed) {
			narrowed = false;
			narrow();
		} else {
			fill();
		}
	}

	private void fill() {
		session().study().ifPresent(study -> {
			FindingText text = FindingText.of(Locale.getDefault(), study.settings().zone());
			Map<Long, String> names = circles.stream().collect(Collectors.toMap(Circle::id, Circle::name));
			Instant now = Instant.now();
			InboxFilter filter = filters.filter();
			List<StudyFinding> left = within.of(filter.of(findings, focus().communities(), now));
			shown = left.stream().map(StudyFinding::key).toList();
			table.show(left.stream().map(finding -> FindingRow.of(finding, text, formats(), names, now)).toList(), focus().finding());
			String told = within.keys().isEmpty() ? texts.get("inbox.count", left.size(), findings.size()) : texts.get("inbox.count.within", left.size(), findings.size(), within.told());
			count.setText((told + " " + texts.get("inbox.keys")).replace("&", "&&"));
			count.getParent().layout(true, true);
			filters.show(findings, circles, focus().communities(), text);
		});
	}

	@Override
	protected String purpose() {
		return texts.get("inbox.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.FINDING;
	}
}
