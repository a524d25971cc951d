package io.murmure.core.study;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;

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
 * @param chosen           by analysis id the parameters that the listener set, as typed; see {@link io.murmure.core.pipeline.ChosenParameters}
 * @param keyMark          tells whether a key is the one that the first import used, and nothing more of it; empty before
 */
public record StudySettings(String id, ZoneId zone, Names names, int minCommunitySize, int disclosureK, Brief brief, String model,
		boolean otherLanguages, boolean learns, Map<String, Map<String, String>> chosen, String keyMark) {

	/** The fewest people that either number may ask for: of two, each would know the other by the figure. */
	public static final int FEWEST = 3;

	private static final String MODEL = "model";
	private static final String OTHER_LANGUAGES = "otherLanguages";
	private static final String LEARNS = "learns";
	private static final String SUBJECT = "subject";
	private static final String ALIASES = "aliases";
	private static final String RIVALS = "rivals";

	/** How people are called in the Study. */
	public enum Names {
		PSEUDONYM, KEEP
	}

	public StudySettings {
		Map<String, Map<String, String>> sorted = new TreeMap<>();
		chosen.forEach((analysis, values) -> {
			if (!values.isEmpty()) {
				sorted.put(analysis, Collections.unmodifiableMap(new TreeMap<>(values)));
			}
		});
		chosen = Collections.unmodifiableMap(sorted);
	}

	/** The defaults of a new Study. */
	public static StudySettings create(ZoneId zone) {
		return new StudySettings(UUID.randomUUID().toString(), zone, Names.PSEUDONYM, 3, 5, Brief.NONE, "", false, true, Map.of(), "");
	}

	/** What an analysis takes from here, by the name of the parameter, where it has one of that name and nothing else was set for it. */
	public Map<String, String> forAnalyses() {
		return Map.of(MODEL, model, OTHER_LANGUAGES, Boolean.toString(otherLanguages), LEARNS, Boolean.toString(learns), SUBJECT, brief.subject(),
				ALIASES, String.join(", ", brief.aliases()), RIVALS, String.join(", ", brief.rivals()));
	}

	public StudySettings in(ZoneId newZone) {
		return new StudySettings(id, newZone, names, minCommunitySize, disclosureK, brief, model, otherLanguages, learns, chosen, keyMark);
	}

	/** @throws ParameterException when it is below {@value #FEWEST} */
	public StudySettings withMinCommunitySize(int people) {
		return new StudySettings(id, zone, names, enough(people), disclosureK, brief, model, otherLanguages, learns, chosen, keyMark);
	}

	/** @throws ParameterException when it is below {@value #FEWEST} */
	public StudySettings withDisclosureK(int people) {
		return new StudySettings(id, zone, names, minCommunitySize, enough(people), brief, model, otherLanguages, learns, chosen, keyMark);
	}

	private static int enough(int people) {
		if (people < FEWEST) {
			throw new ParameterException(Sentence.of(StudySettings.class, "too-few", people, FEWEST));
		}
		return people;
	}

	public StudySettings with(Names newNames) {
		return new StudySettings(id, zone, newNames, minCommunitySize, disclosureK, brief, model, otherLanguages, learns, chosen, keyMark);
	}

	public StudySettings with(Brief newBrief) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, newBrief, model, otherLanguages, learns,
				chosenWithout(Set.of(SUBJECT, ALIASES, RIVALS)), keyMark);
	}

	public StudySettings withModel(String newModel) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, brief, newModel, otherLanguages, learns,
				chosenWithout(Set.of(MODEL)), keyMark);
	}

	public StudySettings tryingOtherLanguages(boolean whether) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, brief, model, whether, learns,
				chosenWithout(Set.of(OTHER_LANGUAGES)), keyMark);
	}

	public StudySettings learning(boolean whether) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, brief, model, otherLanguages, whether,
				chosenWithout(Set.of(LEARNS)), keyMark);
	}

	/** @param values all that is set for the analysis from now on, as typed */
	public StudySettings choosing(String analysis, Map<String, String> values) {
		Map<String, Map<String, String>> changed = new TreeMap<>(chosen);
		changed.put(analysis, values);
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, brief, model, otherLanguages, learns, changed, keyMark);
	}

	public StudySettings withKeyMark(String newMark) {
		return new StudySettings(id, zone, names, minCommunitySize, disclosureK, brief, model, otherLanguages, learns, chosen, newMark);
	}

	/** Who chooses for the whole study later means all its analyses. */
	private Map<String, Map<String, String>> chosenWithout(Set<String> parameters) {
		Map<String, Map<String, String>> rest = new TreeMap<>();
		chosen.forEach((analysis, values) -> {
			Map<String, String> kept = new TreeMap<>(values);
			kept.keySet().removeAll(parameters);
			rest.put(analysis, kept);
		});
		return rest;
	}
}
