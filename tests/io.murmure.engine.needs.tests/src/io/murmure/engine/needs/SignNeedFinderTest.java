package io.murmure.engine.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.need.Need;
import io.murmure.core.need.NeedFinder.Cluster;
import io.murmure.core.need.NeedFinder.Telling;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;

class SignNeedFinderTest {

	private static final Head HEAD = new Head(Head.NEED, Head.Kind.MULTI_LABEL, List.of("request", "problem", "none"));

	@ParameterizedTest
	@ValueSource(strings = { "Please add a dark theme for the evening.", "If only there was a dry place for my bike", "Does anyone know a plumber who comes on Sundays?",
			"It would be nice to see the week at a glance", "Serait-il possible d’ajouter les étages ?", "Quelqu’un connaît un dentiste qui prend de nouveaux patients ?",
			"Si seulement on avait une prise en bas", "J’aimerais pouvoir partager mon parcours", "Dommage qu’on ne puisse pas changer la langue" })
	void wishesAndQuestionsAreRequests(String text) {
		assertTrue(read(text).told().contains("request"), text + " " + read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "If only it lasted longer", "If we only had a socket downstairs", "Wish they sold spare straps", "I wish it had a lock", "Si seulement il y avait un abri", "Si au moins ils répondaient",
			"Ah si on pouvait charger dehors", "Si on avait une clé pour la cave", "Vivement un abri sec" })
	void ifOnlyIsARequest(String text) {
		assertTrue(read(text).told().contains("request"), text + " " + read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Anyone know where to park a cargo bike?", "Do any of you know a good dentist?", "Has anyone found a lock that fits?", "Anybody know if the pool is open", "Does anybody here know how to fix it?",
			"Who knows a locksmith around here?", "Quelqu’un sait où réparer une selle ?", "Est-ce que quelqu’un sait si la piscine ouvre", "Qqn connaît un serrurier ?", "Qui connaît un bon mécanicien ?", "Savez-vous si le pont rouvre ?",
			"Vous savez où trouver une sangle ?", "Quelqu’un a trouvé une solution ?", "Tu sais où on peut gonfler ?", "Personne ne sait où il est passé ?" })
	void whoAsksWhetherAnybodyKnowsIsARequest(String text) {
		assertTrue(read(text).told().contains("request"), text + " " + read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "For now I charge it in the hallway", "I have to restart it every morning", "The only way is to take the battery out", "As a workaround I tape it shut", "Faute de mieux je le laisse dans la rue",
			"En attendant on bricole avec du scotch", "Obligée de la monter chez moi", "Je me débrouille avec une rallonge" })
	void howPeopleGetAroundItIsAWorkAround(String text) {
		assertTrue(read(text).signs().contains("workaround"), text + " " + read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "The app crashes every time I open it", "It doesn’t sync with my watch any more", "Ma lampe s’est éteinte sous la pluie",
			"Impossible de me connecter depuis hier", "Ça ne marche plus du tout" })
	void whatDoesNotWorkIsAProblem(String text) {
		assertTrue(read(text).told().contains("problem"), text + " " + read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "What a lovely morning by the canal", "Bravo à toute l’équipe, quelle soirée !", "See you at eight", "À demain", "",
			"Pas de souci chez moi", "No problem so far, I love it", "Toujours pas eu la panne", "Pourquoi pas. À samedi" })
	void praiseAndSmallTalkTellNoNeed(String text) {
		assertFalse(read(text).isTold(), text + " " + read(text));
	}

	@Test
	void aNotIsNoStep() {
		assertEquals(Set.of(), Things.of("Pourquoi pas, ça ne marche pas"));
		assertEquals(Set.of("step", "update"), Things.of("Depuis la mise à jour, mes pas ne sont plus comptés"));
	}

	@Test
	void aWorkAroundIsARequestThatNobodyWasAskedFor() {
		Need need = read("Du coup je dois monter la batterie au quatrième");
		assertTrue(need.signs().contains("workaround") && need.told().contains("request"), need.toString());
	}

	@Test
	void theNeedHeadOfAModelIsHeardWithTheSigns() {
		String plain = "The strap, in blue.";
		assertFalse(read(plain).isTold());
		Need need = new SignNeedFinder().read(plain, reading(0.8f, 0.1f), List.of(HEAD));
		assertEquals(0.8, need.request(), 1e-6);
		assertEquals(List.of("request"), need.told());
		Need both = new SignNeedFinder().read("Please, the strap in blue.", reading(0.5f, 0.1f), List.of(HEAD));
		assertTrue(both.request() > 0.9, "signs and head agree: " + both);
	}

	@Test
	void theSameNeedInTwoLanguagesIsOneAndItsMostTellingPostNamesIt() {
		List<String> texts = List.of("I wish I could see my sleep on the watch", "J’aimerais voir mon sommeil sur la montre", "Please add swimming as an activity",
				"Il manque la natation dans les activités", "Dommage qu’il n’y ait pas de piscine, la natation manque", "The battery drains in a day",
				"La batterie ne tient pas une journée, autonomie nulle");
		List<Cluster> clusters = new SignNeedFinder().cluster(texts.stream().map(text -> new Telling(text, new float[0])).toList(), Progress.NONE);
		assertEquals(List.of("[2, 3, 4]", "[0, 1]", "[5, 6]"), clusters.stream().map(cluster -> Arrays.toString(cluster.texts())).toList());
		assertTrue(clusters.get(0).mostTelling() >= 2 && clusters.get(0).mostTelling() <= 4);
	}

	@Test
	void embeddingsBringTogetherWhatSharesNoWord() {
		List<Telling> texts = List.of(new Telling("A roof for my wheels at night", new float[] { 1, 0, 0 }),
				new Telling("Où laisser ma monture au sec ?", new float[] { 1, 0, 0 }), new Telling("More colours please", new float[] { 0, 1, 0 }),
				new Telling("Une autre teinte svp", new float[] { 0, 1, 0 }), new Telling("Cheaper, please", new float[] { 0, 0, 1 }));
		List<Cluster> clusters = new SignNeedFinder().cluster(texts, Progress.NONE);
		assertEquals(List.of("[0, 1]", "[2, 3]", "[4]"), clusters.stream().map(cluster -> Arrays.toString(cluster.texts())).toList());
	}

	@Test
	void noTextsMakeNoClusters() {
		assertTrue(new SignNeedFinder().cluster(List.of(), Progress.NONE).isEmpty());
	}

	private static Need read(String text) {
		return new SignNeedFinder().read(text, Reading.unread(Reading.EMPTY), List.of());
	}

	private static Reading reading(float request, float problem) {
		return new Reading(Optional.empty(), false, Map.of(Head.NEED, new Reading.HeadReading(new float[] { request, problem, 0.1f }, List.of())), new float[0]);
	}
}
