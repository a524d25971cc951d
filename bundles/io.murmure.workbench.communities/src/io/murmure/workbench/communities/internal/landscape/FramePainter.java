package io.murmure.workbench.communities.internal.landscape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
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
	private final AtomicReference<Wanted> wanted = new AtomicReference<>();
	private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
		Thread made = new Thread(work, "landscape");
		made.setDaemon(true);
		return made;
	});

	private record Wanted(Scene scene, Viewport view, int budget) {
	}

	/** A frame as an image, which belongs to who receives it. */
	record Painted(Frame frame, Image image) {
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
			Frame frame = rasteriser.draw(next.scene(), next.view(), next.budget());
			if (!display.isDisposed() && !thread.isShutdown()) {
				Painted painted = new Painted(frame, image(frame));
				display.asyncExec(() -> done.accept(painted));
			}
		});
	}

	/** 32 bits a pixel: 24 take three times as long to hand over. */
	private Image image(Frame frame) {
		int width = frame.view().width();
		byte[] bytes = new byte[frame.pixels().length * 4];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(frame.pixels());
		return new Image(display, new ImageData(width, frame.view().height(), 32, NATIVE, 4, bytes));
	}

	@Override
	public void close() {
		thread.shutdownNow();
	}
}
