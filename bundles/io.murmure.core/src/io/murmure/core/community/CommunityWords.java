package io.murmure.core.community;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import io.murmure.core.text.Figures;

/** The French and English words for figures, roles and events of communities, and for ways of passing a message on. */
public final class CommunityWords {

	private static final double MINUTES_AN_HOUR = 60;
	private static final double HOURS_A_DAY = 24;

	private final ResourceBundle bundle;
	private final Figures figures;

	private CommunityWords(Locale locale) {
		figures = new Figures(locale);
		bundle = ResourceBundle.getBundle("io.murmure.core.community.messages", locale, CommunityWords.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	public static CommunityWords of(Locale locale) {
		return new CommunityWords(locale);
	}

	/** A text under its key; the key itself when there is none, as for what a plug-in made up. */
	public String get(String key) {
		return bundle.containsKey(key) ? bundle.getString(key) : key;
	}

	/**
	 * What a community is called everywhere: the words that it is about, as far as they may be told, or else its number, which is the one of exports and
	 * commands.
	 *
	 * @param label as {@link io.murmure.core.privacy.Disclosure#label} has it; empty for none
	 */
	public String circle(long community, String label) {
		// circles are many: a format for each would take as long as to read them
		return label.isBlank() ? get("circle.unnamed").replace("{0}", Long.toString(community)) : label;
	}

	/** Says that there is no answer to trust, see {@link Certainty#isTooMixed}. */
	public String tooMixed() {
		return get("too.mixed");
	}

	/** The word for a role of {@code member_roles}: bridge, voice, newcomer, core or member. */
	public String role(String role) {
		return get("role." + role + ".label");
	}

	/** What the role means. */
	public String roleHelp(String role) {
		return get("role." + role + ".help");
	}

	/** The word for an event of {@code community_events} or {@code community_snapshots}. */
	public String event(String event) {
		return get("event." + event);
	}

	/** The word for a way of passing on, of {@code relays}. */
	public String passing(String kind) {
		return get("passing." + kind);
	}

	String format(Measure.Unit unit, double value) {
		return switch (unit) {
			case COUNT -> figures.number(value, value == Math.rint(value) ? 0 : 1);
			case SHARE -> figures.share(value);
			case TIMES -> MessageFormat.format(get("times"), figures.number(value, 1));
			case PER_HUNDRED -> MessageFormat.format(get("per.hundred"), figures.number(value, 1));
			case MINUTES -> duration(value);
		};
	}

	private String duration(double minutes) {
		double hours = minutes / MINUTES_AN_HOUR;
		if (minutes < 2 * MINUTES_AN_HOUR) {
			return MessageFormat.format(get("minutes"), figures.number(minutes, minutes < 10 ? 1 : 0));
		}
		return hours < 2 * HOURS_A_DAY ? MessageFormat.format(get("hours"), figures.number(hours, hours < 10 ? 1 : 0))
				: MessageFormat.format(get("days"), figures.number(hours / HOURS_A_DAY, 1));
	}
}
