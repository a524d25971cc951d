package io.murmure.workbench.findings;

import java.util.List;

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
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.Tools;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.findings.internal.Towards;
import io.murmure.workbench.findings.internal.TowardsCanvas;

/** How people feel towards the subject of the Brief, its rivals beside it; picking one shows the posts that speak of it. */
public final class SubjectView extends BoardView {

	private Composite stack;
	private ScrolledComposite scroll;
	private TowardsCanvas canvas;
	private TwinTable twin;
	private ToolItem asTable;

	public SubjectView() {
		super("subject");
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(content);
		Label what = Page.caption(content, texts.get("subject.what"));
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 6).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(what);
		Tools tools = new Tools(content, "subject.tools");
		asTable = tools.toggle("table", Icons.TABLE, texts.get("asTable"), on -> top());
		stack = new Composite(content, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(stack);
		scroll = new ScrolledComposite(stack, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.getVerticalBar().setIncrement(24);
		canvas = new TowardsCanvas(scroll, this::pick);
		scroll.setContent(canvas);
		twin = new TwinTable(stack, "subject.table", row -> pick((Towards) row));
		top();
		return content;
	}

	private void pick(Towards name) {
		ask(answers -> Towards.posts(name.id(), answers), posts -> focus(focus().onPosts(posts)));
	}

	private void top() {
		((StackLayout) stack.getLayout()).topControl = asTable.getSelection() ? twin : scroll;
		stack.layout();
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
		scroll.setMinHeight(canvas.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
		twin.show(List.of(texts.get("subject.column.name"), texts.get("column.posts"), texts.get("column.people"), texts.get("subject.column.negative"), texts.get("subject.column.positive"),
				texts.get("subject.column.balance")), names.stream().map(this::row).toList());
	}

	private TwinTable.Row row(Towards name) {
		return new TwinTable.Row(name,
				List.of(name.name(), formats().number(name.posts()), formats().number(name.people()), formats().percent(name.negative()), formats().percent(name.positive()),
						TowardsCanvas.points(name.balance())),
				List.of(name.name(), name.posts(), name.people(), name.negative(), name.positive(), name.balance()));
	}

	@Override
	protected Icons icon() {
		return Icons.COMPARE;
	}
}
