package io.murmure.report.internal;

import java.util.List;

import io.murmure.core.privacy.Masker;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings.Names;

/** Takes the people of a study, by whatever name they bear in it, out of a text that leaves the workbench. */
final class Discretion {

	private final Study study;
	private Masker everybody;

	Discretion(Study study) {
		this.study = study;
	}

	String without(String text) {
		if (study.settings().names() == Names.KEEP) {
			return keptNames().maskNames(text);
		}
		String discreet = text;
		for (List<Object> named : Rows.of(study, "select author from authors where contains(?, author) order by length(author) desc", text).rows()) {
			discreet = discreet.replace((String) named.get(0), Masker.SOMEBODY);
		}
		return discreet;
	}

	/** Names that were kept are written in many ways, so that all of them are looked for. */
	private Masker keptNames() {
		if (everybody == null) {
			everybody = new Masker(Rows.of(study, "select author from authors").rows().stream().map(row -> (String) row.get(0)).toList(), name -> Masker.SOMEBODY,
					study.settings().brief().names());
		}
		return everybody;
	}
}
