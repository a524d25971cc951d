package io.murmure.workbench.findings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.finding.FindingReasons;
import io.murmure.core.finding.FindingText;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.TallPicture;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.ui.widgets.Twins;
import io.murmure.workbench.AnalyseWith;
import io.murmure.workbench.WholeEvidence;
import io.murmure.workbench.findings.internal.CrisisCanvas;
import io.murmure.workbench.findings.internal.Episode;

/** The board of crises: what the replay of the past would have told, when, how long before the peak, and why. */
public final class CrisesView extends BoardView {

	/** The gravest last. */
	private static final List<String> LEVELS = List.of("watch", "warning", "crisis");

	private Twins twins;
	private TallPicture scroll;
	private CrisisCanvas canvas;
	private TwinTable table;

	public CrisesView() {
		super("crises");
	}

	@Override
	protected Control createContent(Composite parent) {
		twins = new Twins(parent, "crises.tools", texts.get("asTable"), texts.get("crises.purpose"));
		scroll = new TallPicture(twins.stack());
		canvas = new CrisisCanvas(scroll, this::pick, this::tip);
		scroll.setContent(canvas);
		table = new TwinTable(twins.stack(), "crises", row -> pick((Episode) row));
		table.explain(texts.get("crises.strength"), texts.get("crises.strength.help"));
		twins.tools().push("levels", Icons.ANALYSE, texts.get("crises.levels"), () -> AnalyseWith.ask(getSite().getShell(), session(), "crises"));
		twins.done();
		return twins;
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
		canvas.pickOut(after);
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
		String counts = texts.get("crises.replay", weeks, board.count("crisis"), board.count("warning"), board.count("watch"), board.forNothing());
		twins.say(board.lead().map(lead -> counts + " " + texts.get("crises.lead", reasons().span(lead))).orElse(counts));
		canvas.show(board, formats(), session().study().orElseThrow().settings().zone(), text::word, focus());
		scroll.fit();
		table.show(List.of(texts.get("crises.level"), texts.get("crises.channel"), texts.get("crises.told"), texts.get("crises.before"), texts.get("crises.strength"),
				texts.get("column.posts"), texts.get("column.people"), texts.get("crises.reasons")), board.episodes().stream().map(this::row).toList());
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
				List.of(new TwinTable.Place(LEVELS.indexOf(episode.level())), episode.channel(), episode.told(), new TwinTable.Place(episode.lead().toMinutes()), episode.strength(),
						episode.posts(), episode.people(), reasons(episode)));
	}

	@Override
	protected Icons icon() {
		return Icons.TIMELINE;
	}
}
