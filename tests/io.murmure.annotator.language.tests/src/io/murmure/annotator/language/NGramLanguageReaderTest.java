package io.murmure.annotator.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.annotator.language.internal.ChatText;
import io.murmure.annotator.language.internal.Fnv;

class NGramLanguageReaderTest {

	private final NGramLanguageReader reader = new NGramLanguageReader();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fr | mdr t'es incroyable 😂😂
			fr | RAS LE BOL de cette lampe !!!
			fr | jsp, on verra demain
			fr | ouais tkt
			fr | @Heron-k7q2 rdv 18h devant la gare ?
			en | lol that's hilarious
			en | idk, maybe tomorrow
			en | third light that fails on me, I want a refund 😡
			en | thx!
			de | Die Lampe ist schon wieder kaputt, ich bin sauer
			es | ¿Dónde está la bicicleta que compré ayer?
			it | Non so perché la luce non funziona più
			pt | Não sei porque a lâmpada não funciona
			ru | Фонарь опять не работает
			ro | Lampa nu mai funcționează, sunt foarte supărat
			sv | Lampan är trasig igen, jag är så trött på det här
			ar | المصباح لا يعمل مرة أخرى
			fa | چراغ دوباره کار نمی‌کند
			ur | بتی پھر خراب ہو گئی ہے
			ja | ライトがまた壊れた
			ja | 電球が壊れた
			zh | 灯又坏了
			ko | 불이 또 고장났어
			uk | Ліхтар знову не працює, дуже шкода її
			el | Το φως χάλασε πάλι
			he | הפנס שוב לא עובד
			th | ไฟเสียอีกแล้ว
			hi | बत्ती फिर खराब हो गई
			ka | ფანარი ისევ გაფუჭდა
			fr | on dit 你好 pour bonjour
			""")
	void aChatMessageTellsItsLanguage(String language, String text) {
		assertEquals(language, reader.guess(text).language(), () -> text + " " + reader.guess(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "😂😂😂", "18:30", "https://example.org/une-page-en-francais", "@camille", "[phone]", "Heron-k7q2", "!?" })
	void aTextWithoutWordsIsOfNoLanguage(String text) {
		assertEquals(new NGramLanguageReader.Guess("und", 0), reader.guess(text));
	}

	@Test
	void aLongTextTakesNoLongerThanItsBeginning() {
		assertEquals("fr", reader.guess("Je suis là. ".repeat(500_000)).language());
	}

	@Test
	void subtitlesThatTrainingDidNotSeeAreToldApart() throws IOException {
		Optional<Path> data = shared();
		assumeTrue(data.isPresent(), "the folder shared/data/emotion-xed is not beside this checkout");
		double french = accuracy("fr", data.get().resolve("Projections/fr-projections.tsv"));
		double english = accuracy("en", data.get().resolve("AnnotatedData/en-annotated.tsv"));
		assertTrue(french > 0.96 && english > 0.98, "right on French " + french + ", on English " + english);
	}

	/** Share of the lines with words, among those that training holds out, that is told right. */
	private double accuracy(String language, Path file) throws IOException {
		List<String> heldOut = Files.readAllLines(file).stream().filter(line -> !line.contains(".xml.gz")).map(line -> line.split("\t")[0]).distinct()
				.filter(line -> Integer.remainderUnsigned(Fnv.add(Fnv.START, line), 10) == 0)
				.filter(line -> ChatText.words(line).codePoints().filter(Character::isLetter).count() >= 2).toList();
		return heldOut.stream().filter(line -> reader.guess(line).language().equals(language)).count() / (double) heldOut.size();
	}

	private static Optional<Path> shared() {
		return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
				.flatMap(folder -> Stream.of(folder, folder.resolveSibling("shared"))).map(folder -> folder.endsWith("shared") ? folder : folder.resolve("shared"))
				.map(folder -> folder.resolve("data/emotion-xed")).filter(Files::isDirectory).findFirst();
	}
}
