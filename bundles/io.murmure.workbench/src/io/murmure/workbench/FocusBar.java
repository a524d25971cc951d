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
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Chip;
import io.murmure.workbench.internal.FocusMenus;

/** The shared Focus as a row: a search field, menus that narrow it, and a chip for each condition in force. */
public final class FocusBar extends Composite {

	private static final int SEARCH_WIDTH = 200;
	private static final int SEARCH_PAUSE = 350;

	private final StudySession session;
	private final Texts texts = Texts.of(FocusBar.class);
	private final Emotions emotions = new Emotions();
	private final Recompute names;
	private final Text search;
	private final FocusMenus menus;
	private final List<Chip> chips = new ArrayList<>();

	public FocusBar(Composite parent, StudySession session) {
		super(parent, SWT.NONE);
		this.session = session;
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.center = true;
		row.wrap = true;
		row.spacing = 6;
		row.marginLeft = 8;
		row.marginTop = 5;
		row.marginBottom = 5;
		setLayout(row);
		names = new Recompute(session, this, busy -> {
		});
		search = searchField();
		menus = new FocusMenus(this, session);
		Runnable stop = session.focus().listen(focus -> refresh());
		addDisposeListener(event -> stop.run());
	}

	private Text searchField() {
		Text field = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		field.setMessage(texts.get("focus.search"));
		field.setData("id", "search");
		field.setLayoutData(new RowData(SEARCH_WIDTH, SWT.DEFAULT));
		int[] typed = new int[1];
		field.addListener(SWT.Modify, event -> {
			int mine = ++typed[0];
			getDisplay().timerExec(SEARCH_PAUSE, () -> {
				if (mine == typed[0] && !field.isDisposed()) {
					session.focus().set(session.focus().get().onText(field.getText().strip()));
				}
			});
		});
		return field;
	}

	/** Shows the Focus as it is now. */
	public void refresh() {
		Focus focus = session.focus().get();
		if (!search.isFocusControl() && !search.getText().strip().equals(focus.text())) {
			search.setText(focus.text());
		}
		Set<Long> authors = focus.authors();
		names.ask(texts.get("focus.author"), answers -> new Known(people(answers, authors), Circle.all(answers)), known -> chips(focus, known));
	}

	private record Known(Map<Long, String> people, List<Circle> circles) {
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
		Skin skin = Skin.of(getDisplay());
		if (!focus.finding().isEmpty()) {
			chip(texts.get("focus.chip.finding"), skin.accent(), () -> set(now().onFinding("")));
		}
		focus.channels().stream().sorted().forEach(channel -> chip(texts.get("focus.chip.channel", channel), skin.accent(),
				() -> set(now().onChannels(without(now().channels(), channel)))));
		known.circles().stream().filter(circle -> focus.communities().contains(circle.id()))
				.forEach(circle -> chip(texts.get("focus.chip.circle", circle.name()), skin.community(circle.rank()),
						() -> set(now().onCommunities(without(now().communities(), circle.id())))));
		focus.authors().stream().sorted().forEach(author -> chip(
				texts.get("focus.chip.author", known.people().getOrDefault(author, "?")), skin.accent(),
				() -> set(now().onAuthors(without(now().authors(), author)))));
		focus.emotions().stream().sorted().forEach(emotion -> chip(emotions.label(emotion), skin.emotion(emotion),
				() -> set(now().onEmotions(without(now().emotions(), emotion)))));
		focus.span().ifPresent(span -> chip(spanText(span), skin.quiet(), () -> set(now().onSpan(Optional.empty()))));
		if (!focus.text().isBlank()) {
			chip(texts.get("focus.chip.text", focus.text()), skin.accent(), () -> {
				search.setText("");
				set(now().onText(""));
			});
		}
		getParent().layout(true, true);
	}

	private String spanText(Focus.Span span) {
		Formats formats = Formats.in(session.study().map(study -> study.settings().zone()).orElse(ZoneId.systemDefault()));
		return texts.get("focus.chip.span", formats.day(span.start()), formats.day(span.end().minusMillis(1)));
	}

	private void chip(String text, Color mark, Runnable remove) {
		Chip chip = new Chip(this, text, mark, remove);
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
