import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import io.murmure.engine.layout.LandscapeLayout;
import io.murmure.engine.layout.Places;
import io.murmure.engine.layout.Ties;
import io.murmure.engine.layout.raster.Edges;
import io.murmure.engine.layout.raster.Frame;
import io.murmure.engine.layout.raster.Ink;
import io.murmure.engine.layout.raster.Outlines;
import io.murmure.engine.layout.raster.Scene;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.workbench.communities.internal.landscape.LandscapeCanvas;

/** The canvas of the landscape view in a window of 1200 x 800: a scripted pan and zoom, one frame after the other, from the gesture until the frame is on screen. */
public final class FrameBench {

	private static final int FRAMES = 200;

	public static void main(String[] arguments) {
		int size = Integer.parseInt(arguments[0]);
		Scene scene = scene(Planted.of(size, 1));
		Display display = new Display();
		Shell shell = new Shell(display, SWT.NO_TRIM);
		shell.setLayout(new FillLayout());
		shell.setSize(1200, 800);
		LandscapeCanvas canvas = new LandscapeCanvas(shell);
		Frame[] last = new Frame[1];
		canvas.watch(frame -> last[0] = frame);
		shell.open();
		canvas.show(scene);
		wait(display, canvas, last);
		Viewport start = canvas.view().orElseThrow();
		double[] wall = new double[FRAMES];
		int fewest = Integer.MAX_VALUE;
		double begin = 0;
		for (int i = -40; i < FRAMES; i++) {
			if (i == 0) {
				begin = LayoutBench.cpu();
			}
			// out and in by a third, and round in circles
			Viewport next = start.zoomed(1.15 + 0.15 * Math.sin(i * 0.11), 600, 400).panned(60 * Math.sin(i * 0.23), 40 * Math.cos(i * 0.19));
			long from = System.nanoTime();
			canvas.look(next);
			wait(display, canvas, last);
			canvas.update();
			if (i >= 0) {
				wall[i] = (System.nanoTime() - from) / 1e6;
				fewest = Math.min(fewest, last[0].edges());
			}
		}
		double cpu = (LayoutBench.cpu() - begin) / FRAMES;
		Arrays.sort(wall);
		System.out.printf(Locale.ROOT, "%d nodes, %d edges: at least %d painted; frame wall min %.1f median %.1f 95th percentile %.1f ms, processors %.1f ms%n", size,
				scene.edges().size(), fewest, wall[0], wall[FRAMES / 2], wall[FRAMES * 95 / 100], cpu);
		display.dispose();
	}

	private static void wait(Display display, LandscapeCanvas canvas, Frame[] last) {
		while (last[0] == null || !last[0].view().equals(canvas.view().orElseThrow())) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}

	private static Scene scene(Planted network) {
		int[] label = network.community();
		float[] weight = new float[network.source().length];
		Arrays.fill(weight, 1);
		LandscapeLayout layout = new LandscapeLayout(Ties.of(network.source(), network.target(), weight, label), label, 1);
		for (int steps = 0; steps < 150; steps++) {
			layout.step();
		}
		Places places = layout.places();
		int communities = Arrays.stream(label).max().orElse(0) + 1;
		int[] size = new int[communities];
		Arrays.stream(label).forEach(one -> size[one]++);
		int[][] members = new int[communities][];
		Arrays.setAll(members, one -> new int[size[one]]);
		for (int v = 0; v < label.length; v++) {
			members[label[v]][--size[label[v]]] = v;
		}
		int[] shade = new int[communities];
		int[] colour = new int[label.length];
		float[] radius = new float[label.length];
		Arrays.setAll(shade, one -> java.awt.Color.HSBtoRGB(one * 0.618f, 0.5f, 0.7f) & 0xFFFFFF);
		Arrays.setAll(colour, v -> shade[label[v]]);
		Arrays.fill(radius, 3);
		BitSet lit = new BitSet();
		lit.set(0, label.length);
		return new Scene(places, radius, colour, Edges.of(network.source(), network.target(), label, 1), Outlines.of(places, members), shade, lit, new Ink(0xFFFFFF, 0x5F6B7A));
	}
}
