package io.murmure.workbench.communities.internal.landscape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;

import io.murmure.engine.layout.raster.Frame;
import io.murmure.engine.layout.raster.Rasteriser;
import io.murmure.engine.layout.raster.Scene;
import io.murmure.engine.layout.raster.Viewport;

/** Draws frames off the user interface thread: of what is asked for while one is being drawn, the last alone is drawn next. */
final class FramePainter implements AutoCloseable {

	/** Blue, green, red, and one byte for nothing: the order in which the platform keeps pixels, so that they are copied as they are. */
	private static final PaletteData NATIVE = new PaletteData(0xFF00, 0xFF0000, 0xFF000000);

	private final Display display;
	private final Consumer<Painted> done;
	private final Rasteriser rasteriser = new Rasteriser();
	/** Of the last frame: it is an image before the next one is drawn. */
	private int[] pixels = {};
	private final byte[][] handed = new byte[2][0];
	private final AtomicReference<Wanted> wanted = new AtomicReference<>();
	private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
		Thread made = new Thread(work, "landscape");
		made.setDaemon(true);
		return made;
	});

	private record Wanted(Scene scene, Viewport view, int budget) {
	}

	/** A frame as two images, the upper and the lower half, which belong to who receives them. Their pixels are gone from the frame with the next one. */
	record Painted(Frame frame, Image[] halves) {

		void dispose() {
			for (Image half : halves) {
				half.dispose();
			}
		}

		/** Draws it with its upper left corner at a point, larger by a factor. */
		void draw(GC gc, double x, double y, double factor) {
			int height = frame.view().height();
			for (int half = 0; half < halves.length; half++) {
				int top = Rasteriser.firstRow(height, half);
				Transform place = factor == 1 ? new Transform(gc.getDevice(), 1, 0, 0, 1, Math.round(x), Math.round(y))
						: new Transform(gc.getDevice(), (float) factor, 0, 0, (float) factor, (float) x, (float) y);
				place.translate(0, top);
				gc.setTransform(place);
				if (factor == 1) {
					fill(gc, halves[half], frame.view().width(), Rasteriser.firstRow(height, half + 1) - top);
				} else {
					gc.drawImage(halves[half], 0, 0);
				}
				gc.setTransform(null);
				place.dispose();
			}
		}

		/** To draw an image, or to tell its bounds, GTK's SWT copies all of its pixels to learn how large it is; to fill with one it does not. */
		private static void fill(GC gc, Image half, int width, int height) {
			Pattern pattern = new Pattern(gc.getDevice(), half);
			gc.setBackgroundPattern(pattern);
			gc.fillRectangle(0, 0, width, height);
			gc.setBackgroundPattern(null);
			pattern.dispose();
		}
	}

	/** @param done told each frame in the user interface thread */
	FramePainter(Display display, Consumer<Painted> done) {
		this.display = display;
		this.done = done;
	}

	void want(Scene scene, Viewport view, int budget) {
		if (wanted.getAndSet(new Wanted(scene, view, budget)) == null && !thread.isShutdown()) {
			thread.execute(this::paint);
		}
	}

	private void paint() {
		Optional.ofNullable(wanted.getAndSet(null)).ifPresent(next -> {
			Viewport view = next.view();
			if (pixels.length != view.width() * view.height()) {
				pixels = new int[view.width() * view.height()];
			}
			Image[] halves = new Image[2];
			Frame frame = rasteriser.draw(next.scene(), view, next.budget(), pixels, half -> {
				if (!display.isDisposed()) {
					halves[half] = image(view, half);
				}
			});
			Painted painted = new Painted(frame, halves);
			if (!display.isDisposed() && !thread.isShutdown()) {
				display.asyncExec(() -> done.accept(painted));
			}
		});
	}

	/** Handing pixels to the platform takes as long as drawing them: each half does so in its own thread. 32 bits a pixel: 24 take three times as long. */
	private Image image(Viewport view, int half) {
		int begin = Rasteriser.firstRow(view.height(), half) * view.width();
		int rows = Rasteriser.firstRow(view.height(), half + 1) - Rasteriser.firstRow(view.height(), half);
		byte[] bytes = handed[half].length == rows * view.width() * Integer.BYTES ? handed[half] : new byte[rows * view.width() * Integer.BYTES];
		handed[half] = bytes;
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(pixels, begin, rows * view.width());
		return new Image(display, new ImageData(view.width(), rows, 32, NATIVE, 4, bytes));
	}

	@Override
	public void close() {
		thread.shutdownNow();
	}
}
