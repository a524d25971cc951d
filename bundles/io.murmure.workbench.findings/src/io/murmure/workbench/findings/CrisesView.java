package io.murmure.workbench.findings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.murmure.core.finding.FindingReasons;
import io.murmure.core.finding.FindingText;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.TallPicture;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.WholeEvidence;
import io.murmure.workbench.findings.internal.CrisisCanvas;
import io.murmure.workbench.findings.internal.Episode;

/** The board of crises: what the replay of the past would have told, when, how long before the peak, and why. */
public final class CrisesView extends BoardView {

	private Label summary;
	private TallPicture scroll;
	private CrisisCanvas canvas;
	private TwinTable table;

	public CrisesView() {
		super("crises");
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(content);
		summary = Page.prose(content, "");
		summary.setData("id", "replay");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).hint(80, SWT.DEFAULT).applyTo(summary);
		SashForm halves = new SashForm(content, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		scroll = new TallPicture(halves);
		canvas = new CrisisCanvas(scroll, this::pick, this::tip);
		scroll.setContent(canvas);
		table = new TwinTable(halves, "crises", row -> pick((Episode) row));
		halves.setWeights(3, 2);
		return content;
	}

	private FindingText text() {
		return FindingText.of(Locale.getDefault(), session().study().orElseThrow().settings().zone());
	}

	private void pick(Episode episode) {
		if (episode.key().isEmpty()) {
			Focus.Span span = new Focus.Span(episode.told().minus(Duration.ofHours(48)), episode.finished().plusSeconds(1));
			WholeEvidence.of(session(), Focus.ALL.onChannels(Set.of(episode.channel())).onSpan(Optional.of(span)));
		} else {
			pick(episode.key());
		}
	}

	private String tip(Episode episode) {
		return texts.get("crises.tip", text().word(episode.level()), episode.channel(), formats().moment(episode.told()), lead(episode), reasons(episode));
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		canvas.pickOut(after.finding());
		return false;
	}

	@Override
	protected void refresh() {
		Study study = session().study().orElseThrow();
		ask(answers -> Episode.read(study, answers), this::show);
	}

	private void show(Episode.Board board) {
		if (board.episodes().isEmpty()) {
			showNothing();
			return;
		}
		FindingText text = text();
		long weeks = Math.max(1, Math.round(Duration.between(board.first(), board.last()).toDays() / 7.0));
		String counts = texts.get("crises.replay", weeks, board.count("crisis"), board.count("warning"), board.count("watch"));
		summary.setText(board.lead().map(lead -> counts + " " + texts.get("crises.lead", reasons().span(lead))).orElse(counts));
		canvas.show(board, formats(), session().study().orElseThrow().settings().zone(), text::word, focus().finding());
		scroll.fit();
		table.show(List.of(texts.get("crises.level"), texts.get("crises.channel"), texts.get("crises.told"), texts.get("crises.before"), texts.get("inbox.column.strength"),
				texts.get("column.posts"), texts.get("column.people"), texts.get("crises.reasons")), board.episodes().stream().map(this::row).toList());
		summary.getParent().layout(true, true);
	}

	private FindingReasons reasons() {
		return new FindingReasons(session().study().orElseThrow(), text(), Locale.getDefault());
	}

	private String lead(Episode episode) {
		return episode.lead().isPositive() ? texts.get("crises.earlier", reasons().span(episode.lead())) : texts.get("crises.atPeak");
	}

	private String reasons(Episode episode) {
		FindingText text = text();
		return episode.reasons().stream().map(text::word).collect(Collectors.joining(", "));
	}

	private TwinTable.Row row(Episode episode) {
		return new TwinTable.Row(episode,
				List.of(text().word(episode.level()), episode.channel(), formats().moment(episode.told()), lead(episode), formats().decimal(episode.strength()),
						formats().number(episode.posts()), formats().number(episode.people()), reasons(episode)),
				List.of(List.of("watch", "warning", "crisis").indexOf(episode.level()), episode.channel(), episode.told().toEpochMilli(), episode.lead().toMinutes(), episode.strength(),
						episode.posts(), episode.people(), reasons(episode)));
	}

	@Override
	protected Icons icon() {
		return Icons.TIMELINE;
	}
}
