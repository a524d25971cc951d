package io.murmure.ui.graph;

import java.util.List;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FlowLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.ToolbarLayout;
import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;
import io.murmure.ui.graph.internal.DashFigure;
import io.murmure.ui.graph.internal.NodeFigure;
import io.murmure.ui.graph.internal.ShapeFigure;

/** What the shapes of nodes and the dashes of ties mean, in as many lines as it has to take. */
public final class GraphLegend extends FigureCanvas {

	private static final int RADIUS = 5;
	private static final int BETWEEN = 14;
	private static final int BESIDE = 4;

	/** A shape or a line with its word. */
	public sealed interface Mark {

		String word();

		record OfNode(IEntityShapeProvider.Shape shape, String word) implements Mark {
		}

		/** @param dash as {@link IConnectionLineProvider#getDash} has it */
		record OfTie(List<Integer> dash, String word) implements Mark {
		}
	}

	private List<Mark> shown = List.of();

	public GraphLegend(Composite parent) {
		super(parent);
		setScrollBarVisibility(NEVER);
		getViewport().setContentsTracksWidth(true);
	}

	/** Shows marks, in the colours of the theme that is in force. */
	public void show(List<Mark> marks) {
		shown = List.copyOf(marks);
		Skin skin = Skin.of(getDisplay());
		setBackground(skin.paper());
		Figure root = new Figure();
		FlowLayout flow = new FlowLayout();
		flow.setMinorSpacing(BETWEEN);
		flow.setMajorSpacing(2);
		root.setLayoutManager(flow);
		shown.forEach(mark -> root.add(entry(mark, skin)));
		setContents(root);
	}

	public List<Mark> shown() {
		return shown;
	}

	private IFigure entry(Mark mark, Skin skin) {
		Figure entry = new Figure();
		ToolbarLayout beside = new ToolbarLayout(true);
		beside.setSpacing(BESIDE);
		beside.setMinorAlignment(ToolbarLayout.ALIGN_CENTER);
		entry.setLayoutManager(beside);
		entry.add(switch (mark) {
			case Mark.OfNode node -> new ShapeFigure("", new NodeFigure.Look(node.shape(), RADIUS, skin.quiet(), skin.ink(), skin.paper(), NodeFigure.Border.none(skin.quiet()),
					new NodeFigure.Marks(skin.quiet(), skin.ink()), false));
			case Mark.OfTie tie -> new DashFigure(tie.dash(), skin.quiet());
		});
		Label word = new Label(mark.word());
		word.setFont(Fonts.SMALL.on(getDisplay()));
		word.setForegroundColor(skin.ink());
		entry.add(word);
		return entry;
	}
}
