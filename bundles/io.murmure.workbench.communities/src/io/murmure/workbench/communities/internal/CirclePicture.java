package io.murmure.workbench.communities.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Bar;
import io.murmure.ui.widgets.BarChart;

/** A circle as a picture to share: no single person is on it, and a figure that covers too few people is left out, and said to be. */
public final class CirclePicture {

	private static final int WIDTH = 640;
	private static final int MARGIN = 24;
	private static final int LINE = 30;

	private final Texts texts = CommunityTexts.texts();
	private final Profile profile;
	private final Disclosure rule;
	private final Skin skin;
	private final Formats formats;

	public CirclePicture(Profile profile, Disclosure rule, Skin skin, Formats formats) {
		this.profile = profile;
		this.rule = rule;
		this.skin = skin;
		this.formats = formats;
	}

	/** Words that enough members used. */
	public List<Profile.Term> told() {
		return profile.terms().stream().filter(term -> rule.allows(term.people())).toList();
	}

	/** What stands above it: the name of the circle, which is made of words that enough people used, or else is a number. */
	public String title() {
		return rule.allows(profile.circle().size()) ? profile.circle().name() : texts.get("picture.name");
	}

	/** Draws it. In the user interface thread. */
	public ImageData draw(Display display) {
		ProfileBars bars = new ProfileBars(skin, formats);
		List<Bar> terms = bars.terms(told(), rule.k());
		List<Profile.Feeling> felt = profile.feelings().stream().filter(feeling -> rule.allows(feeling.people())).toList();
		List<Bar> feelings = bars.feelings(felt);
		int height = 2 * MARGIN + (terms.size() + feelings.size() + 6) * LINE;
		Image image = new Image(display, WIDTH, height);
		GC gc = new GC(image);
		try {
			gc.setBackground(skin.paper());
			gc.fillRectangle(0, 0, WIDTH, height);
			gc.setForeground(skin.ink());
			gc.setFont(Fonts.TITLE.on(display));
			gc.drawText(title(), MARGIN, MARGIN, true);
			gc.setFont(display.getSystemFont());
			if (rule.allows(profile.circle().size())) {
				gc.drawText(texts.get("profile.caption", profile.circle().size(), profile.posts()), MARGIN, MARGIN + LINE + 8, true);
			}
			int y = block(gc, texts.get("profile.terms"), terms, MARGIN + 2 * LINE + 10);
			y = block(gc, texts.get("profile.feelings"), feelings, y);
			boolean withheld = told().size() < profile.terms().size()
					|| profile.feelings().stream().anyMatch(feeling -> feeling.people() > 0 && !rule.allows(feeling.people()));
			gc.setForeground(skin.quiet());
			gc.drawText(bars.tick(profile, rule, false).orElse(""), MARGIN, y, true);
			y += LINE;
			gc.drawText(withheld ? texts.get("picture.withheld", rule.k()) : texts.get("profile.feelings.note"), MARGIN, y, true);
			return image.getImageData();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}

	private int block(GC gc, String title, List<Bar> bars, int top) {
		if (bars.isEmpty()) {
			return top;
		}
		gc.setForeground(skin.ink());
		gc.setAntialias(SWT.ON);
		gc.drawText(title, MARGIN, top, true);
		return BarChart.paint(gc, skin, bars, new Rectangle(MARGIN, top + LINE - 6, WIDTH - 2 * MARGIN, 0)) + LINE / 2;
	}
}
