package io.murmure.workbench.findings.internal;

import java.util.Locale;

import org.eclipse.swt.widgets.Composite;

import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;

/** Whom to ask, and what: who a circle is, what it cares about, how it speaks, and questions in its own words. */
public final class AskPanel {

	private final Texts texts = FindingTexts.texts();
	private final Page page;

	public AskPanel(Composite parent) {
		page = new Page(parent);
		page.setData("id", "opportunities.ask");
	}

	public void show(Opportunity opportunity, Formats formats) {
		Opportunity.About about = opportunity.about();
		Composite column = page.clear();
		page.setOrigin(0, 0);
		Page.heading(column, opportunity.circle().name());
		Page.caption(column, texts.get("opportunities.who", opportunity.circle().size(), opportunity.people()));
		if (!about.questions().isEmpty()) {
			Page.caption(column, texts.get("opportunities.questions"));
			about.questions().forEach(question -> Page.prose(column, "– " + question));
		}
		if (!about.interests().isEmpty()) {
			Page.prose(column, texts.get("opportunities.cares", String.join(" · ", about.interests())));
		}
		about.speech().ifPresent(speech -> Page.prose(column, speech(speech, formats)));
		about.stances().forEach(stance -> Page.prose(column, texts.get(stance.advocate() ? "opportunities.advocate" : "opportunities.critic", stance.name())));
		Page.caption(column, texts.get("opportunities.nobody"));
		page.done();
	}

	private String speech(Opportunity.Speech speech, Formats formats) {
		String words = texts.get("opportunities.words", Math.round(speech.words()));
		String emoji = speech.emoji().isEmpty() ? "" : ", " + speech.emoji();
		return texts.get("opportunities.speaks", speech.language().isEmpty() ? words : texts.get("opportunities.language", Locale.of(speech.language()).getDisplayLanguage(), formats.percent(speech.share())) + ", " + words) + emoji;
	}
}
