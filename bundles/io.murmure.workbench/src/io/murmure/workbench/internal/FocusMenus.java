package io.murmure.workbench.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import io.murmure.core.focus.Focus;
import io.murmure.ui.Emotions;
import io.murmure.ui.Texts;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.Recompute;
import io.murmure.workbench.Row;
import io.murmure.workbench.StudySession;

/** The menus by which a reader narrows the Focus; what they offer is asked when they are opened. */
public final class FocusMenus {

	private static final int MOST = 30;

	private final Composite bar;
	private final StudySession session;
	private final Texts texts = Texts.of(StudySession.class);
	private final Recompute recompute;

	/** One line of a menu. */
	private record Choice(String label, boolean chosen, Runnable choose) {
	}

	/** Something that can be in the Focus, with its name. */
	private record Named<T>(T key, String name) {
	}

	public FocusMenus(Composite bar, StudySession session) {
		this.bar = bar;
		this.session = session;
		recompute = new Recompute(session, bar, busy -> {
		});
		button("channel", this::channels);
		button("author", this::authors);
		button("emotion", this::emotions);
		button("circle", this::circles);
		button("time", this::times);
	}

	private interface Offer {
		List<Choice> choices(Answers answers);
	}

	private void button(String name, Offer offer) {
		Button button = new Button(bar, SWT.PUSH | SWT.FLAT);
		button.setText(texts.get("focus." + name) + " ▾");
		button.setData("id", "filter." + name);
		button.addListener(SWT.Selection, event -> recompute.ask(texts.get("focus." + name), offer::choices, choices -> open(button, choices)));
	}

	private void open(Button button, List<Choice> choices) {
		Menu menu = new Menu(button);
		menu.setData("id", "filter.menu");
		for (Choice choice : choices) {
			MenuItem item = new MenuItem(menu, SWT.CHECK);
			item.setText(choice.label().replace("&", "&&"));
			item.setSelection(choice.chosen());
			item.addListener(SWT.Selection, event -> choice.choose().run());
		}
		if (choices.isEmpty()) {
			MenuItem none = new MenuItem(menu, SWT.PUSH);
			none.setText(texts.get("focus.none"));
			none.setEnabled(false);
		}
		Point below = button.toDisplay(0, button.getSize().y);
		menu.setLocation(below);
		menu.setVisible(true);
		menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
	}

	private List<Choice> channels(Answers answers) {
		return answers.list(row -> named(row, 0), "select channel, channel from channels order by posts desc limit " + MOST).stream()
				.map(one -> choice(one, now().channels(), keys -> now().onChannels(keys))).toList();
	}

	private List<Choice> authors(Answers answers) {
		return answers.list(row -> new Named<>(row.number(0), row.text(1)), "select author_id, author from authors where posts > 0 order by posts desc limit " + MOST)
				.stream().map(one -> choice(one, now().authors(), keys -> now().onAuthors(keys))).toList();
	}

	private List<Choice> emotions(Answers answers) {
		Emotions words = new Emotions();
		return Stream.concat(words.words().stream(), Stream.of(Focus.UNREAD)).map(word -> choice(new Named<>(word, words.label(word)), now().emotions(), keys -> now().onEmotions(keys))).toList();
	}

	private List<Choice> circles(Answers answers) {
		return Circle.all(answers).stream().limit(MOST)
				.map(circle -> choice(new Named<>(circle.id(), circle.name()), now().communities(), keys -> now().onCommunities(keys))).toList();
	}

	private List<Choice> times(Answers answers) {
		Optional<Instant> last = answers.first(row -> row.time(0), "select max(time) as last from posts").flatMap(time -> time);
		return last.map(end -> List.of(span("week", end, 7), span("month", end, 30),
				new Choice(texts.get("focus.span.clear"), now().span().isEmpty(), () -> set(now().onSpan(Optional.empty())))))
				.orElse(List.of());
	}

	private Choice span(String key, Instant end, int days) {
		Focus.Span span = new Focus.Span(end.minus(Duration.ofDays(days)), end.plusSeconds(1));
		return new Choice(texts.get("focus.span." + key), now().span().filter(span::equals).isPresent(), () -> set(now().onSpan(Optional.of(span))));
	}

	private static Named<String> named(Row row, int column) {
		return new Named<>(row.text(column), row.text(column + 1));
	}

	private interface Narrowing<T> {
		Focus to(Set<T> keys);
	}

	private <T> Choice choice(Named<T> one, Set<T> inFocus, Narrowing<T> narrowing) {
		boolean chosen = inFocus.contains(one.key());
		return new Choice(one.name(), chosen, () -> {
			Set<T> keys = new HashSet<>(inFocus);
			if (!keys.remove(one.key())) {
				keys.add(one.key());
			}
			set(narrowing.to(keys));
		});
	}

	private Focus now() {
		return session.focus().get();
	}

	private void set(Focus focus) {
		session.focus().set(focus);
	}
}
