package io.murmure.analysis.communities;

import java.util.Arrays;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.community.CommunityMethod.Found;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.TieTable;

/** Finds the circles of a Study, who is in them, how close they are, and what they talk about. */
@Component(service = StudyAnalysis.class)
public final class CommunitiesAnalysis implements StudyAnalysis<CommunitiesParameters> {

	private static final int CANDIDATES_A_TERM = 5;

	@Override
	public String id() {
		return "communities";
	}

	@Override
	public String version() {
		return "5";
	}

	@Override
	public Class<CommunitiesParameters> parameters() {
		return CommunitiesParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.INTERACTIONS, Tables.POSTS, Tables.POST_HASHTAGS, Tables.POST_LINKS);
	}

	@Override
	public List<Table> makes() {
		return List.of(Tables.COMMUNITIES, Tables.MEMBERS, Tables.COMMUNITY_TERMS);
	}

	@Override
	public void analyse(Input input, CommunitiesParameters parameters, RowSink out, Progress progress) {
		TieTable ties = TieTable.read(input.scan(Tables.INTERACTIONS),
				Decay.over(parameters.halfLife(), () -> input.scan(Tables.INTERACTIONS)), progress);
		int smallest = input.settings().minCommunitySize();
		List<Found> found = Searches.find(ties.edges(), parameters, progress).stream().filter(one -> one.members().length >= smallest).toList();
		MemberIndex members = new MemberIndex(found.stream().map(one -> Arrays.stream(one.members()).mapToLong(ties.authors()::id).toArray()).toList());
		CommunityTerms terms = new CommunityTerms(members, CANDIDATES_A_TERM * parameters.terms(), progress);
		List<List<Term>> words = terms.find(TermSource.words(input, progress));
		List<Measures.Of> measures = new Measures(ties.edges()).measure(found);
		for (int c = 0; c < found.size(); c++) {
			Label label = Label.of(words.get(c), members.authors(c).length, input.settings().disclosureK());
			write(members.id(c), found.get(c), members.authors(c), measures.get(c), label, out);
		}
		write("word", words, members, parameters.terms(), out);
		for (TermSource source : List.of(TermSource.hashtags(input), TermSource.links(input))) {
			write(source.kind(), terms.find(source), members, parameters.terms(), out);
		}
	}

	private static void write(long id, Found found, long[] authors, Measures.Of measures, Label label, RowSink out) {
		out.add(Tables.COMMUNITIES, id, authors.length, found.stability(), measures.density(), measures.conductance(),
				measures.reciprocity(), label.text(), label.people());
		for (int i = 0; i < authors.length; i++) {
			out.add(Tables.MEMBERS, id, authors[i], measures.strength()[i]);
		}
	}

	private static void write(String kind, List<List<Term>> terms, MemberIndex members, int most, RowSink out) {
		for (int c = 0; c < terms.size(); c++) {
			for (int rank = 0; rank < Math.min(most, terms.get(c).size()); rank++) {
				Term term = terms.get(c).get(rank);
				out.add(Tables.COMMUNITY_TERMS, members.id(c), rank + 1, term.word(), term.score(), term.people(), kind);
			}
		}
	}
}
