package io.murmure.workbench.listen.internal;

import java.util.Locale;
import java.util.function.LongConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.AuthorName;

/** What was said around a post, one under the other; a click picks another post. */
public final class ThreadPanel extends Composite {

	private static final int RAIL = 10;

	private final Texts texts = ListenTexts.texts();
	private final Formats formats;
	private final LongConsumer pick;

	public ThreadPanel(Composite parent, InspectedPost post, Formats formats, LongConsumer pick) {
		super(parent, SWT.NONE);
		this.formats = formats;
		this.pick = pick;
		setData("id", "thread");
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(this);
		Page.wide(this);
		post.thread().forEach(this::row);
	}

	private void row(InspectedPost.Said said) {
		Skin skin = Skin.of(getDisplay());
		boolean itself = said.tie() == InspectedPost.Said.Tie.ITSELF;
		Canvas rail = new Canvas(this, SWT.NONE);
		GridDataFactory.fillDefaults().hint(RAIL, 10).applyTo(rail);
		rail.addListener(SWT.Paint, event -> {
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(itself ? skin.accent() : said.emotion().isEmpty() ? skin.line() : skin.emotion(said.emotion()));
			event.gc.fillRoundRectangle(3, 0, itself ? 4 : 2, rail.getSize().y, 2, 2);
		});
		Composite words = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(words);
		Page.wide(words);
		Label who = Page.caption(words, texts.get("inspector.tie." + said.tie().name().toLowerCase(Locale.ROOT), AuthorName.of(said.author()),
				formats.moment(said.time())));
		Label text = said.text().wordless() ? Page.quiet(words, said.text().brings()) : Page.prose(words, said.text().words());
		if (itself) {
			text.setFont(Fonts.STRONG.on(getDisplay()));
			return;
		}
		for (Control part : new Control[] { rail, words, who, text }) {
			part.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
			part.addListener(SWT.MouseUp, event -> pick.accept(said.id()));
		}
	}
}
