package io.murmure.workbench.listen.internal;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

import io.murmure.ui.Formats;

/** How much room the columns of the posts table have: times as much as they need, and where it is narrow, the words come before the rest. */
final class PostsRoom {

	private static final int LEAST_TEXT = 130;
	/** What the words get before the columns that give way do. */
	private static final int WANTED_TEXT = 280;

	/** What gives way to the words, the first first. */
	private static final List<PostColumn> DISPENSABLE = List.of(PostColumn.CIRCLE, PostColumn.CHANNEL, PostColumn.AUTHOR);

	/** As long as a moment of a month gets in either language: two digits everywhere, and in the morning. */
	private static final ZonedDateTime LONGEST = ZonedDateTime.of(2028, 12, 28, 10, 58, 0, 0, ZoneId.of("UTC"));

	private final DataLayer data;
	private final ColumnHideShowLayer columns;
	private int given;

	PostsRoom(DataLayer data, ColumnHideShowLayer columns) {
		this.data = data;
		this.columns = columns;
	}

	/** Makes the column of times as wide as the font of a configured table and the reader's language need. */
	void measure(Control table) {
		GC gc = new GC(table);
		try {
			Formats formats = Formats.in(LONGEST.getZone());
			int moment = IntStream.rangeClosed(1, 12).map(month -> gc.textExtent(formats.moment(LONGEST.withMonth(month).toInstant())).x).max().getAsInt() + 2 * PostsLook.PADDING + 2;
			if (moment > data.getColumnWidthByPosition(PostColumn.TIME.ordinal())) {
				data.setColumnWidthByPosition(PostColumn.TIME.ordinal(), data.downScaleColumnWidth(moment));
			}
		} finally {
			gc.dispose();
		}
		// what was kept by an earlier Murmure may say otherwise
		data.setColumnPercentageSizing(PostColumn.TEXT.ordinal(), false);
		given = 0;
	}

	/** Hides what leaves the words too little room in a table of this width, shows the rest, and gives the words all that is left. */
	void share(int width) {
		if (width <= 0) {
			return;
		}
		int free = width - WANTED_TEXT;
		for (PostColumn column : PostColumn.values()) {
			free -= column == PostColumn.TEXT ? 0 : data.getColumnWidthByPosition(column.ordinal());
		}
		Set<Integer> hidden = new HashSet<>();
		for (PostColumn column : DISPENSABLE) {
			if (free < 0) {
				hidden.add(column.ordinal());
				free += data.getColumnWidthByPosition(column.ordinal());
			}
		}
		// each change moves the scroll bars and calls this again, so what is as it should be is left alone
		int words = Math.max(LEAST_TEXT, WANTED_TEXT + free);
		if (words != given) {
			given = words;
			data.setColumnWidthByPosition(PostColumn.TEXT.ordinal(), data.downScaleColumnWidth(words));
		}
		hide(hidden);
	}

	private void hide(Set<Integer> hidden) {
		Set<Integer> shown = new HashSet<>(columns.getHiddenColumnIndexes());
		shown.removeAll(hidden);
		if (!shown.isEmpty()) {
			columns.showColumnIndexes(shown);
		}
		Set<Integer> others = new HashSet<>(hidden);
		others.removeAll(columns.getHiddenColumnIndexes());
		if (!others.isEmpty()) {
			columns.hideColumnIndexes(others);
		}
	}
}
