package io.murmure.core.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes out of texts what points to a person: e-mail addresses, IBANs, cards, social security numbers, phone numbers, postal addresses, and the names and handles of
 * the people of the import, which become their pseudonyms. Everything else stays as written.
 */
public final class Masker {

	/** Stands for a person who must not be told from others. */
	public static final String SOMEBODY = NameIndex.SOMEBODY;

	private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})*\\.\\p{L}{2,24}");
	private static final Set<String> EVERYDAY = Words.of("everyday-words.txt");
	private static final Set<String> OF_GROUPS = Words.of("group-words.txt");

	private final NameIndex names;
	private final PeoplesNumbers numbers = new PeoplesNumbers();

	/**
	 * @param people    handles and display names of the people of the import
	 * @param pseudonym what each is called
	 */
	public Masker(Collection<String> people, Function<String, String> pseudonym) {
		this(people, pseudonym, List.of());
	}

	/**
	 * @param people    handles and display names of the people of the import
	 * @param pseudonym what each is called
	 * @param spared    what is listened for, by all its names: they stay, whoever calls himself so
	 */
	public Masker(Collection<String> people, Function<String, String> pseudonym, Collection<String> spared) {
		people.forEach(name -> Telephone.of(name).ifPresent(number -> numbers.add(number, pseudonym.apply(name))));
		names = new NameIndex(people.stream().filter(name -> Telephone.of(name).isEmpty()).toList(), pseudonym, EVERYDAY, OF_GROUPS, spared);
	}

	public String mask(String text) {
		String masked = text;
		int digits = digits(masked);
		if (masked.indexOf('@') >= 0) {
			masked = EMAIL.matcher(masked).replaceAll("[e-mail]");
		}
		if (digits >= PhoneNumbers.FEWEST_DIGITS) {
			masked = CheckedNumbers.replace(masked);
			masked = PhoneNumbers.replace(masked, number -> numbers.owner(number).orElse("[phone]"));
		}
		if (digits > 0) {
			masked = PostalAddresses.replace(masked, "[address]");
		}
		return names.replace(masked);
	}

	/** Takes out names and handles alone, and the numbers of who is called by one. */
	public String maskNames(String text) {
		boolean maybeNumber = !numbers.isEmpty() && digits(text) >= PhoneNumbers.FEWEST_DIGITS;
		return names.replace(maybeNumber ? PhoneNumbers.replace(text, number -> numbers.owner(number).orElse(number)) : text);
	}

	private static int digits(String text) {
		int digits = 0;
		for (int i = 0; i < text.length(); i++) {
			digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
		}
		return digits;
	}
}
