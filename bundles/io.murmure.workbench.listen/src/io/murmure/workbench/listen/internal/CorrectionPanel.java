package io.murmure.workbench.listen.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import io.murmure.core.correction.Correction;
import io.murmure.core.table.Tables;
import io.murmure.ui.Emotions;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Choice;
import io.murmure.ui.widgets.Page;

/** Where the listener says how a post truly reads: emotions, and sentiment and needs where the model tells them. */
public final class CorrectionPanel {

	private final Texts texts = ListenTexts.texts();
	private final Emotions emotions = new Emotions();
	private final Skin skin;
	private final Corrector corrector;

	public CorrectionPanel(Skin skin, Corrector corrector) {
		this.skin = skin;
		this.corrector = corrector;
	}

	/** @param next asks for another post that is worth a look */
	public void fill(Composite column, InspectedPost post, Runnable next) {
		PostReading reading = post.reading();
		if (post.workplace()) {
			return;
		}
		Page.heading(column, texts.get("correct.heading"));
		Page.caption(column, texts.get(reading.corrected() ? "correct.said" : "correct.how"));
		choices(column, "emotion", Tables.EMOTIONS, emotions::label, reading.told(),
				word -> corrector.say(post.id(), toggled(reading.told(), word, Correction.NO_EMOTION), Optional.empty(), List.of()));
		reading.sentiment().ifPresent(told -> choices(column, "sentiment", Tables.SENTIMENTS, word -> texts.get("sentiment." + word), List.of(told.label()),
				word -> corrector.say(post.id(), List.of(), Optional.of(word), List.of())));
		if (reading.tellsNeeds()) {
			choices(column, "need", Tables.NEEDS, word -> texts.get("need." + word), reading.needs(),
					word -> corrector.say(post.id(), List.of(), Optional.empty(), toggled(reading.needs(), word, Correction.NO_NEED)));
		}
		if (reading.corrected()) {
			Page.link(column, texts.get("correct.takeBack"), () -> corrector.takeBack(post.id()));
		} else {
			Page.link(column, texts.get("correct.confirm"), () -> corrector.confirm(post.id()));
		}
		Page.link(column, texts.get("correct.next"), next);
		learning(column, post);
	}

	private void choices(Composite column, String id, List<String> words, UnaryOperator<String> label, List<String> told, Consumer<String> pick) {
		Composite row = new Composite(column, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.marginLeft = 0;
		layout.marginRight = 0;
		layout.spacing = 6;
		row.setLayout(layout);
		row.setData("id", "correct." + id);
		Page.wide(row);
		for (String word : words) {
			Choice choice = new Choice(row, label.apply(word), id.equals("emotion") ? skin.emotion(word) : skin.accent(), told.contains(word),
					() -> pick.accept(word));
			choice.setData("id", word);
		}
	}

	/** What holds after a click on a word; the word for nothing stands alone. */
	private static List<String> toggled(List<String> told, String word, String nothing) {
		List<String> words = new ArrayList<>(told);
		if (!words.remove(word)) {
			words.add(word);
		}
		words.removeIf(other -> word.equals(nothing) ? !other.equals(nothing) : other.equals(nothing));
		return words.isEmpty() ? List.of(nothing) : words;
	}

	private void learning(Composite column, InspectedPost post) {
		Button learns = new Button(column, SWT.CHECK | SWT.WRAP);
		learns.setText(texts.get("correct.learns", post.corrections()));
		learns.setSelection(post.learns());
		learns.setData("id", "learns");
		learns.setForeground(skin.ink());
		learns.addListener(SWT.Selection, event -> corrector.learn(learns.getSelection()));
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).indent(0, 4).applyTo(learns);
	}
}
