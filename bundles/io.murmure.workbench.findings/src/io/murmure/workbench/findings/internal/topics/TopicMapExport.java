package io.murmure.workbench.findings.internal.topics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;

import io.murmure.core.privacy.Disclosure;
import io.murmure.engine.layout.raster.Viewport;
import io.murmure.ui.Fonts;
import io.murmure.workbench.findings.internal.FindingTexts;

/** Lets the map out of the workbench as a picture: all of it, but for topics of too few people and names of too few, and says how many it withholds. */
public record TopicMapExport(TopicMap map, TopicColours colours, Disclosure rule) {

	private static final int WIDTH = 1280;
	private static final int HEIGHT = 800;
	private static final int NOTE = 24;
	private static final int EDGE = 12;

	/** How many topics stay behind. */
	public int withheld() {
		return map.topics().size() - map.shareable(rule).topics().size();
	}

	/** Writes it; the file's ending says whether as SVG or PNG. In the user interface thread. */
	public void write(Path file) throws IOException {
		Display display = Display.getCurrent();
		Image image = new Image(display, WIDTH, HEIGHT);
		GC gc = new GC(image);
		try {
			TopicPicture picture = picture(gc);
			if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
				Files.writeString(file, TopicSvg.write(picture, FindingTexts.texts().get("topics.name", map.shareable(rule).topics().size())));
				return;
			}
			TopicPainter.paint(gc, picture);
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { image.getImageData() };
			try (OutputStream out = Files.newOutputStream(file)) {
				loader.save(out, SWT.IMAGE_PNG);
			}
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private TopicPicture picture(GC gc) {
		TopicMap told = map.shareable(rule);
		TopicLayout layout = TopicLayout.of(told, WIDTH / (double) HEIGHT);
		Viewport view = TopicSketch.fit(layout, WIDTH, HEIGHT - NOTE);
		TopicPicture picture = new TopicSketch(told, layout, colours, new TopicTips(colours.formats(), rule), rule).draw(gc, view, Set.of(), true);
		List<TopicPicture.Words> words = new ArrayList<>(picture.words());
		if (withheld() > 0) {
			String note = FindingTexts.texts().get("topics.withheld", withheld(), rule.k());
			gc.setFont(Fonts.SMALL.on(Display.getCurrent()));
			words.add(new TopicPicture.Words(note, EDGE + gc.textExtent(note).x / 2.0, HEIGHT - NOTE / 2.0, colours.skin().quiet()));
		}
		return new TopicPicture(WIDTH, HEIGHT, picture.paper(), picture.ink(), picture.grounds(), picture.discs(), words, picture.keys());
	}
}
