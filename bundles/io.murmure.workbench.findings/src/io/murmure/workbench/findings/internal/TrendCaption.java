package io.murmure.workbench.findings.internal;

import org.eclipse.swt.graphics.GC;

import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Ellipsis;

/** Says when and where a trend began and when it would have been told, in the room there is: the channel's name gives way first, and the day on which it would have been told never does. */
public final class TrendCaption {

	/** A name of fewer pixels is none. */
	private static final int LEAST_NAME = 40;

	private final Texts texts = FindingTexts.texts();
	private final TrendLine line;
	private final Formats formats;

	public TrendCaption(TrendLine line, Formats formats) {
		this.line = line;
		this.formats = formats;
	}

	/** @param room width in pixels, in the font of the context */
	public String fit(GC gc, int room) {
		String whole = whole(line.began());
		int over = gc.textExtent(whole).x - room;
		if (over <= 0) {
			return whole;
		}
		int name = gc.textExtent(line.began()).x - over;
		return name >= LEAST_NAME ? whole(Ellipsis.fit(gc, line.began(), name)) : Ellipsis.fit(gc, texts.get("trends.toldOn", formats.dayOfMonth(line.told())), room);
	}

	private String whole(String channel) {
		return texts.get("trends.began." + line.kind(), formats.dayOfMonth(line.firstSeen()), channel, formats.dayOfMonth(line.told()));
	}
}
