package io.murmure.analysis.opportunities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.OpportunityTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.SubjectTables;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.Names;

/** Finds the circles to ask first: where a need is told by people of a circle with influence, the more so where something rises with it; and says how they speak and what to ask them. */
@Component(service = StudyAnalysis.class)
public final class OpportunitiesAnalysis implements StudyAnalysis<OpportunitiesParameters> {

	@Override
	public String id() {
		return "opportunities";
	}

	@Override
	public Class<OpportunitiesParameters> parameters() {
		return OpportunitiesParameters.class;
	}

	/** Stances are shown beside, so that they are there when this ran. */
	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.LANGUAGES, Tables.MEMBERS, Tables.COMMUNITY_TERMS, CommunityTables.PROFILES, CommunityTables.ROLES, CommunityTables.RELAY_PEOPLE,
				FindingTables.NEEDS, FindingTables.NEED_POSTS, FindingTables.TRENDS, FindingTables.TREND_POSTS, SubjectTables.SUBJECT_STANCES);
	}

	@Override
	public List<Table> makes() {
		return List.of(OpportunityTables.OPPORTUNITIES, OpportunityTables.OPPORTUNITY_POSTS, OpportunityTables.OPPORTUNITY_QUESTIONS, OpportunityTables.COMMUNITY_SPEECH);
	}

	@Override
	public List<Figure> figures() {
		return Shown.ALL;
	}

	@Override
	public void analyse(Input input, OpportunitiesParameters parameters, RowSink out, Progress progress) {
		Disclosure disclosure = new Disclosure(input.settings().disclosureK());
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		Names names = Names.read(input.scan(Tables.POSTS), progress);
		Tellings tellings = Tellings.read(input, names, progress);
		Talk talk = Talk.read(input, members, names, tellings.meanings(), progress);
		Finder finder = new Finder(members, talk, Influence.read(input, members), Rising.read(input, disclosure), disclosure);
		Map<Long, Double> answered = answered(input);
		List<Opportunity> found = new ArrayList<>();
		tellings.needs().forEach((need, some) -> {
			progress.check();
			found.addAll(finder.of(need, some, answered.getOrDefault(need, 0.0), parameters.people()));
		});
		found.sort(Opportunity.STRONGEST_FIRST);
		write(found, members, talk, Interests.read(input, disclosure), out);
		Speech speech = new Speech(disclosure, out);
		for (int community = 0; community < members.size(); community++) {
			speech.write(members.id(community), talk.of(community));
		}
	}

	private static Map<Long, Double> answered(Input input) {
		Map<Long, Double> answered = new HashMap<>();
		input.scan(FindingTables.NEEDS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				answered.put(batch.longs("need_id")[row], batch.doubles("answered")[row]);
			}
		});
		return answered;
	}

	/** @param found the strongest first */
	private static void write(List<Opportunity> found, MemberIndex members, Talk talk, Interests interests, RowSink out) {
		Map<String, Questions> questions = Questions.LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), Questions::new));
		Map<Long, Long> ranks = new TreeMap<>();
		long id = 0;
		for (Opportunity one : found) {
			id++;
			long community = members.id(one.community());
			out.add(OpportunityTables.OPPORTUNITIES, id, one.need(), community, ranks.merge(one.need(), 1L, Long::sum), one.kind(), one.strength().value(), one.strength().low(), one.strength().high(),
					one.told().value(), one.reach(), one.influence(), one.risingShare(), one.rising().map(Rising.Met::trend).orElse(null), one.rising().map(Rising.Met::term).orElse(null),
					one.rising().map(Rising.Met::people).orElse(null), (long) one.tellings().size(), one.people(), one.words().joined(), one.words().people(), Micros.instant(one.first()), Micros.instant(one.last()));
			for (int rank = 0; rank < one.tellings().size(); rank++) {
				out.add(OpportunityTables.OPPORTUNITY_POSTS, id, rank + 1L, one.tellings().get(rank).post());
			}
			String language = talk.of(one.community()).language(Questions.LANGUAGES);
			List<Questions.Question> asked = questions.get(language).about(one, interests.of(community, one.words().meanings()));
			for (int rank = 0; rank < asked.size(); rank++) {
				out.add(OpportunityTables.OPPORTUNITY_QUESTIONS, id, rank + 1L, language, asked.get(rank).text(), asked.get(rank).people());
			}
		}
	}
}
