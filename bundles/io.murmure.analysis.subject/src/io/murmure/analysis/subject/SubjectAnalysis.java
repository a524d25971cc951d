package io.murmure.analysis.subject;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.component.NoParameters;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.words.Named;

/** How people feel towards the subject of the Brief and its rivals: in all, week by week, by circle, which circles are for it and against it, and from which day on otherwise. The report has a section of its own for it. */
@Component(service = StudyAnalysis.class)
public final class SubjectAnalysis implements StudyAnalysis<NoParameters> {

	@Override
	public String id() {
		return "subject";
	}

	@Override
	public String version() {
		return "2";
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, SubjectTables.SUBJECT_READINGS, Tables.MEMBERS);
	}

	@Override
	public List<Table> makes() {
		return List.of(SubjectTables.SUBJECT_FEELINGS, SubjectTables.SUBJECT_EMOTIONS, SubjectTables.SUBJECT_WEEKS, SubjectTables.SUBJECT_STANCES, SubjectTables.SUBJECT_TURNS, SubjectTables.SUBJECT_TURN_POSTS);
	}

	@Override
	public void analyse(Input input, NoParameters parameters, RowSink out, Progress progress) {
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		Map<Named, List<Voice>> voices = Voices.read(input, members, progress);
		FeelingRows feelings = new FeelingRows(members, input.settings().zone(), out);
		StanceRows stances = new StanceRows(members, new Disclosure(input.settings().disclosureK()), out, progress);
		TurnRows turns = new TurnRows(input.settings().disclosureK(), input.settings().zone(), out);
		voices.forEach((named, some) -> {
			progress.check();
			feelings.write(named, some);
			stances.write(named, some);
			turns.write(named, some);
		});
	}
}
