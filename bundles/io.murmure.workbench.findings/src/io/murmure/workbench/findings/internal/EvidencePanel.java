package io.murmure.workbench.findings.internal;

import java.util.function.LongConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;

/** Posts that prove a finding, one under the other; a click puts one in Focus, a link pins it or takes the pin out. */
public final class EvidencePanel extends Composite {

	private static final int RAIL = 10;

	private final Texts texts = FindingTexts.texts();
	private final Skin skin;
	private final Formats formats;
	private final LongConsumer pick;
	private final LongConsumer pin;

	public EvidencePanel(Composite parent, Formats formats, LongConsumer pick, LongConsumer pin) {
		super(parent, SWT.NONE);
		this.skin = Skin.of(parent.getDisplay());
		this.formats = formats;
		this.pick = pick;
		this.pin = pin;
		setData("id", "evidence");
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 10).applyTo(this);
		Page.wide(this);
	}

	public void add(Evidence.Post post) {
		Canvas rail = new Canvas(this, SWT.NONE);
		GridDataFactory.fillDefaults().hint(RAIL, 10).applyTo(rail);
		rail.addListener(SWT.Paint, event -> {
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(post.pinned() ? skin.accent() : skin.line());
			event.gc.fillRoundRectangle(3, 0, post.pinned() ? 4 : 2, rail.getSize().y, 2, 2);
		});
		Composite words = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(words);
		Page.wide(words);
		Label text = post.text().wordless() ? Page.quiet(words, post.text().brings()) : Page.prose(words, post.text().words());
		Link who = Page.link(words, texts.get(post.pinned() ? "evidence.pinned" : "evidence.post", escaped(post.author()), formats.moment(post.time()), escaped(post.channel())), () -> {
		});
		who.setData("id", "evidence." + post.id());
		who.addListener(SWT.Selection, event -> {
			if ("pin".equals(event.text)) {
				pin.accept(post.id());
			} else {
				pick.accept(post.id());
			}
		});
		who.setForeground(skin.quiet());
		for (Control part : new Control[] { rail, words, text }) {
			part.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
			part.addListener(SWT.MouseUp, event -> pick.accept(post.id()));
		}
	}

	/** A link reads an ampersand and angle brackets as its own. */
	private static String escaped(String text) {
		return text.replace("&", "&&").replace("<", "‹").replace(">", "›");
	}
}
