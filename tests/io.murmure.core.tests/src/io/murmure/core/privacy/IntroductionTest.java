package io.murmure.core.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntroductionTest {

	private static final String NUMBER = "\u202a+33\u00a06\u00a039\u00a098\u00a041\u00a007\u202c";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Bonjour, c'est Bastien, Lou m'a dit d'écrire ici | Bastien", "Salut tout le monde ! Moi c’est Jean-Luc | Jean-Luc", "Je m’appelle Awa et je cherche un vélo | Awa",
			"Hi all, I'm Priya from the hill side | Priya", "Good evening everyone, this is Tom | Tom", "Bonjour, je suis Bastien | Bastien", "Salut à tous, moi je suis Inès, du quartier | Inès", "my name is Zoë | Zoë", "Hello, my name is April | April", "Je m'appelle Avril | Avril", "Hello, it's Monday. My name is Paul | Paul", "Coucou, ici Léa | Léa",
			"Hallo zusammen, ich heiße Karl | Karl", "Ich heisse Anna-Lena | Anna-Lena", "Mein Name ist Jörg | Jörg", "Hola, me llamo Ana | Ana", "Buenas, mi nombre es Íñigo | Íñigo", "ciao, mi chiamo Luca | Luca",
			"Il mio nome è Chiara | Chiara", "Oi, eu me chamo João | João", "O meu nome é Inês | Inês", "Hoi, ik heet Sanne | Sanne", "Mijn naam is Joost | Joost" })
	void whoHasANumberAloneMaySayTheirName(String text, String name) {
		assertEquals(Optional.of(name), Introduction.of(NUMBER, text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "C'est Noël demain", "Bonjour, c'est fermé ?", "Hi, I'm late", "Bonjour, la lampe est en panne", "this is Monday's list", "I think it's Paul who has the key",
			"Which of you said this is Marie's bike", "Hello, it's Monday", "Salut, c'est Mardi gras", "Ich heiße Sie willkommen", "Ich heiße Euch alle willkommen", "me llamo mucho la atención", "mi chiamo fuori", "ik heet iedereen welkom",
			"Bonjour, je suis en retard", "Bonjour, je suis Belge", "Je suis Charlie" })
	void whatElseIsSaidIsNoName(String text) {
		assertEquals(Optional.empty(), Introduction.of(NUMBER, text));
	}

	@Test
	void whoHasANameKeepsIt() {
		assertEquals(Optional.empty(), Introduction.of("Margaux P", "Bonjour, c'est Margaux"));
		assertEquals(Optional.empty(), Introduction.of("velo2024", "Bonjour, c'est Margaux"));
	}
}
