package io.murmure.core.privacy;

import java.util.regex.Pattern;

/** Finds postal addresses as French and English write them: the number before the street, or behind it as in Switzerland and Belgium. O(length) for a text. */
final class PostalAddresses {

	private static final String FRENCH_WAY = "(?:rue|avenue|av\\.|boulevard|bd|bld|impasse|allée|allee|chemin|place|quai|route|square|cours|passage|sentier|villa|faubourg)";
	/** Of these alone a number behind the name is one of a house: a course or a place has other numbers. */
	private static final String WAY_WITH_NUMBERS = "(?:rue|ruelle|avenue|av\\.|boulevard|bd|chemin|impasse|allée|sentier|faubourg)";
	private static final String WORD = "[\\p{L}'’]+\\.?";
	private static final String TOWN = "\\p{Lu}[\\p{L}'’-]+";
	private static final String HOUSE = "\\b\\d{1,4}\\s?(?i:bis|ter|quater|[a-d])?";
	private static final String POSTCODE = ",?\\s*(?:\\d{5}(?:\\s+" + TOWN + ")?|\\d{4}\\s+" + TOWN + ")";
	/** Between the street and the town, and nothing without that: "résidence les Pins, bât. C". */
	private static final String BUILDING = "(?:,\\s*(?iu:résidence|immeuble|bâtiment|bât\\.?|bat\\.?|escalier|esc\\.?|étage|appartement|appt?\\.?|apt\\.?|lotissement)[^,\\n]{1,30}){0,3}";
	private static final String BEHIND = "(?:" + BUILDING + POSTCODE + ")?";
	private static final String FLAT = "(?:,?\\s(?:Apt|Apartment|Flat|Unit|Suite|Ste)\\.?\\s#?[\\dA-Z]{1,5}\\b)?";
	private static final String BEHIND_ENGLISH = FLAT + "(?:,?\\s+(?:" + TOWN + ",?\\s+){0,2}(?:[A-Z]{2}\\s+\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2})\\b)?";

	private static final Pattern FRENCH = Pattern.compile("(?:" + HOUSE + ",?\\s+|(?<=\\b(?iu:au|numéro|n°)\\s)" + HOUSE + "\\s+(?:du|de(?:\\s+la|\\s+l['’])?)\\s*)(?iu:" + FRENCH_WAY + "\\s+[\\p{L}'’. -]{2,40}?(?=$|[,;.!?\\n)]|\\s+\\d{4,5}|\\s{2}|\\s(?:à|a|chez|pour|et|vers|demain|ce|le)\\s))"
			+ BEHIND, Pattern.UNICODE_CHARACTER_CLASS);
	private static final Pattern ENGLISH = Pattern.compile(HOUSE + ",?\\s+(?iu:(?:\\p{L}[\\p{L}'’]*\\.?\\s){1,3}(?:street|road|avenue|lane|drive|close|court|crescent|boulevard)\\b)" + BEHIND_ENGLISH
			+ BEHIND, Pattern.UNICODE_CHARACTER_CLASS);
	/** "St" is a saint, too, and "Dr" a doctor. */
	private static final Pattern ABBREVIATED = Pattern.compile("\\b\\d{1,5}[A-D]?\\s(?:\\p{Lu}[\\p{L}'’]*\\.?\\s){1,3}(?:St|Rd|Ave|Blvd|Ln|Dr|Ct|Sq|Pl|Ter)\\b\\.?(?!\\s(?!Apt|Apartment|Flat|Unit|Suite|Ste)\\p{Lu}\\p{Ll}|[-\\p{L}])" + BEHIND_ENGLISH);
	private static final Pattern NUMBER_BEHIND = Pattern.compile("(?<![\\p{L}\\p{N}])(?iu:" + WAY_WITH_NUMBERS + ")\\s(?!(?i:nationale|départementale)\\b)(?:\\p{Ll}[\\p{Ll}'’]{0,5}\\s|[dl]['’]){0,3}\\p{Lu}" + WORD
			+ "(?:[\\s-]" + WORD + "){0,3},?\\s\\d{1,3}\\s?[A-Da-d]?(?![\\p{L}\\p{N}:%€$]|[.,:]\\d|\\s?(?:h|km|m|ans|euros|CHF|€|%)\\b)" + BEHIND);

	/** A place, a quay or a course has a number of a house where a town follows. */
	private static final Pattern NUMBER_BEHIND_IN_TOWN = Pattern.compile("(?<![\\p{L}\\p{N}])(?iu:place|quai|square|cours|route|passage)\\s(?:\\p{Ll}[\\p{Ll}'’]{0,5}\\s|[dl]['’]){0,3}\\p{Lu}" + WORD
			+ "(?:[\\s-]" + WORD + "){0,3},?\\s\\d{1,3}\\s?[A-Da-d]?(?=,?\\s)" + POSTCODE);
	private static final Pattern BOX = Pattern.compile("\\b(?:BP|B\\.P\\.|CS)\\s?\\d{1,6}" + POSTCODE + "|\\b(?i:P\\.?\\s?O\\.?\\s?Box)\\s\\d{1,6}" + "(?:,\\s" + TOWN + "(?:\\s\\d{1,2}\\b)?)?");

	private PostalAddresses() {
	}

	static String replace(String text, String mask) {
		String masked = text;
		for (Pattern pattern : new Pattern[] { FRENCH, ENGLISH, ABBREVIATED, NUMBER_BEHIND, NUMBER_BEHIND_IN_TOWN, BOX }) {
			masked = pattern.matcher(masked).replaceAll(mask);
		}
		return masked;
	}
}
