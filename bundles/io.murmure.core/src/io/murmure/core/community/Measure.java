package io.murmure.core.community;

import java.util.Locale;

/** A figure about a community or a relay, with the words that report, workbench and command line use for it. Its column has its name in lower case. */
public enum Measure {

	PEOPLE(Unit.COUNT), POSTS(Unit.COUNT), DENSITY(Unit.SHARE), CONDUCTANCE(Unit.SHARE), RECIPROCITY(Unit.SHARE), CLUSTERING(Unit.SHARE),
	K_CORE(Unit.COUNT), RESPONSE_MINUTES(Unit.MINUTES), ANSWERED(Unit.SHARE), PERSISTENCE(Unit.SHARE), TURNOVER(Unit.SHARE),
	MUTUAL_TIES(Unit.SHARE), REPEATED_HELP(Unit.SHARE), VOUCHING(Unit.PER_HUNDRED), TRUST(Unit.SHARE), STABILITY(Unit.SHARE),
	LIFT(Unit.TIMES), BETWEENNESS(Unit.SHARE), PARTICIPATION(Unit.SHARE), VOICE(Unit.SHARE), RAW_REACH(Unit.COUNT), TRUSTED_REACH(Unit.COUNT),
	RESPONDERS(Unit.COUNT), ADVERTISEMENT(Unit.COUNT), CROSSING_MINUTES(Unit.MINUTES), EMOTION_SHIFT(Unit.SHARE), RATE(Unit.SHARE);

	/** How a figure is written. */
	public enum Unit {
		COUNT, SHARE, MINUTES, TIMES, PER_HUNDRED
	}

	private final Unit unit;

	Measure(Unit unit) {
		this.unit = unit;
	}

	public Unit unit() {
		return unit;
	}

	/** The column that holds it, in the tables of communities and relays. */
	public String column() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What it is called. */
	public String label(Locale locale) {
		return CommunityWords.of(locale).get(column() + ".label");
	}

	/** What it means and how it is computed, in a sentence or two. */
	public String help(Locale locale) {
		return CommunityWords.of(locale).get(column() + ".help");
	}

	/** A value as people of this language write it. */
	public String format(double value, Locale locale) {
		return CommunityWords.of(locale).format(unit, value);
	}
}
