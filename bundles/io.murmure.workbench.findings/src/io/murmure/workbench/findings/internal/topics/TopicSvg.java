package io.murmure.workbench.findings.internal.topics;

import java.util.Locale;

import org.eclipse.swt.graphics.Color;

/** Writes a picture of the map as lines and shapes that look as they do in the window. */
final class TopicSvg {

	private TopicSvg() {
	}

	/** @param title what the picture is called by who cannot see it */
	static String write(TopicPicture picture, String title) {
		StringBuilder svg = new StringBuilder(text("""
				<?xml version="1.0" encoding="UTF-8"?>
				<svg xmlns="http://www.w3.org/2000/svg" role="img" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="11">
				<title>%3$s</title>
				<rect width="100%%" height="100%%" fill="%4$s"/>
				""", picture.width(), picture.height(), escaped(title), hex(picture.paper())));
		picture.grounds().forEach(ground -> svg.append(circle(ground.x(), ground.y(), ground.radius(), ground.fill(), ground.rim(), "")));
		for (TopicPicture.Disc disc : picture.discs()) {
			svg.append(circle(disc.x(), disc.y(), disc.radius(), disc.pale(), disc.rim(), ""));
			svg.append(circle(disc.x(), disc.y(), disc.filled(), disc.fill(), disc.rim(), disc.tip()));
		}
		picture.words().forEach(words -> svg.append(words(words.text(), words.x(), words.y(), "middle", words.ink())));
		picture.keys().forEach(key -> {
			svg.append(circle(key.x(), key.y(), TopicSketch.DOT, key.fill(), key.rim(), ""));
			svg.append(words(key.text(), key.x() + 2 * TopicSketch.DOT, key.y(), "start", picture.ink()));
		});
		return svg.append("</svg>\n").toString();
	}

	private static String circle(double x, double y, double radius, Color fill, Color rim, String title) {
		return text("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\">%s</circle>\n", x, y, radius, hex(fill), hex(rim), title.isEmpty() ? "" : "<title>" + escaped(title) + "</title>");
	}

	private static String words(String words, double x, double y, String anchor, Color ink) {
		return text("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" dominant-baseline=\"central\" fill=\"%s\">%s</text>\n", x, y, anchor, hex(ink), escaped(words));
	}

	private static String hex(Color colour) {
		return text("#%02X%02X%02X", colour.getRed(), colour.getGreen(), colour.getBlue());
	}

	private static String text(String form, Object... arguments) {
		return String.format(Locale.ROOT, form, arguments);
	}

	private static String escaped(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
