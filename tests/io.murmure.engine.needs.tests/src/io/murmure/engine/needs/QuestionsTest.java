package io.murmure.engine.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

	@ParameterizedTest
	@ValueSource(strings = { "Where do you park a cargo bike here?", "When does the pool open again ??", "Is the towpath still closed?", "How much is the new strap?", "On gare où les vélos cargo ?", "Quand rouvre la piscine ?",
			"Le chemin est encore fermé ?", "Combien coûte la sangle neuve ?", "Est-ce que ça va coûter cher ?" })
	void whatSomebodyCouldAnswerIsAsked(String text) {
		assertEquals(List.of(text), Questions.in(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "How are you all this morning?", "Who is in for Sunday?", "Lovely evening, isn't it?", "Really?", "You did what?!", "See https://example.org/search?q=where+is+it", "The pool is open.", "Ça va les amis ?",
			"Qui vient dimanche matin ?", "Belle soirée, non ?", "Ah bon ?", "Tu as fait quoi ?!", "On se voit samedi au canal ?", "La piscine est ouverte.", "" })
	void greetingsInvitationsTagsAndCriesAskNothing(String text) {
		assertEquals(List.of(), Questions.in(text));
	}

	@Test
	void onlyTheSentencesThatAskAreTaken() {
		assertEquals(List.of("Où trouver une sangle ?", "And what does it cost?"), Questions.in("Bonjour ! Où trouver une sangle ? 🤔 Merci d’avance.\nAnd what does it cost? Thanks"));
	}
}
