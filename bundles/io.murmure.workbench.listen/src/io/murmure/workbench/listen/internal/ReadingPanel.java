package io.murmure.workbench.listen.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Bar;
import io.murmure.ui.widgets.BarChart;
import io.murmure.ui.widgets.Page;

/** How a model reads one post: emotions as bars, the finer ones, sentiment and need in words. */
public final class ReadingPanel {

	private static final List<String> REASONS = List.of("empty", "language");

	private final Texts texts = ListenTexts.texts();
	private final Emotions emotions = new Emotions();
	private final Formats formats;
	private final Skin skin;

	public ReadingPanel(Formats formats, Skin skin) {
		this.formats = formats;
		this.skin = skin;
	}

	/** @param why told the emotion of which the reader wants to know which words carried it */
	public void fill(Composite column, InspectedPost post, Consumer<String> why) {
		Page.heading(column, texts.get("inspector.reading"));
		PostReading reading = post.reading();
		if (post.workplace()) {
			Page.prose(column, texts.get("inspector.workplace"));
		} else if (!reading.isRead()) {
			Page.prose(column, unread(reading.unread()));
		} else {
			BarChart chart = new BarChart(column);
			chart.setData("id", "reading");
			Page.wide(chart);
			chart.show(reading.emotions().stream().map(one -> bar(one, reading.told())).toList());
			chart.onPick(row -> why.accept(reading.emotions().get(row).label()));
			Page.caption(column, texts.get(reading.corrected() ? "inspector.reading.said" : "inspector.reading.note"));
			if (reading.adapted()) {
				Page.caption(column, texts.get("inspector.reading.adapted"));
			}
			sentences(column, reading);
		}
	}

	private String unread(Optional<String> reason) {
		return texts.get("inspector.unread" + reason.map(why -> REASONS.contains(why) ? "." + why : ".bare").orElse(""));
	}

	private Bar bar(PostReading.Probability one, List<String> told) {
		return Bar.of(emotions.label(one.label()), one.probability(), formats.percent(one.probability()), skin.emotion(one.label()))
				.asFaded(!told.contains(one.label()));
	}

	private void sentences(Composite column, PostReading reading) {
		if (!reading.fine().isEmpty()) {
			Page.prose(column, texts.get("inspector.fine", reading.fine().stream().map(emotions::fine).collect(Collectors.joining(", "))));
		}
		reading.sentiment().ifPresent(told -> Page.prose(column,
				texts.get("inspector.sentiment", texts.get("sentiment." + told.label()), formats.percent(told.probability()))));
		if (!reading.needs().isEmpty()) {
			Page.prose(column, texts.get("inspector.needs", reading.needs().stream().map(need -> texts.get("need." + need)).collect(Collectors.joining(", "))));
		}
		if (reading.otherLanguage()) {
			Page.caption(column, texts.get("inspector.otherLanguage"));
		}
	}
}
