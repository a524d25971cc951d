package io.murmure.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.draw2d.CompoundBorder;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.LineBorder;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.jface.viewers.IBaseLabelProvider;
import org.eclipse.jface.viewers.IColorProvider;
import org.eclipse.jface.viewers.IFontProvider;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;
import io.murmure.ui.graph.internal.GuestFigure;
import io.murmure.ui.graph.internal.NodeFigure;
import io.murmure.ui.graph.internal.ShapeFigure;
import io.murmure.ui.graph.internal.TieFigure;

/** Makes figures by what a label provider says, and by the viewer's own styles where it says nothing. */
final class Figures {

	private static final int RADIUS = 9;
	private static final int TIP_EDGE = 4;
	private static final List<Integer> DASH = List.of(8, 4);
	private static final List<Integer> DOT = List.of(2, 3);
	private static final List<Integer> DASH_DOT = List.of(8, 3, 2, 3);

	private final Graph graph;
	private final IBaseLabelProvider labels;
	private final int nodeStyle;
	private final int connectionStyle;
	private final Skin skin;

	Figures(Graph graph, IBaseLabelProvider labels, int nodeStyle, int connectionStyle) {
		this.graph = graph;
		this.labels = labels;
		this.nodeStyle = nodeStyle;
		this.connectionStyle = connectionStyle;
		skin = Skin.of(graph.getDisplay());
	}

	/** What it is called; empty where it has no name. */
	String text(Object element) {
		return as(ILabelProvider.class).map(names -> names.getText(element)).orElse("");
	}

	/** In [0, 1]: how strongly a tie draws its ends together. */
	double strength(Object tie) {
		return as(IConnectionLineProvider.class).map(lines -> lines.getStrength(tie)).orElse(1.0);
	}

	NodeFigure node(Object entity) {
		String text = text(entity);
		NodeFigure.Look look = look(entity);
		Optional<Image> image = as(ILabelProvider.class).map(icons -> icons.getImage(entity));
		NodeFigure figure = as(IFigureProvider.class).map(own -> own.getFigure(entity)).or(() -> image.map(icon -> icon(icon, look.named() ? text : "")))
				.<NodeFigure>map(guest -> new GuestFigure(guest, look)).orElseGet(() -> new ShapeFigure(text, look));
		figure.setFont(as(IFontProvider.class).map(fonts -> fonts.getFont(entity)).orElseGet(() -> Fonts.SMALL.on(graph.getDisplay())));
		figure.setToolTip(as(IEntityStyleProvider.class).map(style -> style.getTooltip(entity)).or(() -> tip(entity)).orElseGet(() -> tip(text)));
		return figure;
	}

	private NodeFigure.Look look(Object entity) {
		Optional<IEntityStyleProvider> style = as(IEntityStyleProvider.class);
		Optional<IEntityShapeProvider> shape = as(IEntityShapeProvider.class);
		Optional<IColorProvider> colours = as(IColorProvider.class);
		Color fill = colours.map(one -> one.getBackground(entity)).or(() -> style.map(one -> one.getBackgroundColour(entity))).orElse(skin.accent());
		Color ink = colours.map(one -> one.getForeground(entity)).or(() -> style.map(one -> one.getForegroundColour(entity))).orElse(skin.ink());
		NodeFigure.Border border = style.flatMap(one -> border(one, entity)).orElse(NodeFigure.Border.none(fill));
		NodeFigure.Marks marks = new NodeFigure.Marks(style.map(one -> one.getNodeHighlightColor(entity)).orElse(fill),
				style.map(one -> one.getBorderHighlightColor(entity)).orElse(skin.ink()));
		boolean named = !ZestStyles.checkStyle(nodeStyle, ZestStyles.NODES_HIDE_TEXT) && shape.map(one -> one.isNamed(entity)).orElse(true);
		return new NodeFigure.Look(shape.map(one -> one.getShape(entity)).orElse(IEntityShapeProvider.Shape.DISC), shape.map(one -> one.getRadius(entity)).orElse(RADIUS), fill, ink,
				skin.paper(), border, marks, named);
	}

	private static Optional<NodeFigure.Border> border(IEntityStyleProvider style, Object entity) {
		int width = style.getBorderWidth(entity);
		return Optional.ofNullable(style.getBorderColor(entity)).map(colour -> new NodeFigure.Border(colour, width < 0 ? 1 : width));
	}

	private static IFigure icon(Image image, String text) {
		Label icon = new Label(text, image);
		icon.setTextPlacement(PositionConstants.SOUTH);
		return icon;
	}

	TieFigure tie(Object tie) {
		Optional<IConnectionStyleProvider> style = as(IConnectionStyleProvider.class);
		int how = style.map(one -> one.getConnectionStyle(tie)).filter(own -> own != ZestStyles.NONE).orElse(connectionStyle);
		if (!ZestStyles.validateConnectionStyle(how)) {
			throw new SWTError(SWT.ERROR_INVALID_ARGUMENT);
		}
		int width = style.map(one -> one.getLineWidth(tie)).filter(own -> own >= 0).orElse(1);
		TieFigure figure = new TieFigure(
				new TieFigure.Look(width, style.map(one -> one.getColor(tie)).orElse(skin.quiet()), style.map(one -> one.getHighlightColor(tie)).orElse(skin.accent()),
						as(IConnectionLineProvider.class).map(lines -> lines.getDash(tie)).orElse(dash(how)), ZestStyles.checkStyle(how, ZestStyles.CONNECTIONS_DIRECTED), text(tie)),
				Fonts.SMALL.on(graph.getDisplay()), skin.ink(), skin.paper());
		style.map(one -> one.getTooltip(tie)).or(() -> tip(tie)).ifPresent(figure::setToolTip);
		return figure;
	}

	private static List<Integer> dash(int style) {
		return (style & ZestStyles.CONNECTIONS_DASH) != 0 ? DASH
				: (style & ZestStyles.CONNECTIONS_DOT) != 0 ? DOT : (style & ZestStyles.CONNECTIONS_DASH_DOT) != 0 ? DASH_DOT : List.of();
	}

	private Optional<IFigure> tip(Object element) {
		return as(IToolTipProvider.class).map(tips -> tips.getToolTipText(element)).map(this::tip);
	}

	/** With colours of its own: those of the platform's tooltips do not suit the paper that Draw2d puts under them. */
	private IFigure tip(String text) {
		Label tip = new Label(text);
		tip.setFont(graph.getFont());
		tip.setForegroundColor(skin.ink());
		tip.setBackgroundColor(skin.panel());
		tip.setOpaque(true);
		tip.setBorder(new CompoundBorder(new LineBorder(skin.line()), new MarginBorder(TIP_EDGE)));
		return tip;
	}

	/** The label provider, where it is this, too. */
	private <T> Optional<T> as(Class<T> kind) {
		return Stream.of(labels).filter(kind::isInstance).map(kind::cast).findFirst();
	}
}
