package io.murmure.workbench.findings;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.TallPicture;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.ui.widgets.Twins;
import io.murmure.workbench.findings.internal.Towards;
import io.murmure.workbench.findings.internal.TowardsCanvas;

/** How people feel towards the subject of the Brief, its rivals beside it; picking one shows the posts that speak of it. */
public final class SubjectView extends BoardView {

	private TallPicture scroll;
	private TowardsCanvas canvas;
	private TwinTable twin;

	public SubjectView() {
		super("subject");
	}

	@Override
	protected Control createContent(Composite parent) {
		Twins twins = new Twins(parent, "subject.tools", texts.get("asTable"), texts.get("subject.what"));
		scroll = new TallPicture(twins.stack());
		canvas = new TowardsCanvas(scroll, this::pick);
		scroll.setContent(canvas);
		twin = new TwinTable(twins.stack(), "subject.table", row -> pick((Towards) row));
		twins.done();
		return twins;
	}

	private void pick(Towards name) {
		ask(answers -> Towards.posts(name.id(), answers), posts -> focus(focus().onPosts(posts)));
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return false;
	}

	@Override
	protected void refresh() {
		ask(Towards::read, this::show);
	}

	private void show(List<Towards> names) {
		if (names.isEmpty()) {
			showNothing();
			return;
		}
		canvas.show(names, formats());
		scroll.fit();
		twin.show(List.of(texts.get("subject.column.name"), texts.get("column.posts"), texts.get("column.people"), texts.get("subject.column.negative"), texts.get("subject.column.positive"),
				texts.get("subject.column.balance")), names.stream().map(this::row).toList());
	}

	private TwinTable.Row row(Towards name) {
		return new TwinTable.Row(name,
				List.of(name.name(), formats().number(name.posts()), formats().number(name.people()), formats().percent(name.negative()), formats().percent(name.positive()),
						formats().points(name.balance())),
				List.of(name.name(), name.posts(), name.people(), name.negative(), name.positive(), name.balance()));
	}

	@Override
	protected Icons icon() {
		return Icons.COMPARE;
	}
}
