package io.murmure.core.study;

import java.time.ZoneId;

/**
 * What holds for a whole Study.
 *
 * @param id               a random identifier, under which its secrets are kept
 * @param zone             the zone of times that carry none, and of days in views
 * @param names            whether people stand under pseudonyms or as the source names them
 * @param minCommunitySize the smallest community that an analysis may find
 * @param disclosureK      how many distinct authors a figure must cover to be told
 * @param brief            what the study listens for
 * @param model            id or folder of the model that reads its posts; empty for the default
 * @param otherLanguages   whether posts in languages that the model was not trained on are read all the same, and marked
 * @param learns           whether readings are adapted to the listener's corrections
 * @param keyMark          tells whether a key is the one that the first import used, and nothing more of it; empty before
 */
public record StudySettings(String id, ZoneId zone, Names names, int minCommunitySize, int disclosureK, Brief brief, String model,
		boolean otherLanguages, boolean learns, String keyMark) {

	/** How people are called in the Study. */
	public enum Names {
		PSEUDONYM, KEEP
	}

	/** The defaults of a new Study. */
	public static StudySettings create(ZoneId zone) {
		return new StudySettings(java.util.UUID.randomUUID().toString(), zone, Names.PSEUDONYM, 3, 5, Brief.NONE, "", false, true, "");
	}

	public StudySettings with(Names newNames) {
		return new StudySettings(id, zone, newNames, minCommunitySize, disclosureK, brief, model, otherLanguages, learns, keyMark);
	}

	public StudySettings with(Brief newBrief) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, newBrief, model, otherLanguages, learns, keyMark);
	}

	public StudySettings withModel(String newModel) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, brief, newModel, otherLanguages, learns, keyMark);
	}

	public StudySettings tryingOtherLanguages(boolean whether) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, brief, model, whether, learns, keyMark);
	}

	public StudySettings learning(boolean whether) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, brief, model, otherLanguages, whether, keyMark);
	}

	public StudySettings withKeyMark(String newMark) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, brief, model, otherLanguages, learns, newMark);
	}
}
