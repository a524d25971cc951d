package io.murmure.workbench.listen;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

import io.murmure.core.correction.Suggestions;
import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.focus.WordHits;
import io.murmure.core.reading.WordWeights.WordWeight;
import io.murmure.core.study.Study;
import io.murmure.ui.Emotions;
import io.murmure.ui.Fonts;
import io.murmure.ui.Icons;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.AuthorName;
import io.murmure.workbench.Commands;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.listen.internal.CorrectionPanel;
import io.murmure.workbench.listen.internal.Corrector;
import io.murmure.workbench.listen.internal.InspectedPost;
import io.murmure.workbench.listen.internal.ListenTexts;
import io.murmure.workbench.listen.internal.ReadingPanel;
import io.murmure.workbench.listen.internal.ThreadPanel;
import io.murmure.workbench.listen.internal.WhyReader;
import io.murmure.workbench.listen.internal.WordMarks;

/** One post: what it says, how it reads, and what was said around it. */
public final class InspectorView extends StudyView {

	private final Texts texts = ListenTexts.texts();
	private final Emotions emotions = new Emotions();
	private final WhyReader why = new WhyReader();
	private Page page;
	private Corrector corrector;

	/** A post that is picked, and whether it meets what is asked for: one of its thread need not. */
	private record Picked(InspectedPost post, boolean inFocus) {
	}

	@Override
	protected Control createContent(Composite parent) {
		corrector = new Corrector(session());
		page = new Page(parent);
		page.setData("id", "inspector");
		return page;
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return !before.posts().equals(after.posts()) || !after.posts().isEmpty() && super.follows(before, after);
	}

	@Override
	protected void refresh() {
		Optional<Long> id = focus().posts().stream().findFirst();
		if (id.isEmpty()) {
			showEmpty(Icons.POST, texts.get("inspector.none"), texts.get("inspector.pick"));
			return;
		}
		FocusCondition condition = FocusCondition.of(focus());
		ask(answers -> InspectedPost.read(answers, id.get()).map(post -> new Picked(post, post.meets(answers, condition))), found -> found.ifPresent(this::show));
	}

	private void show(Picked picked) {
		InspectedPost post = picked.post();
		Composite column = page.clear();
		if (!picked.inFocus()) {
			Page.caption(column, texts.get("inspector.outside")).setData("id", "outside");
		}
		Page.wide(author(column, post));
		Page.caption(column, texts.get("inspector.where", formats().longMoment(post.time()), post.channel()));
		StyledText text = text(column, post);
		new ReadingPanel(formats(), skin()).fill(column, post, emotion -> explain(post, emotion, text));
		new CorrectionPanel(skin(), corrector).fill(column, post, this::suggest);
		if (!post.thread().isEmpty()) {
			Page.heading(column, texts.get("inspector.thread"));
			new ThreadPanel(column, post, formats(), id -> focus(focus().onPosts(Set.of(id))));
		}
		Page.caption(column, texts.get("inspector.source", post.file(), post.record()));
		page.done();
	}

	private Control author(Composite column, InspectedPost post) {
		Composite row = new Composite(column, SWT.NONE);
		RowLayout links = new RowLayout(SWT.HORIZONTAL);
		links.marginLeft = 0;
		links.spacing = 8;
		links.center = true;
		row.setLayout(links);
		Label name = new Label(row, SWT.NONE);
		name.setText(AuthorName.of(post.author()));
		name.setFont(Fonts.HEADING.on(row.getDisplay()));
		name.setForeground(skin().ink());
		if (AuthorName.isTold(post.author())) {
			Page.link(row, texts.get("inspector.allOf"), () -> focus(focus().onAuthors(Set.of(post.authorId())))).setLayoutData(new RowData());
			Page.link(row, texts.get("inspector.optOut"), () -> Commands.run(getSite(), "io.murmure.workbench.optOut")).setLayoutData(new RowData());
		}
		return row;
	}

	private StyledText text(Composite column, InspectedPost post) {
		StyledText text = new StyledText(column, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
		text.setText(post.text().shown());
		text.setData("id", "text");
		text.setFont(Fonts.READING.on(column.getDisplay()));
		text.setLineSpacing(3);
		text.setCaret(null);
		text.setBackground(skin().paper());
		text.setForeground(skin().ink());
		if (post.text().wordless()) {
			text.setForeground(skin().quiet());
			text.setData(Skin.STYLE, "quiet");
		}
		text.setStyleRanges(WordMarks.of(WordHits.of(focus()).in(post.text().words()), skin()));
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).hint(80, SWT.DEFAULT).applyTo(text);
		return text;
	}

	/** Picks another post whose correction would teach much. */
	private void suggest() {
		Study study = session().study().orElseThrow();
		Job.create(texts.get("correct.next.job"), (ICoreRunnable) monitor -> Suggestions.of(study, 2).stream().filter(id -> !focus().posts().contains(id)).findFirst()
				.ifPresent(id -> page.getDisplay().asyncExec(() -> focus(focus().onPosts(Set.of(id)))))).schedule();
	}

	/** Marks the words that carried an emotion, the stronger the fuller its colour. */
	private void explain(InspectedPost post, String emotion, StyledText text) {
		Study study = session().study().orElseThrow();
		Display display = text.getDisplay();
		Job.create(texts.get("inspector.why", emotions.label(emotion)), (ICoreRunnable) monitor -> {
			List<WordWeight> weights = why.ask(study, post, emotion, monitor);
			display.asyncExec(() -> {
				if (!text.isDisposed()) {
					text.setToolTipText(texts.get("inspector.why", emotions.label(emotion)));
					text.setStyleRanges(WordMarks.of(weights, skin(), emotion));
				}
			});
		}).schedule();
	}

	@Override
	public void dispose() {
		Job.createSystem(getPartName(), (ICoreRunnable) monitor -> why.close()).schedule();
		super.dispose();
	}

	@Override
	protected String purpose() {
		return texts.get("inspector.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.POST;
	}
}
