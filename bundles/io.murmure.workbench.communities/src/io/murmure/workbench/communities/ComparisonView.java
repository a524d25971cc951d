package io.murmure.workbench.communities;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolItem;

import io.murmure.core.comparison.StudyComparer;
import io.murmure.core.focus.Focus;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Choice;
import io.murmure.ui.widgets.Tools;
import io.murmure.workbench.Services;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.communities.internal.CommunityTexts;
import io.murmure.workbench.communities.internal.WholeStudyLine;
import io.murmure.workbench.communities.internal.compare.FiguresTable;
import io.murmure.workbench.communities.internal.compare.IdeaPanel;
import io.murmure.workbench.communities.internal.compare.Picked;
import io.murmure.workbench.communities.internal.compare.SidesPanel;

/** Circles side by side figure by figure; any two sides with what surely differs; or how circles took something. */
public final class ComparisonView extends StudyView {

	/** The view's id, under which other views and commands open it. */
	public static final String ID = "io.murmure.workbench.communities.comparison";

	private final Texts texts = CommunityTexts.texts();
	private Mode mode = Mode.FIGURES;
	private Composite modes;
	private WholeStudyLine wholeStudy;
	private Composite stack;
	private ToolItem asTable;
	private FiguresTable figures;
	private SidesPanel sides;
	private IdeaPanel idea;
	private Optional<Picked> picked = Optional.empty();

	/** What stands side by side. */
	public enum Mode {
		FIGURES, SIDES, IDEA
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(content);
		modes = new Composite(content, SWT.NONE);
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.spacing = 6;
		row.marginLeft = 10;
		modes.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(modes);
		Tools tools = new Tools(content, "comparison.tools");
		asTable = tools.toggle("table", Icons.TABLE, texts.get("compare.asTable"), this::asTable);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(tools.bar());
		wholeStudy = new WholeStudyLine(content, session(), 2);
		stack = new Composite(content, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(stack);
		figures = new FiguresTable(stack);
		sides = new SidesPanel(stack, this::pick);
		idea = new IdeaPanel(stack, this::refresh);
		top();
		return content;
	}

	private void asTable(boolean on) {
		sides.asTable(on);
		idea.asTable(on);
	}

	private void pick(Picked sidesPicked) {
		picked = Optional.of(sidesPicked);
		refresh();
	}

	/** Turns to another way of comparing. */
	public void turn(Mode next) {
		mode = next;
		top();
		if (session().study().isPresent()) {
			refresh();
		}
	}

	/** Puts the post that is picked out to the test. */
	public void testPost() {
		idea.onPost();
		turn(Mode.IDEA);
	}

	private void top() {
		Stream.of(modes.getChildren()).forEach(Control::dispose);
		for (Mode each : Mode.values()) {
			Choice choice = new Choice(modes, texts.get("compare.mode." + each), skin().accent(), each == mode, () -> turn(each));
			choice.setData("id", "compare.mode." + each);
		}
		modes.getParent().layout(true, true);
		asTable.setEnabled(mode != Mode.FIGURES);
		wholeStudy.ignoring(mode != Mode.SIDES);
		((StackLayout) stack.getLayout()).topControl = switch (mode) {
			case FIGURES -> figures.control();
			case SIDES -> sides;
			case IDEA -> idea;
		};
		stack.layout();
	}

	@Override
	protected void restyle() {
		top();
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return switch (mode) {
			case FIGURES -> !before.communities().equals(after.communities());
			case SIDES -> followsSides(before, after);
			case IDEA -> idea.isOnPost() && !before.posts().equals(after.posts());
		};
	}

	/** Two circles, two channels or a span in Focus become the sides; what else is in Focus narrows both. */
	private boolean followsSides(Focus before, Focus after) {
		boolean others = !before.communities().equals(after.communities()) || !before.channels().equals(after.channels()) || !before.span().equals(after.span());
		if (others) {
			picked = Optional.empty();
		}
		return others || super.follows(before, after);
	}

	@Override
	protected void refresh() {
		Focus focus = focus();
		if (mode == Mode.FIGURES) {
			ask(answers -> figures.read(answers, focus), columns -> {
				figures.show(columns);
				if (columns.isEmpty()) {
					showEmpty(Icons.COMPARE, texts.get("circles.notYet"), purpose()).button("periods", texts.get("compare.periods"), () -> turn(Mode.SIDES));
				}
			});
			return;
		}
		Optional<StudyComparer> comparer = Services.find(StudyComparer.class);
		if (comparer.isEmpty()) {
			showEmpty(Icons.COMPARE, texts.get("compare.missing"), purpose());
		} else if (mode == Mode.SIDES) {
			Optional<Picked> chosen = picked;
			ask(answers -> SidesPanel.Found.read(answers, comparer.get(), focus, chosen), this::show);
		} else {
			ZoneId zone = session().study().orElseThrow().settings().zone();
			IdeaPanel.Asked asked = idea.asked(focus, zone);
			ask(answers -> IdeaPanel.Found.read(answers, comparer.get(), asked), idea::show);
		}
	}

	private void show(Optional<SidesPanel.Found> found) {
		found.ifPresentOrElse(answer -> {
			picked = picked.map(kept -> answer.picked());
			sides.show(answer);
		}, () -> showUnfilled(texts.get("compare.nothing"), true));
	}

	@Override
	protected String purpose() {
		return texts.get("comparison.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.COMPARE;
	}
}
