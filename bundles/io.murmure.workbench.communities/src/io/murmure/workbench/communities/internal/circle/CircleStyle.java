package io.murmure.workbench.communities.internal.circle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.draw2d.IFigure;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;

import io.murmure.core.community.CommunityWords;
import io.murmure.ui.Emotions;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.graph.IAttributeProvider;
import io.murmure.ui.graph.IConnectionLineProvider;
import io.murmure.ui.graph.IEntityShapeProvider;
import io.murmure.ui.graph.ZestStyles;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** Shape by role, area by voice, colour by circle or emotion; ties by kind and weight. */
public final class CircleStyle extends LabelProvider implements IEntityShapeProvider, IConnectionLineProvider, IToolTipProvider, IAttributeProvider {

	private static final int NAMED = 45;
	private static final double SMALLEST = 7;
	private static final double LARGEST = 21;
	private static final double WIDEST = 4;
	/** How far the weakest and the strongest tie are on their way from the paper to a colour. */
	private static final double FAINTEST = 0.35;
	private static final double FAINTEST_IN_THE_DARK = 0.5;
	private static final double STRONGEST = 0.8;

	private final Texts texts = CommunityTexts.texts();
	private final CommunityWords words = CommunityWords.of(Locale.getDefault());
	private final Emotions emotions = new Emotions();
	private final Network network;
	private final Skin skin;
	private final boolean byMood;
	private final boolean directed;
	private final Set<Network.Key> named = new HashSet<>();
	private final double loudest;
	private final double strongest;

	public CircleStyle(Network network, Skin skin, boolean byMood, boolean directed) {
		this.network = network;
		this.skin = skin;
		this.byMood = byMood;
		this.directed = directed;
		loudest = Math.max(1, network.nodes().stream().filter(node -> !node.key().group() || network.circle().isEmpty()).mapToLong(Network.Node::voice).max().orElse(1));
		strongest = network.ties().stream().mapToDouble(Network.Tie::weight).filter(weight -> weight > 0).max().orElse(1);
		network.nodes().stream().sorted(Comparator.comparing((Network.Node node) -> !node.key().group()).thenComparing(node -> -node.voice())).limit(NAMED)
				.forEach(node -> named.add(node.key()));
	}

	private static Network.Node node(Object entity) {
		return ((CircleContent.Element) entity).node();
	}

	@Override
	public String getText(Object element) {
		return element instanceof CircleContent.Element entity ? entity.node().name() : "";
	}

	@Override
	public Color getBackgroundColour(Object entity) {
		Network.Node node = node(entity);
		Color colour = byMood ? skin.emotion(node.mood().emotion()) : node.rank() == Network.NO_RANK ? skin.quiet() : skin.community(node.rank());
		return node.inside() ? colour : skin.blend(skin.paper(), colour, 0.6);
	}

	@Override
	public Color getForegroundColour(Object entity) {
		return node(entity).inside() ? skin.ink() : skin.quiet();
	}

	@Override
	public int getRadius(Object entity) {
		return (int) Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.min(1, node(entity).voice() / loudest)));
	}

	@Override
	public Shape getShape(Object entity) {
		Network.Node node = node(entity);
		return node.key().group() && !node.inside() ? Shape.SQUARE : CircleMarks.shape(node.role());
	}

	@Override
	public boolean isNamed(Object entity) {
		return named.contains(node(entity).key());
	}

	/** The viewer draws its text. */
	@Override
	public IFigure getTooltip(Object element) {
		return null;
	}

	@Override
	public String getToolTipText(Object element) {
		if (element instanceof Network.Tie tie) {
			return texts.get("graph.tip.tie", tie.from().name(), tie.to().name(), texts.get("kind." + tie.kind()), tie.weight());
		}
		Network.Node node = node(element);
		String what = node.key().group() ? texts.get(network.isTied(node) ? "graph.tip.circle" : "graph.tip.alone", node.name(), node.voice()) : texts.get("graph.tip.person", node.name(), node.voice());
		String fold = node.inside() || node.key().group() || node.rank() == Network.NO_RANK ? "" : " · " + texts.get("graph.tip.fold");
		String role = node.role().isEmpty() ? "" : " · " + words.role(node.role());
		return what + role + (node.mood().emotion().isEmpty() ? "" : " · " + emotions.label(node.mood().emotion())) + fold;
	}

	@Override
	public int getConnectionStyle(Object relationship) {
		return directed ? ZestStyles.CONNECTIONS_DIRECTED : ZestStyles.CONNECTIONS_SOLID;
	}

	@Override
	public List<Integer> getDash(Object relationship) {
		return CircleMarks.dash(((Network.Tie) relationship).kind());
	}

	/** In the words of tables and exports, not of the reader's language. */
	@Override
	public Map<String, String> getAttributes(Object element) {
		if (element instanceof Network.Tie tie) {
			return Map.of("kind", tie.kind());
		}
		Network.Node node = node(element);
		Map<String, String> known = new HashMap<>(Map.of("role", node.key().group() ? "circle" : node.role(), "circle", node.home().name(), "emotion", node.mood().emotion()));
		known.values().removeIf(String::isEmpty);
		return known;
	}

	@Override
	public Color getColor(Object relationship) {
		Network.Tie tie = (Network.Tie) relationship;
		double faintest = skin.isDark() ? FAINTEST_IN_THE_DARK : FAINTEST;
		boolean within = tie.from().rank() == tie.to().rank() && tie.from().rank() != Network.NO_RANK && !byMood;
		return skin.blend(skin.paper(), within ? skin.community(tie.from().rank()) : skin.quiet(), faintest + (STRONGEST - faintest) * getStrength(tie));
	}

	@Override
	public int getLineWidth(Object relationship) {
		return (int) Math.max(1, Math.round(WIDEST * getStrength(relationship)));
	}

	/** From 0 to 1. While one network takes the place of another, a tie of that other may be stronger than all of this one. */
	@Override
	public double getStrength(Object relationship) {
		return Math.sqrt(Math.clamp(((Network.Tie) relationship).weight() / strongest, 0, 1));
	}
}
