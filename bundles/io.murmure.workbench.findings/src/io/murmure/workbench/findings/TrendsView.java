package io.murmure.workbench.findings;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.TallPicture;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.ui.widgets.Twins;
import io.murmure.workbench.findings.internal.TrendCanvas;
import io.murmure.workbench.findings.internal.TrendLine;

/** What rises, day by day: when it was first said, where, and when it would have been told; and the same as a table. */
public final class TrendsView extends BoardView {

	private TallPicture scroll;
	private TrendCanvas canvas;
	private TwinTable twin;

	public TrendsView() {
		super("trends");
	}

	@Override
	protected Control createContent(Composite parent) {
		Twins twins = new Twins(parent, "trends.tools", texts.get("asTable"), texts.get("trends.what"));
		scroll = new TallPicture(twins.stack());
		canvas = new TrendCanvas(scroll, this::pick);
		scroll.setContent(canvas);
		twin = new TwinTable(twins.stack(), "trends.table", row -> pick(((TrendLine) row).key()));
		twins.done();
		return twins;
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		canvas.pickOut(after);
		return false;
	}

	@Override
	protected void refresh() {
		Study study = session().study().orElseThrow();
		ask(answers -> TrendLine.read(study, answers), this::show);
	}

	private void show(TrendLine.Course course) {
		if (course.lines().isEmpty()) {
			showNothing();
			return;
		}
		canvas.show(course, formats(), session().study().orElseThrow().settings().zone(), focus());
		scroll.fit();
		twin.show(List.of(texts.get("trends.term"), texts.get("trends.firstSeen"), texts.get("trends.where"), texts.get("trends.told"), texts.get("column.posts"), texts.get("column.people")),
				course.lines().stream().map(this::row).toList());
	}

	private TwinTable.Row row(TrendLine line) {
		return new TwinTable.Row(line,
				List.of(line.term(), formats().dayOfMonth(line.firstSeen()), line.began(), formats().dayOfMonth(line.told()), formats().number(line.total()), formats().number(line.people())),
				List.of(line.term(), line.firstSeen(), line.began(), line.told(), line.total(), line.people()));
	}

	@Override
	protected Icons icon() {
		return Icons.LINES;
	}
}
