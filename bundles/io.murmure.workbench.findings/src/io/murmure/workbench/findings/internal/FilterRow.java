package io.murmure.workbench.findings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.StudyFinding;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Choice;
import io.murmure.workbench.Circle;

/** What narrows the inbox: kinds, state, circle. The circle is that of the shared Focus. */
public final class FilterRow extends Composite {

	private static final FindingState[] STATES = FindingState.values();
	private static final int OPEN = 0;
	private static final int ALL = 1;

	private final Texts texts = FindingTexts.texts();
	private final Consumer<InboxFilter> filtered;
	private final Consumer<Set<Long>> onCircles;
	private InboxFilter filter = InboxFilter.OPEN;

	/** @param onCircles told the circle that is picked; none for all */
	public FilterRow(Composite parent, Consumer<InboxFilter> filtered, Consumer<Set<Long>> onCircles) {
		super(parent, SWT.NONE);
		this.filtered = filtered;
		this.onCircles = onCircles;
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.center = true;
		row.spacing = 6;
		row.marginLeft = 10;
		setLayout(row);
		setData("id", "inbox.filter");
	}

	public InboxFilter filter() {
		return filter;
	}

	/** Shows what there is to narrow by. */
	public void show(List<StudyFinding> findings, List<Circle> circles, Set<Long> inFocus, FindingText text) {
		Optional<Object> focused = Stream.of(getChildren()).filter(Control::isFocusControl).map(control -> control.getData("id")).findFirst();
		Stream.of(getChildren()).forEach(Control::dispose);
		Skin skin = Skin.of(getDisplay());
		for (String kind : findings.stream().map(StudyFinding::kind).distinct().sorted().toList()) {
			long count = findings.stream().filter(finding -> finding.kind().equals(kind)).count();
			Choice choice = new Choice(this, texts.get("inbox.kind", text.word(kind), count), KindLook.of(skin, kind), !filter.without().contains(kind),
					() -> set(filter.toggled(kind)));
			choice.setData("id", "kind." + kind);
		}
		states(text);
		if (!circles.isEmpty()) {
			circles(circles, inFocus);
		}
		focused.ifPresent(id -> Stream.of(getChildren()).filter(control -> id.equals(control.getData("id"))).findFirst().ifPresent(Control::setFocus));
		getParent().layout(true, true);
	}

	private void states(FindingText text) {
		List<String> words = new ArrayList<>(List.of(texts.get("inbox.open"), texts.get("inbox.all")));
		Stream.of(STATES).map(state -> text.word(state.word())).forEach(words::add);
		Combo combo = combo("inbox.state", words, texts.get("inbox.state"));
		combo.select(filter.all() ? ALL : filter.state().map(state -> state.ordinal() + 2).orElse(OPEN));
		combo.addListener(SWT.Selection, event -> set(switch (combo.getSelectionIndex()) {
			case OPEN -> filter.onOpen();
			case ALL -> filter.onAll();
			default -> filter.on(STATES[combo.getSelectionIndex() - 2]);
		}));
	}

	private void circles(List<Circle> circles, Set<Long> inFocus) {
		List<String> names = new ArrayList<>(List.of(texts.get("inbox.circles")));
		circles.forEach(circle -> names.add(circle.name()));
		Combo combo = combo("inbox.circle", names, texts.get("inbox.circle"));
		int picked = inFocus.size() == 1 ? circles.stream().map(Circle::id).toList().indexOf(inFocus.iterator().next()) : -1;
		combo.select(picked + 1);
		combo.addListener(SWT.Selection, event -> onCircles.accept(combo.getSelectionIndex() == 0 ? Set.of() : Set.of(circles.get(combo.getSelectionIndex() - 1).id())));
	}

	private Combo combo(String id, List<String> items, String tip) {
		Combo combo = new Combo(this, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		combo.setData("id", id);
		combo.setToolTipText(tip);
		return combo;
	}

	private void set(InboxFilter next) {
		filter = next;
		filtered.accept(next);
	}
}
