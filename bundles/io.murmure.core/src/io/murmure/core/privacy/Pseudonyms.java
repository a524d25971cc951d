package io.murmure.core.privacy;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readable pseudonyms such as {@code Heron-k7q2}, made from the keyed hash of a person. Without the Study's key nobody can tell
 * whether a name belongs to a pseudonym.
 */
public final class Pseudonyms {

	/** Living things that read alike in French and English, so that a pseudonym needs no translation. */
	private static final List<String> WORDS = List.of("Acacia", "Agave", "Albatros", "Alpaca", "Amaryllis", "Anaconda", "Anemone",
			"Angora", "Antilope", "Arnica", "Aster", "Aurora", "Avocet", "Azalea", "Babouin", "Bambou", "Baobab", "Begonia",
			"Bison", "Boa", "Bonobo", "Bonsai", "Bruant", "Cactus", "Caiman", "Calao", "Camelia", "Canari", "Caracal", "Cardinal",
			"Cedre", "Chamois", "Cigale", "Cobaye", "Cobra", "Colibri", "Condor", "Corail", "Cormoran", "Cosmos", "Cougar",
			"Coyote", "Crocus", "Cypres", "Dahlia", "Dauphin", "Dingo", "Dodo", "Drago", "Edelweiss", "Eider", "Fennec",
			"Ficus", "Flamant", "Freesia", "Fuchsia", "Furet", "Gardenia", "Gazelle", "Gecko", "Genet", "Gerbera", "Gibbon",
			"Ginkgo", "Girafe", "Glycine", "Gorille", "Grizzly", "Guanaco", "Guepard", "Hamster", "Harfang", "Heron", "Hibiscus",
			"Hortensia", "Ibis", "Iguane", "Impala", "Iris", "Jacaranda", "Jaguar", "Jasmin", "Jonquille", "Kaki", "Kiwi",
			"Koala", "Krill", "Lama", "Lemur", "Leopard", "Lilas", "Lion", "Lotus", "Lynx", "Magnolia", "Mangouste", "Mimosa",
			"Moa", "Morse", "Mustang", "Narval", "Nandou", "Ocelot", "Okapi", "Opossum", "Orque", "Oryx", "Otarie", "Panda",
			"Papyrus", "Pelican", "Petunia", "Phlox", "Pinson", "Puma", "Python", "Quetzal", "Quokka", "Sequoia", "Serval",
			"Suricate", "Tapir", "Tatou", "Toucan", "Tulipe", "Vigogne", "Wapiti", "Yucca");

	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
	private static final int SHORTEST = 4;

	private static final Pattern ANY = Pattern.compile("@?\\b(?:" + String.join("|", WORDS) + ")-[" + LETTERS + "]{" + SHORTEST + ",}\\b");

	private Pseudonyms() {
	}

	/** A text in which every pseudonym is the same word, so that what is read in it does not depend on what people happen to be called. */
	public static String alike(String text, String word) {
		return text.indexOf('-') < 0 ? text : ANY.matcher(text).replaceAll(Matcher.quoteReplacement(word));
	}

	/**
	 * @param personKey hexadecimal keyed hash
	 * @param attempt   0 for the first choice; each further one is a letter longer, for the case that another person bears it
	 */
	public static String of(String personKey, int attempt) {
		BigInteger bits = new BigInteger(1, HexFormat.of().parseHex(personKey));
		BigInteger[] word = bits.divideAndRemainder(BigInteger.valueOf(WORDS.size()));
		StringBuilder name = new StringBuilder(WORDS.get(word[1].intValue())).append('-');
		BigInteger rest = word[0];
		for (int i = 0; i < SHORTEST + attempt; i++) {
			BigInteger[] letter = rest.divideAndRemainder(BigInteger.valueOf(LETTERS.length()));
			name.append(LETTERS.charAt(letter[1].intValue()));
			rest = letter[0];
		}
		return name.toString();
	}
}
