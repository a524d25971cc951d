package io.murmure.workbench.communities;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolItem;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.StudyView;
import io.murmure.ui.widgets.Tools;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.communities.internal.overtime.AlluvialCanvas;
import io.murmure.workbench.communities.internal.overtime.OverTime;

/** How circles come, grow, merge, split and fade: an alluvial picture, and its table. */
public final class OverTimeView extends StudyView {

	private final Texts texts = Texts.of(OverTimeView.class);
	private Composite stack;
	private AlluvialCanvas canvas;
	private TwinTable twin;
	private ToolItem asTable;
	private Optional<OverTime> shown = Optional.empty();

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(content);
		Label what = Page.caption(content, texts.get("overTime.what"));
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(what);
		Tools tools = new Tools(content, "overTime.tools");
		asTable = tools.toggle("table", Icons.TABLE, texts.get("asTable"), on -> top());
		stack = new Composite(content, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(stack);
		canvas = new AlluvialCanvas(stack, this::picked, window -> formats().dayOfMonth(window.start().atZone(zone()).toLocalDate()), this::tip);
		twin = new TwinTable(stack, "overTime.table", row -> picked((OverTime.Snapshot) row));
		top();
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

	private String tip(OverTime.Snapshot snapshot) {
		String name = snapshot.name().isEmpty() ? texts.get("overTime.unnamed") : snapshot.name();
		return texts.get("overTime.tip", name, snapshot.people(), texts.get("event." + snapshot.event()));
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
		ask(OverTime::read, this::show);
	}

	private void show(OverTime data) {
		if (data.windows().isEmpty() || data.snapshots().isEmpty()) {
			showEmpty(Icons.ALLUVIAL, texts.get("overTime.none"), texts.get("overTime.purpose"));
			return;
		}
		shown = Optional.of(data);
		canvas.show(data, focus().communities());
		twin.show(List.of(texts.get("overTime.window"), texts.get("circles.name"), texts.get("circles.size"), texts.get("overTime.event")), data.snapshots().stream().map(snapshot -> {
			OverTime.Window window = data.windows().stream().filter(one -> one.id() == snapshot.window()).findFirst().orElseThrow();
			return new TwinTable.Row(snapshot, List.of(formats().day(window.start()), snapshot.name(), formats().number(snapshot.people()), texts.get("event." + snapshot.event())),
					List.of(window.id(), snapshot.name(), snapshot.people(), snapshot.event()));
		}).toList());
	}

	private void top() {
		((StackLayout) stack.getLayout()).topControl = asTable.getSelection() ? twin : canvas;
		stack.layout(true, true);
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
