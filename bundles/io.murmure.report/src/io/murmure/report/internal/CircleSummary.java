package io.murmure.report.internal;

import java.util.stream.Collectors;

/** The circles, a line each: how many they are, what they talk about, how they feel. */
record CircleSummary(Telling telling) {

	private static final int MOST = 6;
	private static final int WORDS = 4;

	void write(Html html) {
		Texts texts = telling.texts();
		Rows told = telling.told(telling.ask("select community_id, size as people from communities order by size desc, community_id"));
		if (told.isEmpty()) {
			return;
		}
		CircleNames names = new CircleNames(telling);
		html.element("h3", texts.get("communities.title")).open("ul", "class=\"circles\"");
		for (int row = 0; row < Math.min(MOST, told.rows().size()); row++) {
			long circle = told.count(row, 0);
			html.open("li", "style=\"border-color:" + names.colour(circle) + "\"").link(CommunitySection.anchor(circle),
					texts.get("communities.one", names.name(circle), told.count(row, 1))).text(words(circle, names.name(circle)) + feeling(circle)).close("li");
		}
		html.close("ul");
		if (told.rows().size() > MOST) {
			html.element("p", "class=\"quiet\"", texts.get("summary.circles.more", told.rows().size() - MOST));
		}
	}

	/** What it talks about beside what it is called after. */
	private String words(long circle, String name) {
		String words = telling.told(telling.ask("select term, people from community_terms where community_id = ? and kind = 'word' order by rank limit 12", circle)).rows().stream()
				.map(term -> term.get(0).toString()).filter(term -> !name.contains(term)).limit(WORDS).collect(Collectors.joining(", "));
		return words.isEmpty() ? "" : telling.texts().get("summary.circle.words", words);
	}

	private String feeling(long circle) {
		CircleFeelings feelings = CircleFeelings.of(telling, circle);
		Rows emotions = feelings.emotions();
		Texts texts = telling.texts();
		StringBuilder told = new StringBuilder();
		feelings.most().ifPresent(row -> told.append(texts.get("summary.circle.most", texts.emotion(feelings.emotion(row)), texts.percent(emotions.number(row, 1)))));
		feelings.tick().ifPresent(row -> told.append(texts.get("summary.circle.tick", texts.emotion(feelings.emotion(row)), texts.number(emotions.number(row, 3)))));
		return told.toString();
	}
}
