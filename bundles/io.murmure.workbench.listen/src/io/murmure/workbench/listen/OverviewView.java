package io.murmure.workbench.listen;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PartInitException;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.Brief;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.ui.Emotions;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Bar;
import io.murmure.ui.widgets.BarChart;
import io.murmure.ui.widgets.EmptyPanel;
import io.murmure.ui.widgets.Halves;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.Circle;
import io.murmure.workbench.FocusStrip;
import io.murmure.workbench.Perspectives;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.Views;
import io.murmure.workbench.WholeEvidence;
import io.murmure.workbench.listen.internal.ListenTexts;
import io.murmure.workbench.listen.internal.Overview;
import io.murmure.workbench.listen.internal.Sight;

/** What opens after an import: what was read, how people feel, the circles, what to look at. */
public final class OverviewView extends StudyView {

	private static final int MOST_CHANNELS = 8;
	private static final int MOST_CIRCLES = 6;

	private final Texts texts = ListenTexts.texts();
	private final Emotions emotions = new Emotions();
	private FocusStrip strip;
	private Page page;

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		strip = new FocusStrip(content, session());
		page = new Page(content);
		page.setData("id", "overview");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		return content;
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return false;
	}

	@Override
	protected boolean tellsWork() {
		return true;
	}

	@Override
	protected void refresh() {
		strip.refresh();
		Study study = session().study().orElseThrow();
		Set<String> installed = session().catalog().analyses().stream().map(Analysis::id).collect(Collectors.toSet());
		ask(answers -> Overview.of(study, installed, answers), overview -> show(study, overview));
	}

	private void show(Study study, Overview overview) {
		if (overview.totals().posts() == 0 && StudySession.isBeingWritten()) {
			showEmpty(Icons.IMPORT, texts.get("overview.importing"), texts.get("overview.importing.how"));
			return;
		}
		if (overview.totals().posts() == 0) {
			EmptyPanel panel = showEmpty(Icons.IMPORT, texts.get("overview.empty"), texts.get("overview.empty.how"));
			panel.button("import", Texts.of(StudyView.class).get("empty.import"), () -> command("io.murmure.workbench.import"));
			return;
		}
		Composite column = page.clear();
		Page.title(column, study.file().getFileName().toString().replaceFirst("\\.murmure$", ""));
		Page.caption(column, caption(overview.totals(), overview.channels().size()));
		work(column, overview);
		brief(column, study.settings().brief());
		if (study.settings().names() == StudySettings.Names.KEEP) {
			Page.prose(column, texts.get("overview.names.keep")).setForeground(skin().warning());
		}
		Halves halves = Page.wide(new Halves(column));
		feelings(halves.first(), overview);
		read(halves.first(), overview);
		sights(halves.second(), overview);
		circles(halves.second(), overview);
		page.done();
	}

	/** Whether what stands below is of all posts, or not yet. */
	private void work(Composite column, Overview overview) {
		if (StudySession.isBeingWritten()) {
			Page.prose(column, texts.get("overview.running")).setData("id", "running");
			return;
		}
		overview.inPart().forEach(source -> Page.link(column, texts.get("overview.inPart", escaped(source)), () -> command("io.murmure.workbench.import")).setData("id", "inPart"));
		if (overview.behind()) {
			Page.link(column, texts.get("overview.behind"), () -> command("io.murmure.workbench.analyse")).setData("id", "behind");
		}
	}

	/** What the study listens for, and the questions; a click changes it. */
	private void brief(Composite column, Brief brief) {
		String told = brief.subject().isEmpty() ? texts.get("overview.brief.none")
				: brief.rivals().isEmpty() ? texts.get("overview.brief", escaped(brief.subject()))
						: texts.get("overview.brief.rivals", escaped(brief.subject()), escaped(String.join(", ", brief.rivals())));
		Page.link(column, told, () -> command("io.murmure.workbench.brief")).setData("id", "brief");
		brief.questions().forEach(question -> Page.caption(column, "– " + question));
	}

	private String caption(Overview.Totals totals, int channels) {
		return texts.get("overview.caption", formats().number(totals.posts()), formats().number(totals.people()), channels,
				totals.first().map(formats()::day).orElse(""), totals.last().map(formats()::day).orElse(""), totals.posts(), totals.people());
	}

	private void read(Composite column, Overview overview) {
		Page.heading(column, texts.get("overview.read"));
		double most = overview.channels().stream().mapToLong(Overview.Channel::posts).max().orElse(1);
		BarChart chart = chart(column, "channels");
		chart.show(overview.channels().stream().limit(MOST_CHANNELS).map(channel -> Bar.of(channel.name(), channel.posts() / most,
				texts.get("overview.channel", formats().number(channel.posts()), texts.get("overview.people", channel.people())), skin().accent())).toList());
		chart.onPick(row -> lookAt(Focus.ALL.onChannels(Set.of(overview.channels().get(row).name()))));
		Page.link(column, texts.get("overview.warnings", overview.warnings()), () -> show("io.murmure.workbench.listen.explorer"));
	}

	private void feelings(Composite column, Overview overview) {
		Page.heading(column, texts.get("overview.feel"));
		double read = overview.read();
		if (read == 0) {
			missing(column, "overview.feel.none");
			return;
		}
		double most = overview.feelings().stream().mapToLong(Overview.Feeling::posts).max().orElse(1);
		BarChart chart = chart(column, "feelings");
		chart.show(overview.feelings().stream().map(feeling -> Bar.of(emotions.label(feeling.emotion()), feeling.posts() / most,
				formats().percent(feeling.posts() / read), skin().emotion(feeling.emotion()))).toList());
		chart.onPick(row -> lookAt(Focus.ALL.onEmotions(Set.of(overview.feelings().get(row).emotion()))));
		Page.caption(column, texts.get("overview.feel.note", (long) read, texts.get("overview.feel.click")));
	}

	private void circles(Composite column, Overview overview) {
		Page.heading(column, texts.get("overview.circles"));
		List<Circle> circles = overview.circles();
		if (circles.isEmpty()) {
			if (overview.searched()) {
				Page.prose(column, texts.get("overview.circles.found"));
			} else {
				missing(column, "overview.circles.none");
			}
			return;
		}
		double most = circles.get(0).size();
		BarChart chart = chart(column, "circles");
		chart.show(circles.stream().limit(MOST_CIRCLES).map(circle -> Bar.of(circle.name(), circle.size() / most,
				texts.get("overview.circle.size", circle.size()), skin().community(circle.rank()))).toList());
		chart.onPick(row -> openCircles(Optional.of(circles.get(row))));
		Page.link(column, texts.get("overview.circles.more", circles.size()), () -> openCircles(Optional.empty()));
	}

	private void missing(Composite column, String key) {
		if (StudySession.isBeingWritten()) {
			Page.prose(column, texts.get("overview.analysing"));
			return;
		}
		Page.prose(column, texts.get(key));
		Button analyse = new Button(column, SWT.PUSH);
		analyse.setText(texts.get("overview.analyse"));
		analyse.addListener(SWT.Selection, event -> command("io.murmure.workbench.analyse"));
	}

	private void sights(Composite column, Overview overview) {
		Page.heading(column, texts.get("overview.look"));
		if (overview.searched() && !overview.told()) {
			missing(column, "overview.look.notYet");
		} else if (overview.sights().isEmpty()) {
			Page.prose(column, texts.get("overview.look.none"));
		}
		ZoneId zone = session().study().map(study -> study.settings().zone()).orElse(ZoneId.systemDefault());
		overview.sights().forEach(sight -> sight(column, sight, zone));
	}

	private void sight(Composite column, Sight sight, ZoneId zone) {
		switch (sight) {
			case Sight.Found found -> Page.link(column, texts.get("overview.look.found", escaped(found.sentence())), () -> open(found.key()));
			case Sight.Peak peak -> Page.link(column, texts.get("overview.look.peak", formats().fullDay(peak.day()), emotions.label(peak.emotion()),
					formats().number(peak.posts()), formats().number(peak.of()), formats().percent(peak.usually())),
					() -> lookAt(Focus.ALL.onSpan(Optional.of(day(peak.day(), zone))).onEmotions(Set.of(peak.emotion()))));
			case Sight.Busiest busiest -> Page.link(column, texts.get("overview.look.busy", formats().fullDay(busiest.day()),
					busiest.posts()), () -> lookAt(Focus.ALL.onSpan(Optional.of(day(busiest.day(), zone)))));
			case Sight.Mood mood -> Page.link(column, texts.get("overview.look.circle", mood.circle().name(), emotions.label(mood.emotion()),
					formats().percent(mood.share()), formats().percent(mood.usually())),
					() -> lookAt(Focus.ALL.onCommunities(Set.of(mood.circle().id())).onEmotions(Set.of(mood.emotion()))));
			case Sight.Bridge bridge -> Page.link(column, texts.get("overview.look.bridge", bridge.name(), bridge.circles()),
					() -> lookAt(Focus.ALL.onAuthors(Set.of(bridge.author()))));
		}
	}

	/** Shows a finding where it is judged. */
	private void open(String finding) {
		WholeEvidence.ofFinding(session(), finding);
		Perspectives.show(getSite().getWorkbenchWindow(), Perspectives.FINDINGS);
		Views.bringUp(getSite().getPage(), "io.murmure.workbench.findings.finding");
	}

	/** A link reads ampersands and angle brackets as its own. */
	private static String escaped(String text) {
		return text.replace("&", "&&").replace('<', '‹').replace('>', '›');
	}

	private static Focus.Span day(LocalDate day, ZoneId zone) {
		return new Focus.Span(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
	}

	private BarChart chart(Composite column, String id) {
		BarChart chart = Page.wide(new BarChart(column));
		chart.setData("id", id);
		return chart;
	}

	private void lookAt(Focus focus) {
		focus(focus);
		show("io.murmure.workbench.listen.posts");
	}

	private void show(String view) {
		try {
			getSite().getPage().showView(view);
		} catch (PartInitException missing) {
			ILog.of(OverviewView.class).error(view, missing);
		}
	}

	private void openCircles(Optional<Circle> circle) {
		circle.ifPresent(one -> focus(Focus.ALL.onCommunities(Set.of(one.id()))));
		Perspectives.show(getSite().getWorkbenchWindow(), "io.murmure.workbench.communities.perspective");
	}

	@Override
	protected boolean offersStart() {
		return true;
	}

	@Override
	protected String purpose() {
		return texts.get("overview.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.MURMURE;
	}
}
