package io.murmure.workbench.findings.internal.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

import io.murmure.core.privacy.Disclosure;
import io.murmure.engine.layout.raster.LabelPlacement;
import io.murmure.engine.layout.raster.LabelPlacement.Label;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;

/** Draws up the picture of a map: names where they find room, none on another or on a strange disc, the picked topics first, then families, then the largest. */
public final class TopicSketch {

	/** The height of the key below the map. */
	static final int KEY = 24;
	private static final int EDGE = 12;
	/** The radius of the disc of a key. */
	static final int DOT = 5;
	private static final int AIR = 4;
	private static final int MOST = 400;
	private static final double PALE = 0.16;
	private static final double FILLED = 0.5;
	private static final double GROUND = 0.05;
	private static final double INSIDE = 1.8;

	private final TopicMap map;
	private final TopicLayout layout;
	private final TopicColours colours;
	private final TopicTips tips;
	private final Disclosure rule;

	/** Lines that stand together. */
	private record Block(List<TopicPicture.Words> words, int width, int height) {
	}

	public TopicSketch(TopicMap map, TopicLayout layout, TopicColours colours, TopicTips tips, Disclosure rule) {
		this.map = map;
		this.layout = layout;
		this.colours = colours;
		this.tips = tips;
		this.rule = rule;
	}

	/** All of it in sight, with the key below. */
	public static Viewport fit(TopicLayout layout, int width, int height) {
		double[] bounds = layout.bounds();
		return Viewport.around(bounds[0], bounds[1], bounds[2], bounds[3], width, Math.max(1, height - KEY));
	}

	/**
	 * The part of the map that is in sight. In the user interface thread.
	 *
	 * @param picked topics that are marked
	 * @param shared whether it leaves the workbench
	 */
	public TopicPicture draw(GC gc, Viewport view, Set<Long> picked, boolean shared) {
		Skin skin = colours.skin();
		List<TopicPicture.Ground> grounds = layout.grounds().stream().map(ground -> new TopicPicture.Ground(view.toScreenX(ground.x()), view.toScreenY(ground.y()), ground.radius() * view.scale(),
				skin.blend(skin.paper(), skin.ink(), GROUND), skin.line())).toList();
		List<TopicPicture.Disc> discs = layout.discs().stream().map(disc -> disc(disc, view, picked, shared)).toList();
		return new TopicPicture(view.width(), view.height() + KEY, skin.paper(), skin.ink(), grounds, discs, words(gc, view, picked), keys(gc, view));
	}

	private TopicPicture.Disc disc(TopicLayout.Disc disc, Viewport view, Set<Long> picked, boolean shared) {
		Skin skin = colours.skin();
		Color colour = colours.of(disc.topic());
		double radius = disc.radius() * view.scale();
		return new TopicPicture.Disc(view.toScreenX(disc.x()), view.toScreenY(disc.y()), radius, skin.blend(skin.paper(), colour, PALE), radius * Math.sqrt(map.share(disc.topic())),
				skin.blend(skin.paper(), colour, FILLED), colour, !disc.topic().mayLeave(rule), picked.contains(disc.topic().id()), shared ? tips.shared(disc.topic()) : tips.of(map, disc.topic()));
	}

	private List<TopicPicture.Words> words(GC gc, Viewport view, Set<Long> picked) {
		LabelPlacement placement = new LabelPlacement(view.width(), view.height());
		layout.discs().forEach(disc -> placement.keepClear(view.toScreenX(disc.x()), view.toScreenY(disc.y()), disc.radius() * view.scale()));
		List<TopicPicture.Words> words = new ArrayList<>();
		Map<Label, Block> offers = new LinkedHashMap<>();
		List<TopicLayout.Disc> largestFirst = layout.discs().stream().sorted(Comparator.comparingDouble(disc -> -disc.radius())).toList();
		largestFirst.stream().filter(disc -> picked.contains(disc.topic().id())).forEach(disc -> topic(gc, disc, view, words, offers));
		layout.grounds().forEach(ground -> family(gc, ground, view, offers));
		largestFirst.stream().filter(disc -> !picked.contains(disc.topic().id())).forEach(disc -> topic(gc, disc, view, words, offers));
		placement.place(List.copyOf(offers.keySet()), MOST).forEach(label -> write(offers.get(label), label.x(), label.y(), words));
		return words;
	}

