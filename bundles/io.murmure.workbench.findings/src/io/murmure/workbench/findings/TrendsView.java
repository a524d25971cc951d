package io.murmure.workbench.findings;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolItem;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.Tools;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.findings.internal.TrendCanvas;
import io.murmure.workbench.findings.internal.TrendLine;

/** What rises, day by day: when it was first said, where, and when it would have been told; and the same as a table. */
public final class TrendsView extends BoardView {

	private Composite stack;
	private ScrolledComposite scroll;
	private TrendCanvas canvas;
	private TwinTable twin;
	private ToolItem asTable;

	public TrendsView() {
		super("trends");
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(content);
		Label what = Page.caption(content, texts.get("trends.what"));
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(what);
		Tools tools = new Tools(content, "trends.tools");
		asTable = tools.toggle("table", Icons.TABLE, texts.get("asTable"), on -> top());
		stack = new Composite(content, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(stack);
		scroll = new ScrolledComposite(stack, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.getVerticalBar().setIncrement(24);
		canvas = new TrendCanvas(scroll, this::pick);
		scroll.setContent(canvas);
		twin = new TwinTable(stack, "trends.table", row -> pick(((TrendLine) row).key()));
		top();
		return content;
	}

	private void pick(String key) {
		focus(focus().onFinding(key).onPosts(Set.of()));
	}

	private void top() {
		((StackLayout) stack.getLayout()).topControl = asTable.getSelection() ? twin : scroll;
		stack.layout();
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		canvas.pickOut(after.finding());
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
		canvas.show(course, formats(), focus().finding());
		scroll.setMinHeight(canvas.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
		twin.show(List.of(texts.get("trends.term"), texts.get("trends.firstSeen"), texts.get("trends.where"), texts.get("trends.told"), texts.get("column.posts"), texts.get("column.people")),
				course.lines().stream().map(this::row).toList());
	}

	private TwinTable.Row row(TrendLine line) {
		return new TwinTable.Row(line,
				List.of(line.term(), formats().dayOfMonth(line.firstSeen()), line.began(), formats().dayOfMonth(line.told()), formats().number(line.total()), formats().number(line.people())),
				List.of(line.term(), line.firstSeen().toEpochDay(), line.began(), line.told().toEpochDay(), line.total(), line.people()));
	}

	@Override
	protected Icons icon() {
		return Icons.LINES;
	}
}
