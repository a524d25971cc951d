package io.murmure.workbench.listen;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolItem;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Emotions;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.EmptyPanel;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.listen.internal.ListenTexts;
import io.murmure.workbench.listen.internal.TimelineChart;
import io.murmure.workbench.listen.internal.TimelineData;

/** Emotions over time, of what is in Focus; a brush over the chart narrows the Focus to a span. */
public final class TimelineView extends StudyView {

	private final Texts texts = ListenTexts.texts();
	private final Emotions emotions = new Emotions();
	private TimelineChart chart;
	private ToolItem stacked;

	@Override
	protected Control createContent(Composite parent) {
		chart = new TimelineChart(parent, formats(), emotions::label, span -> focus(focus().onSpan(span)));
		stacked = chart.mode(Icons.STACKED, texts.get("timeline.stacked"), this::redraw);
		stacked.setSelection(true);
		chart.mode(Icons.LINES, texts.get("timeline.lines"), this::redraw);
		return chart;
	}

	private void redraw() {
		if (session().study().isPresent()) {
			refresh();
		}
	}

	@Override
	protected void refresh() {
		Focus focus = focus();
		ask(answers -> TimelineData.read(answers, focus), found -> show(found, focus));
	}

	private void show(Optional<TimelineData> found, Focus focus) {
		if (found.isEmpty()) {
			none(focus);
			return;
		}
		chart.emphasise(focus.emotions());
		chart.show(found.get().led(focus.emotions()), formats(), stacked.getSelection(), texts.get("timeline.axis." + found.get().step().key()));
		chart.mark(focus.span());
	}

	/** The chart shows every time and emotion: what leaves it empty is the rest of the Focus, or a study without posts. */
	private void none(Focus focus) {
		if (!focus.narrows()) {
			showUnfilled(texts.get("timeline.none"), true);
			return;
		}
		EmptyPanel panel = showEmpty(Icons.TIMELINE, texts.get("posts.unmatched"), texts.get("timeline.unmatched"));
		panel.button("timeline.unmatched", texts.get("posts.unmatched.button"), () -> command("io.murmure.workbench.clearFocus"));
	}

	@Override
	protected String purpose() {
		return texts.get("timeline.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.TIMELINE;
	}
}
