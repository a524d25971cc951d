package io.murmure.workbench.communities.internal.overtime;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;

/** Circles as ribbons through time; a click picks a circle. */
public final class AlluvialCanvas extends Canvas {

	private static final int EDGE = 16;
	private static final int HEAD = 26;
	private static final int FOOT = 12;
	private static final int NAMES = 130;
	private static final int RIBBON_ALPHA = 95;

	private final Function<OverTime.Window, String> title;
	private final Function<OverTime.Snapshot, String> tip;
	private Optional<OverTime> data = Optional.empty();
	private Set<Long> chosen = Set.of();

	/**
	 * @param picked told a snapshot that is clicked
	 * @param title  what stands above a window
	 * @param tip    what is told of a snapshot under the pointer
	 */
	public AlluvialCanvas(Composite parent, Consumer<OverTime.Snapshot> picked, Function<OverTime.Window, String> title, Function<OverTime.Snapshot, String> tip) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.title = title;
		this.tip = tip;
		setData("id", "alluvial");
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> redraw());
		addListener(SWT.MouseUp, event -> at(event).ifPresent(block -> picked.accept(block.snapshot())));
		addListener(SWT.MouseMove, event -> setToolTipText(at(event).map(block -> this.tip.apply(block.snapshot())).orElse(null)));
	}

	/** Shows circles through time, those in Focus in full colour. */
	public void show(OverTime next, Set<Long> inFocus) {
		data = Optional.of(next);
		chosen = inFocus;
		redraw();
	}

	public Optional<AlluvialLayout> placed() {
		Rectangle area = getClientArea();
		return data.map(shown -> AlluvialLayout.of(shown, EDGE, HEAD, Math.max(40, area.width - 2 * EDGE - NAMES), Math.max(20, area.height - HEAD - FOOT)));
	}

	private Optional<AlluvialLayout.Block> at(Event event) {
		return placed().flatMap(placed -> placed.blocks().stream().filter(block -> block.contains(event.x, event.y)).findFirst());
	}

	private void paint(GC gc) {
		Skin skin = Skin.of(getDisplay());
		gc.setBackground(skin.paper());
		gc.fillRectangle(getClientArea());
		placed().ifPresent(placed -> {
			gc.setAntialias(SWT.ON);
			gc.setFont(Fonts.SMALL.on(getDisplay()));
			placed.ribbons().forEach(ribbon -> ribbon(gc, skin, ribbon));
			placed.blocks().forEach(block -> block(gc, skin, block));
			names(gc, skin, placed);
			titles(gc, skin, placed);
		});
	}

	private void ribbon(GC gc, Skin skin, AlluvialLayout.Ribbon ribbon) {
		float left = ribbon.from().x() + AlluvialLayout.BLOCK;
		float right = ribbon.to().x();
		float middle = (left + right) / 2;
		float height = (float) Math.max(1, ribbon.height());
		Path path = new Path(getDisplay());
		path.moveTo(left, (float) ribbon.fromTop());
		path.cubicTo(middle, (float) ribbon.fromTop(), middle, (float) ribbon.toTop(), right, (float) ribbon.toTop());
		path.lineTo(right, (float) ribbon.toTop() + height);
		path.cubicTo(middle, (float) ribbon.toTop() + height, middle, (float) ribbon.fromTop() + height, left, (float) ribbon.fromTop() + height);
		path.close();
		gc.setBackground(colour(skin, ribbon.from().snapshot()));
		gc.setAlpha(inFocus(ribbon.from().snapshot()) ? RIBBON_ALPHA : RIBBON_ALPHA / 3);
		gc.fillPath(path);
		gc.setAlpha(255);
		path.dispose();
	}

	private void block(GC gc, Skin skin, AlluvialLayout.Block block) {
		gc.setBackground(colour(skin, block.snapshot()));
		gc.setAlpha(inFocus(block.snapshot()) ? 255 : 90);
		gc.fillRectangle(block.x(), (int) Math.round(block.top()), AlluvialLayout.BLOCK, (int) Math.max(2, Math.round(block.height())));
		gc.setAlpha(255);
	}

	/** Direct labels beside the last column. */
	private void names(GC gc, Skin skin, AlluvialLayout placed) {
		int last = placed.blocks().stream().mapToInt(AlluvialLayout.Block::x).max().orElse(0);
		placed.blocks().stream().filter(block -> block.x() == last).forEach(block -> {
			String name = shortened(gc, block.snapshot().name());
			gc.setForeground(inFocus(block.snapshot()) ? skin.ink() : skin.quiet());
			gc.drawText(name, block.x() + AlluvialLayout.BLOCK + 6, (int) (block.top() + block.height() / 2) - gc.textExtent(name).y / 2, true);
		});
	}

	private static String shortened(GC gc, String name) {
		String text = name;
		while (text.length() > 2 && gc.textExtent(text).x > NAMES - 10) {
			text = text.substring(0, text.length() - 2) + "…";
		}
		return text;
	}

	private void titles(GC gc, Skin skin, AlluvialLayout placed) {
		gc.setForeground(skin.quiet());
		int free = 0;
		for (int column = 0; column < data.orElseThrow().windows().size(); column++) {
			OverTime.Window window = data.get().windows().get(column);
			int columns = data.get().windows().size();
			int x = EDGE + (columns == 1 ? 0 : column * (Math.max(40, getClientArea().width - 2 * EDGE - NAMES) - AlluvialLayout.BLOCK) / (columns - 1));
			String text = title.apply(window);
			Point size = gc.textExtent(text);
			if (x >= free) {
				gc.drawText(text, x, 6, true);
				free = x + size.x + 10;
			}
		}
	}

	private boolean inFocus(OverTime.Snapshot snapshot) {
		return chosen.isEmpty() || snapshot.rank() != OverTime.NO_RANK && chosen.contains(data.orElseThrow().circles().get(snapshot.rank()).id());
	}

	private static Color colour(Skin skin, OverTime.Snapshot snapshot) {
		return snapshot.rank() == OverTime.NO_RANK ? skin.quiet() : skin.community(snapshot.rank());
	}
}
