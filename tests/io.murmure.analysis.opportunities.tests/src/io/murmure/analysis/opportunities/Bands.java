package io.murmure.analysis.opportunities;

import java.util.List;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.OpportunityTables;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.testing.MemoryTables;

/**
 * An invented village: the brass band (people 1 to 6, in French) carries its drums home every night, and so do three of the choir (people 7 to 12, in English); person 13 is in neither. The band's circle has
 * the id 30, the choir's 40.
 */
final class Bands {

	static final long BAND = 30;
	static final long CHOIR = 40;
	static final long DRUMS = 5;
	static final long PARADE = 8;
	private static final long DAY = 86_400_000_000L;

	final MemoryTables tables = new MemoryTables();
	private long next = 1;

	Bands() {
		for (long person = 1; person <= 12; person++) {
			tables.add(Tables.MEMBERS, person <= 6 ? BAND : CHOIR, person, 1.0);
		}
		List<String> french = List.of("Le tambour, je le monte au quatrième", "Encore le tambour dans l’escalier d’Odile", "Mon tambour dort dans la baignoire 🥁", "Et le tambour prend la pluie",
				"Un tambour sur le balcon, tous les soirs");
		for (int i = 0; i < french.size(); i++) {
			need(DRUMS, i + 1L, "fr", french.get(i), 0.8);
		}
		for (long person = 7; person <= 9; person++) {
			need(DRUMS, person, "en", "Every night I carry the drum home " + "again ".repeat((int) person - 6), 0.8);
		}
		say(6, "fr", "Le tambour est beau 🥁");
		for (long person = 1; person <= 6; person++) {
			say(person, "fr", "La parade approche, quelle parade 🥁🏽 !");
		}
		for (long person = 7; person <= 12; person++) {
			say(person, "en", "The drum for the carol");
		}
		say(13, "fr", "Bonjour à tous");
		tables.add(FindingTables.NEEDS, DRUMS, 1L, 8L, 8L, 2L, 0.8, 0.25, 5.6, 0L, 0L);
		profile(BAND, 0.5);
		profile(CHOIR, 0.5);
		tables.add(Tables.COMMUNITY_TERMS, BAND, 1L, "parade", 0.2, 6L, "word");
		tables.add(Tables.COMMUNITY_TERMS, CHOIR, 1L, "solo", 0.3, 2L, "word");
		tables.add(Tables.COMMUNITY_TERMS, CHOIR, 2L, "carol", 0.2, 6L, "word");
	}

	/** @return the id of the post */
	long say(long person, String language, String text) {
		long post = next++;
		tables.add(Tables.POSTS, post, "test", 1L, "Le Kiosque", person, person == 1 ? "Odile Brassac" : "author-" + person, post * DAY, text, null, null, null, null, "");
		tables.add(Tables.LANGUAGES, post, language, 0.9);
		return post;
	}

	/** @return the id of the post */
	long need(long need, long person, String language, String text, double request) {
		long post = say(person, language, text);
		tables.add(FindingTables.NEED_POSTS, post, need, request, 0.1, "hardship");
		return post;
	}

	void profile(long circle, Double trust) {
		Object[] row = new Object[CommunityTables.PROFILES.columns().size()];
		row[0] = circle;
		row[row.length - 1] = trust;
		tables.add(CommunityTables.PROFILES, row);
	}

	/** @param roles null for none, as the analysis of profiles has it */
	void role(long circle, long person, String roles) {
		tables.add(CommunityTables.ROLES, circle, person, roles == null ? "member" : roles.split(" ")[0], roles, 1L, 0.1, 1L, 1L, 0.0, 0.0, 0L);
	}

	void reach(long person, double trusted) {
		tables.add(CommunityTables.RELAY_PEOPLE, person, 1L, 1L, 1L, 1L, 100L, trusted, 0.0, 200.0);
	}

	/** @param posts that carry it */
	void trend(long id, String kind, String term, long people, double surprise, long... posts) {
		tables.add(FindingTables.TRENDS, id, term, kind, BAND, 0L, 0L, 0L, 9L, people, 1L, surprise, 1L, 0L, people);
		for (long post : posts) {
			tables.add(FindingTables.TREND_POSTS, id, post);
		}
	}

	/** What the analysis makes of it. */
	List<Object[]> analyse(Table made) {
		OpportunitiesAnalysis analysis = new OpportunitiesAnalysis();
		tables.clear(analysis.makes().toArray(Table[]::new));
		analysis.analyse(tables, Parameters.defaults(OpportunitiesParameters.class), tables, Progress.NONE);
		return tables.rows(made);
	}

	List<Object[]> opportunities() {
		return analyse(OpportunityTables.OPPORTUNITIES);
	}
}
