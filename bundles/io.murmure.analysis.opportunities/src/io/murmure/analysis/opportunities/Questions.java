package io.murmure.analysis.opportunities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import io.murmure.core.text.Figures;
import io.murmure.engine.needs.Things;

/** What a circle may be asked about a need: sentences of ours around words of theirs, so that nobody is quoted or named. A need without a word that may be told is asked about in nobody's words, so not at all. */
final class Questions {

	/** The languages that questions are written in. */
	static final List<String> LANGUAGES = List.of("en", "fr");

	private final ResourceBundle texts;
	private final Figures figures;

	/** @param people the fewest behind one of its words */
	record Question(String text, long people) {
	}

	private record Filled(String key, List<String> arguments, long people) {
	}

	/** @param language one of {@link #LANGUAGES} */
	Questions(String language) {
		Locale locale = Locale.of(language);
		texts = ResourceBundle.getBundle("io.murmure.analysis.opportunities.messages", locale, Questions.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		figures = new Figures(locale);
	}

	/** Two to four, or none. */
	List<Question> about(Opportunity opportunity, Optional<Interests.Interest> interest) {
		List<String> words = opportunity.words().words();
		if (words.isEmpty()) {
			return List.of();
		}
		long people = opportunity.words().people();
		List<Filled> filled = new ArrayList<>();
		filled.add(new Filled(opportunity.kind() + ".open", List.of(words.getFirst()), people));
		filled.add(new Filled(opportunity.kind() + ".today", List.of(words.getLast()), people));
		interest.ifPresent(one -> filled.add(new Filled("interest", List.of(words.getFirst(), one.word()), Math.min(people, one.people()))));
		opportunity.rising().filter(met -> !opportunity.words().meanings().contains(Things.meant(met.term().toLowerCase(Locale.ROOT))))
				.ifPresent(met -> filled.add(new Filled("rising", List.of(words.getFirst(), met.term()), Math.min(people, met.people()))));
		return filled.stream().map(one -> new Question(figures.sentence(texts.getString("Questions." + one.key()), one.arguments().toArray()), one.people())).toList();
	}
}
