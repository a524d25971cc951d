package io.murmure.workbench;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Chip;

/** At the end of a row, a chip for each condition of the Focus that is in force; a click takes the condition away. */
final class FocusChips {

	private final Composite row;
	private final StudySession session;
	private final Runnable textLeft;
	private final Texts texts = Texts.of(FocusChips.class);
	private final Emotions emotions = new Emotions();
	private final Recompute names;
	private final List<Chip> chips = new ArrayList<>();

	/** @param textLeft told before the words that are searched for leave the Focus */
	FocusChips(Composite row, StudySession session, Runnable textLeft) {
		this.row = row;
		this.session = session;
		this.textLeft = textLeft;
		names = new Recompute(session, row, busy -> {
		});
	}

	/** How a row with chips is laid out, its first control so many pixels from the left. */
	static RowLayout row(int left) {
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.center = true;
		row.spacing = 6;
		row.marginLeft = left;
		row.marginTop = 5;
		row.marginBottom = 5;
		return row;
	}

	/** Shows those of a Focus, when the study has told what people, circles and topics are called. */
	void show(Focus focus) {
		names.ask(texts.get("focus.author"), answers -> new Known(people(answers, focus.authors()), Circle.all(answers), TopicNames.of(answers, focus.topics())), known -> chips(focus, known));
	}

	private record Known(Map<Long, String> people, List<Circle> circles, Map<Long, String> topics) {
	}

	private static Map<Long, String> people(Answers answers, Set<Long> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		String marks = ids.stream().map(id -> "?").collect(Collectors.joining(", "));
		return answers.list(Function.identity(), "select author_id, author from authors where author_id in (" + marks + ")", ids.toArray())
				.stream().collect(Collectors.toMap(row -> row.number(0), row -> row.text(1)));
	}

	private void chips(Focus focus, Known known) {
		chips.forEach(Chip::dispose);
		chips.clear();
		Skin skin = Skin.of(row.getDisplay());
		if (!focus.finding().isEmpty()) {
			chip(texts.get("focus.chip.finding"), skin.accent(), () -> set(now().onFinding("")));
		}
		focus.channels().stream().sorted().forEach(channel -> chip(texts.get("focus.chip.channel", channel), skin.accent(),
				() -> set(now().onChannels(without(now().channels(), channel)))));
		known.circles().stream().filter(circle -> focus.communities().contains(circle.id()))
				.forEach(circle -> chip(texts.get("focus.chip.circle", circle.name()), skin.community(circle.rank()),
						() -> set(now().onCommunities(without(now().communities(), circle.id())))));
		known.topics().forEach((topic, name) -> chip(texts.get("focus.chip.topic", name), skin.accent(), () -> set(now().onTopics(without(now().topics(), topic)))));
		focus.authors().stream().sorted().forEach(author -> chip(
				texts.get("focus.chip.author", known.people().getOrDefault(author, "?")), skin.accent(),
				() -> set(now().onAuthors(without(now().authors(), author)))));
		focus.emotions().stream().sorted().forEach(emotion -> chip(emotions.label(emotion), skin.emotion(emotion),
				() -> set(now().onEmotions(without(now().emotions(), emotion)))));
		focus.span().ifPresent(span -> chip(spanText(span), skin.quiet(), () -> set(now().onSpan(Optional.empty()))));
		if (!focus.text().isEmpty()) {
			chip(texts.get("focus.chip.text", focus.text()), skin.accent(), () -> {
				textLeft.run();
				set(now().onText(""));
			});
		}
		row.getParent().layout(true, true);
	}

	private String spanText(Focus.Span span) {
		Formats formats = Formats.in(session.study().map(study -> study.settings().zone()).orElse(ZoneId.systemDefault()));
		return texts.get("focus.chip.span", formats.day(span.start()), formats.day(span.end().minusMillis(1)));
	}

	private void chip(String text, Color mark, Runnable remove) {
		Chip chip = new Chip(row, text, mark, remove);
		chip.setData("id", "chip");
		chips.add(chip);
	}

	private Focus now() {
		return session.focus().get();
	}

	private void set(Focus focus) {
		session.focus().set(focus);
	}

	private static <T> Set<T> without(Set<T> all, T one) {
		Set<T> rest = new HashSet<>(all);
		rest.remove(one);
		return rest;
	}
}