	/** Inside its disc, or else around it, or else its first word alone. */
	private void topic(GC gc, TopicLayout.Disc disc, Viewport view, List<TopicPicture.Words> words, Map<Label, Block> offers) {
		double x = view.toScreenX(disc.x());
		double y = view.toScreenY(disc.y());
		double radius = disc.radius() * view.scale();
		Block whole = block(gc, disc.topic(), disc.topic().name());
		if (whole.width() <= INSIDE * radius && whole.height() <= radius) {
			write(whole, x, y, words);
			return;
		}
		int id = layout.discs().indexOf(disc);
		around(id, whole, x, y, radius, offers);
		around(id, block(gc, disc.topic(), disc.topic().name().split(" · ")[0]), x, y, radius, offers);
	}

	/** On the rim of its ground, above or below. */
	private void family(GC gc, TopicLayout.Ground ground, Viewport view, Map<Label, Block> offers) {
		if (ground.family().name().isEmpty()) {
			return;
		}
		gc.setFont(Fonts.SMALL.on(Display.getCurrent()));
		Point size = gc.textExtent(ground.family().name());
		Block name = new Block(List.of(new TopicPicture.Words(ground.family().name(), 0, 0, colours.skin().quiet())), size.x + AIR, size.y);
		int id = layout.discs().size() + layout.grounds().indexOf(ground);
		double x = view.toScreenX(ground.x());
		double away = ground.radius() * view.scale() + size.y / 2.0;
		offers.putIfAbsent(new Label(id, x, view.toScreenY(ground.y()) - away, name.width(), name.height()), name);
		offers.putIfAbsent(new Label(id, x, view.toScreenY(ground.y()) + away, name.width(), name.height()), name);
	}

	/** Under it, or else to the right of it, to the left, or above. */
	private static void around(int id, Block block, double x, double y, double radius, Map<Label, Block> offers) {
		double below = radius + AIR + block.height() / 2.0;
		double beside = radius + AIR + block.width() / 2.0;
		offers.putIfAbsent(new Label(id, x, y + below, block.width(), block.height()), block);
		offers.putIfAbsent(new Label(id, x + beside, y, block.width(), block.height()), block);
		offers.putIfAbsent(new Label(id, x - beside, y, block.width(), block.height()), block);
		offers.putIfAbsent(new Label(id, x, y - below, block.width(), block.height()), block);
	}

	/** The name of a topic, and below it the word for its colour. */
	private Block block(GC gc, Topic topic, String name) {
		gc.setFont(Fonts.SMALL.on(Display.getCurrent()));
		List<String> lines = new ArrayList<>(List.of(name));
		colours.word(topic).ifPresent(lines::add);
		int height = gc.getFontMetrics().getHeight();
		List<TopicPicture.Words> words = new ArrayList<>();
		int width = 0;
		for (int line = 0; line < lines.size(); line++) {
			width = Math.max(width, gc.textExtent(lines.get(line)).x);
			words.add(new TopicPicture.Words(lines.get(line), 0, (line - (lines.size() - 1) / 2.0) * height, line == 0 ? colours.skin().ink() : colours.skin().quiet()));
		}
		return new Block(words, width + AIR, lines.size() * height);
	}

	private static void write(Block block, double x, double y, List<TopicPicture.Words> words) {
		block.words().forEach(line -> words.add(new TopicPicture.Words(line.text(), x + line.x(), y + line.y(), line.ink())));
	}

	private List<TopicPicture.Key> keys(GC gc, Viewport view) {
		gc.setFont(Fonts.SMALL.on(Display.getCurrent()));
		List<TopicPicture.Key> keys = new ArrayList<>();
		double x = EDGE;
		for (TopicColours.Meaning meaning : colours.key(map.topics())) {
			int width = gc.textExtent(meaning.word()).x;
			if (x + 3 * DOT + width > view.width()) {
				break;
			}
			keys.add(new TopicPicture.Key(meaning.word(), x + DOT, view.height() + KEY / 2.0, colours.skin().blend(colours.skin().paper(), meaning.colour(), FILLED), meaning.colour()));
			x += 3 * DOT + width + EDGE;
		}
		return keys;
	}
}
