package io.murmure.ui.graph.export;

import java.io.OutputStream;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;

import io.murmure.ui.graph.Graph;

/** All of a graph as a picture of pixels, also what is scrolled out of sight. In the user interface thread. */
public final class PngPicture {

	private PngPicture() {
	}

	public static void write(Graph graph, OutputStream out) {
		IFigure root = graph.getContents();
		Image image = new Image(graph.getDisplay(), Math.max(1, root.getBounds().width), Math.max(1, root.getBounds().height));
		GC gc = new GC(image);
		SWTGraphics graphics = new SWTGraphics(gc);
		try {
			root.paint(graphics);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			loader.save(out, SWT.IMAGE_PNG);
		} finally {
			graphics.dispose();
			gc.dispose();
			image.dispose();
		}
	}
}
