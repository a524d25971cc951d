package io.murmure.workbench.communities.internal.landscape;

import java.util.BitSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.murmure.engine.layout.Ties;
import io.murmure.engine.layout.raster.Edges;
import io.murmure.engine.layout.raster.Outlines;
import io.murmure.engine.layout.raster.Scene;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.workbench.Beside;
import io.murmure.workbench.Circle;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** One landscape on its canvas, with its names, its rings, and a reader who moves about in it. */
public final class LandscapePanel extends Composite {

	/** The radius of a person with one tie, in units of the layout: discs of people with equally many ties touch their neighbours' nearly. */
	private static final float DISC = 0.85f;

	private final Texts texts = CommunityTexts.texts();
	private final Landscape landscape;
	private final LandscapeCanvas canvas;
	private final Gestures gestures;
	private final HoverOverlay hover;
	private final NameOverlay names;
	private final Glide glide;
	private final float[] radius;
	private final Edges edges;

	/** What the reader means: people by number, circles by rank. */
	public interface Reader {

		void circle(int rank);

		void person(int number);

		void open(int rank);

		void people(int[] numbers);

		void nothing();
	}

	/** What a canvas needs that takes long to make. */
	public record Prepared(Landscape landscape, Edges edges, float[] radius, Ties ties) {

		/** O(ties): not for the user interface thread. */
		public static Prepared of(Landscape landscape) {
			Supplier<Ties> ties = Beside.of(() -> Ties.of(landscape.source(), landscape.target(), landscape.weight(), landscape.community()));
			float[] radius = new float[landscape.size()];
			for (int e = 0; e < landscape.source().length; e++) {
				radius[landscape.source()[e]]++;
				radius[landscape.target()[e]]++;
			}
			for (int v = 0; v < radius.length; v++) {
				radius[v] = (float) (DISC * Math.sqrt(1 + radius[v]));
			}
			return new Prepared(landscape, Edges.of(landscape.source(), landscape.target(), landscape.community(), 1), radius, ties.get());
		}
	}

	public LandscapePanel(Composite parent, Prepared prepared, Reader reader) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		landscape = prepared.landscape();
		radius = prepared.radius();
		edges = prepared.edges();
		canvas = new LandscapeCanvas(this);
		Skin skin = Skin.of(getDisplay());
		hover = new HoverOverlay(landscape, skin);
		glide = new Glide(canvas);
		names = new NameOverlay(landscape, skin);
		canvas.add(new BridgeOverlay(landscape));
		canvas.add(names);
		canvas.add(hover);
		gestures = new Gestures(canvas, told(reader));
	}

	private Gestures.Reader told(Reader reader) {
		return new Gestures.Reader() {
			@Override
			public void over(OptionalInt node) {
				if (hover.over(node)) {
					canvas.setToolTipText(node.isEmpty() ? null : tip(node.getAsInt()));
					canvas.redraw();
				}
			}

			@Override
			public void picked(OptionalInt node) {
				if (node.isEmpty()) {
					reader.nothing();
				} else if (landscape.community()[node.getAsInt()] == Ties.NONE) {
					reader.person(node.getAsInt());
				} else {
					reader.circle(landscape.community()[node.getAsInt()]);
				}
			}

			@Override
			public void opened(OptionalInt node) {
				if (node.isPresent() && landscape.community()[node.getAsInt()] != Ties.NONE) {
					reader.open(landscape.community()[node.getAsInt()]);
				}
			}

			@Override
			public void lassoed(int[] nodes) {
				reader.people(nodes);
			}
		};
	}

	private String tip(int person) {
		int rank = landscape.community()[person];
		int second = landscape.second()[person];
		if (rank != Ties.NONE && second != Ties.NONE) {
			return texts.get("landscape.tip.bridge", landscape.names()[person], landscape.circles().get(rank).name(), landscape.circles().get(second).name(), hover.ties());
		}
		return rank == Ties.NONE ? texts.get("landscape.tip.alone", landscape.names()[person], hover.ties())
				: texts.get("landscape.tip", landscape.names()[person], landscape.circles().get(rank).name(), hover.ties());
	}

	public LandscapeCanvas canvas() {
		return canvas;
	}

	public Landscape landscape() {
		return landscape;
	}

	/** Shows people at their places. */
	public void show(LayoutJob.Stage stage, LandscapeColours colours) {
		gestures.index(stage.index());
		canvas.show(new Scene(stage.places(), radius, colours.people(), edges, stage.outlines(), colours.circles(), colours.active(), colours.ink()));
	}

	/** The same places in other colours. */
	public void colour(LandscapeColours colours, Set<Long> authors) {
		hover.chosen(authors);
		names.moods(colours.byMood());
		canvas.scene().ifPresent(scene -> {
			Scene coloured = scene.coloured(colours.people(), colours.circles(), colours.active(), colours.ink());
			canvas.show(coloured);
		});
	}

	/** Brings everything in sight. */
	public void fit() {
		glide.stop();
		canvas.fit();
	}

	/** Brings a circle in sight: all of it, as large as it goes. */
	public void zoom(int rank) {
		canvas.scene().ifPresent(scene -> {
			Outlines outlines = scene.outlines();
			float[] x = outlines.x()[rank];
			float[] y = outlines.y()[rank];
			if (x.length > 0) {
				glide.to(Viewport.around(least(x), least(y), -least(negative(x)), -least(negative(y)), canvas.getClientArea().width, canvas.getClientArea().height));
			}
		});
	}

	private static double least(float[] values) {
		return IntStream.range(0, values.length).mapToDouble(i -> values[i]).min().orElse(0);
	}

	private static float[] negative(float[] values) {
		float[] negative = new float[values.length];
		for (int i = 0; i < values.length; i++) {
			negative[i] = -values[i];
		}
		return negative;
	}

	/** Brings who or what bears a name in sight: circles before people. */
	public boolean find(String words, Consumer<OptionalInt> person) {
		String wanted = words.toLowerCase(Locale.ROOT);
		for (Circle circle : landscape.circles()) {
			if (circle.name().toLowerCase(Locale.ROOT).contains(wanted)) {
				zoom(circle.rank());
				return true;
			}
		}
		OptionalInt found = IntStream.range(0, landscape.size()).filter(v -> landscape.names()[v].toLowerCase(Locale.ROOT).contains(wanted)).findFirst();
		found.ifPresent(v -> canvas.scene().ifPresent(scene -> {
			double x = scene.places().x()[v];
			double y = scene.places().y()[v];
			glide.to(Viewport.around(x - 60, y - 60, x + 60, y + 60, canvas.getClientArea().width, canvas.getClientArea().height));
		}));
		person.accept(found);
		return found.isPresent();
	}

	/** Everybody. */
	public static BitSet all(Landscape landscape) {
		BitSet all = new BitSet();
		all.set(0, landscape.size());
		return all;
	}
}
