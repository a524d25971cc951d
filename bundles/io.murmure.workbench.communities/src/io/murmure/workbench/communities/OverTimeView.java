package io.murmure.workbench.communities;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.community.CommunityWords;
import io.murmure.core.focus.Focus;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.workbench.Answers;
import io.murmure.workbench.StudyView;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.ui.widgets.Twins;
import io.murmure.workbench.communities.internal.CommunityTexts;
import io.murmure.workbench.communities.internal.WholeStudyLine;
import io.murmure.workbench.communities.internal.overtime.AlluvialCanvas;
import io.murmure.workbench.communities.internal.overtime.OverTime;
import io.murmure.workbench.communities.internal.overtime.Passage;

/** How circles come, grow, merge, split and fade: an alluvial picture, and its table. */
public final class OverTimeView extends StudyView {

	private final Texts texts = CommunityTexts.texts();
	private final CommunityWords words = CommunityWords.of(Locale.getDefault());
	private AlluvialCanvas canvas;
	private TwinTable twin;
	private TwinTable people;
	private Optional<OverTime> shown = Optional.empty();

	private record Answer(OverTime circles, List<Passage> people) {
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = WholeStudyLine.above(parent, session());
		Twins twins = new Twins(content, "overTime.tools", texts.get("asTable"), texts.get("overTime.what"));
		canvas = new AlluvialCanvas(twins.stack(), this::picked, window -> formats().dayOfMonth(window.start().atZone(zone()).toLocalDate()), this::tip);
		SashForm tables = new SashForm(twins.stack(), SWT.HORIZONTAL);
		twin = new TwinTable(tables, "overTime.table", row -> picked((OverTime.Snapshot) row));
		people = new TwinTable(tables, "overTime.people", row -> picked((Passage) row)).named(texts.get("landscape.person"));
		twin.explain(texts.get("circles.size"), texts.get("overTime.size.help"));
		twin.explain(texts.get("overTime.event"), texts.get("overTime.event.help"));
		people.explain(texts.get("overTime.window"), texts.get("overTime.into.help"));
		people.explain(texts.get("overTime.from"), texts.get("overTime.from.help"));
		people.explain(texts.get("overTime.to"), texts.get("overTime.to.help"));
		twins.done();
		GridDataFactory.fillDefaults().grab(true, true).applyTo(twins);
		return content;
	}

	private ZoneId zone() {
		return session().study().map(study -> study.settings().zone()).orElse(ZoneId.systemDefault());
	}

	private void picked(OverTime.Snapshot snapshot) {
		OverTime data = shown.orElseThrow();
		OverTime.Window window = data.windows().stream().filter(one -> one.id() == snapshot.window()).findFirst().orElseThrow();
		Focus next = focus().onSpan(Optional.of(new Focus.Span(window.start(), window.finish())));
		focus(snapshot.rank() == OverTime.NO_RANK ? next : next.onCommunities(Set.of(data.circles().get(snapshot.rank()).id())).onAuthors(Set.of()));
	}

	private void picked(Passage passage) {
		focus(Focus.ALL.onAuthors(Set.of(passage.author())).onSpan(Optional.of(new Focus.Span(passage.start(), passage.finish()))));
	}

	private String told(Passage.Place place) {
		return !place.inCircle() ? texts.get("overTime.noCircle") : place.circle().isEmpty() ? texts.get("overTime.unnamed") : place.circle();
	}

	private String tip(OverTime.Snapshot snapshot) {
		String name = snapshot.name().isEmpty() ? texts.get("overTime.unnamed") : snapshot.name();
		return texts.get("overTime.tip", name, snapshot.people(), words.event(snapshot.event()));
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		if (!before.communities().equals(after.communities())) {
			shown.ifPresent(data -> canvas.show(data, after.communities()));
		}
		return false;
	}

	@Override
	protected void refresh() {
		Function<Answers, Answer> question = answers -> new Answer(OverTime.read(answers), Passage.read(answers));
		ask(question, answer -> show(answer.circles(), answer.people()));
	}

	private void show(OverTime data, List<Passage> passages) {
		if (data.windows().isEmpty() || data.snapshots().isEmpty()) {
			showUnfilled(texts.get("overTime.none"), session().study().filter(study -> study.state("evolution").isPresent()).isPresent());
			return;
		}
		shown = Optional.of(data);
		canvas.show(data, focus().communities());
		twin.show(List.of(texts.get("overTime.window"), texts.get("circles.name"), texts.get("circles.size"), texts.get("overTime.event")), data.snapshots().stream().map(snapshot -> {
			OverTime.Window window = data.windows().stream().filter(one -> one.id() == snapshot.window()).findFirst().orElseThrow();
			return new TwinTable.Row(snapshot, List.of(formats().day(window.start()), snapshot.name(), formats().number(snapshot.people()), words.event(snapshot.event())),
					List.of(window.start(), snapshot.name(), snapshot.people(), snapshot.event()));
		}).toList());
		people.show(List.of(texts.get("overTime.window"), texts.get("landscape.person"), texts.get("overTime.from"), texts.get("overTime.to")), passages.stream()
				.map(passage -> new TwinTable.Row(passage, List.of(formats().day(passage.start()), passage.name(), told(passage.from()), told(passage.to())),
						List.of(passage.start(), passage.name(), told(passage.from()), told(passage.to()))))
				.toList());
	}

	@Override
	protected String purpose() {
		return texts.get("overTime.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.ALLUVIAL;
	}
}
