package io.murmure.core.privacy;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How somebody who is known by a phone number alone says that they are called: others will call them so. In French, English, German, Spanish, Italian, Portuguese and Dutch. */
public final class Introduction {

	private static final String BEGINS = "(?<![\\p{L}\\p{M}])";
	private static final String GREETING = BEGINS + "(?i:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|evening))(?![\\p{L}\\p{M}])[^.!?\\n]{0,30}?[,!.]?\\s+";
	private static final String NAME = "(?<name>\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)(?![\\p{L}\\p{M}])";
	/** "Ich heiße Sie willkommen" welcomes. */
	private static final String NOT_YOU = "(?!(?:Sie|Euch|Dich|Alle|Iedereen)(?![\\p{L}\\p{M}]))";
	private static final Pattern SAID = Pattern.compile("(?:(?<greeted>" + GREETING + "(?i:(?:moi,? )?c['’]est|(?:moi,? )?je suis|ici|this is|i['’]m|it['’]s))|"
			+ BEGINS + "(?i:je m['’]appelle|moi,? c['’]est|mon nom est|mon prénom est|my name(?: is|['’]s)|call me)|"
			+ BEGINS + "(?iu:ich hei(?:ß|ss)e|mein name ist|me llamo|mi nombre es|mi chiamo|il mio nome è|me chamo|chamo-me|meu nome é|ik heet|mijn naam is))\\s+" + NOT_YOU + NAME);
	private static final Pattern NUMBER = Pattern.compile("\\P{L}*(?:\\d\\P{L}*){7,}");
	/** Of the calendar: "Hello, it's Monday"; and where many say that they are from. */
	private static final Set<String> NOBODY = Stream.concat(Stream.of("français", "française", "belge", "suisse", "corse", "breton", "bretonne", "parisien", "parisienne", "canadien", "canadienne", "british", "american"),
			Stream.of(Locale.FRENCH, Locale.ENGLISH).flatMap(locale -> Stream.concat(
					Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, locale)),
					Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, locale)))))
			.map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

	private Introduction() {
	}

	/**
	 * @param author as the source calls them
	 * @param text   what they say first
	 */
	public static Optional<String> of(String author, String text) {
		if (!NUMBER.matcher(author).matches()) {
			return Optional.empty();
		}
		for (Matcher said = SAID.matcher(text); said.find();) {
			String name = said.group("name");
			boolean nobody = said.group("greeted") != null && NOBODY.contains(name.toLowerCase(Locale.ROOT));
			if (!nobody) {
				return Optional.of(name);
			}
		}
		return Optional.empty();
	}
}
