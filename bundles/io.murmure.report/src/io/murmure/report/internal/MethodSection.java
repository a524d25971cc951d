package io.murmure.report.internal;

import java.util.List;
import java.util.Locale;

import io.murmure.core.reading.ModelCard;

/** How each kind of figure came about in a sentence or two, what was left out, and what no figure here can say. */
record MethodSection(List<ModelCard> models) implements Section {

	/** What a study can have beside its posts, and the question that tells whether it has. */
	private enum Part {
		SUBJECT("subject_feelings"), CIRCLES("communities"), TOPICS("topics"), NEEDS("needs"), CRISES("alarms"), TRENDS("trends"), MEANINGS("meanings"), BURSTS("bursts"), RELAYS("relays"), OPPORTUNITIES("opportunities");

		private final String table;

		Part(String table) {
			this.table = table;
		}

		private boolean isIn(Telling telling) {
			return !telling.ask("select 1 from " + table + " limit 1").isEmpty();
		}

		private String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private static final List<String> LIMITS = List.of("irony", "languages", "context", "small", "silent", "loud", "cause");

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		html.section("method", texts.get("method.title")).element("h3", texts.get("method.how")).open("dl", "class=\"meanings\"");
		tell(html, texts, "posts", texts.get("method.posts.text"));
		new ModelMethod(telling, models).write(html);
		for (Part part : Part.values()) {
			if (part.isIn(telling)) {
				tell(html, texts, part.key(), texts.get("method." + part.key() + ".text"));
			}
		}
		tell(html, texts, "disclosure", texts.get("method.disclosure.text", telling.disclosure().k()));
		html.close("dl");
		new LeftOut(telling).write(html);
		html.element("h3", texts.get("method.limits")).open("ul", "class=\"limits\"");
		LIMITS.forEach(limit -> html.element("li", texts.get("method.limit." + limit)));
		html.close("ul").close("section");
	}

	private static void tell(Html html, Texts texts, String key, String how) {
		html.element("dt", texts.get("method." + key)).element("dd", how);
	}
}
