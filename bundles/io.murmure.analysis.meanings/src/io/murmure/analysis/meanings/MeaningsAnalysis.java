package io.murmure.analysis.meanings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.MemberIndex;

/** Tells words that everybody knows and that some have begun to say in another way, beyond what the whole talk has moved. */
@Component(service = StudyAnalysis.class)
public final class MeaningsAnalysis implements StudyAnalysis<MeaningsParameters> {

	private static final Figure MEANINGS = new Figure("meanings", Figure.Form.TABLE, """
			select term, cast(first_seen as date) as first_seen, posts, communities, words, words_before, least(people, people_before, nullif(words_people, 0), nullif(words_before_people, 0)) as people
			from meanings order by meaning_id limit 20""");

	@Override
	public String id() {
		return "meanings";
	}

	@Override
	public Class<MeaningsParameters> parameters() {
		return MeaningsParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.LANGUAGES, Tables.EMBEDDINGS, Tables.MEMBERS, FindingTables.TRENDS, FindingTables.TREND_POSTS);
	}

	@Override
	public List<Table> makes() {
		return List.of(FindingTables.MEANINGS, FindingTables.MEANING_POSTS);
	}

	@Override
	public List<Figure> figures() {
		return List.of(MEANINGS);
	}

	@Override
	public void analyse(Input input, MeaningsParameters parameters, RowSink out, Progress progress) {
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		Talk talk = Talk.read(input, members, progress);
		Places places = Places.of(input, talk, progress);
		List<Meaning> found = new Finder(talk, members, places, parameters).find(progress);
		List<Meaning> told = Companions.without(found, talk, input);
		int disclosed = input.settings().disclosureK();
		Forms forms = Forms.read(input, lemmas(told, talk), progress);
		new MeaningRows(talk, members, forms, parameters.people(), disclosed, out).write(told);
	}

	/** Of the words themselves and of all that stands beside them. */
	private static Set<String> lemmas(List<Meaning> meanings, Talk talk) {
		Set<String> lemmas = new HashSet<>();
		meanings.forEach(meaning -> Stream.of(meaning.senses().fresh(), meaning.senses().before()).flatMap(List::stream).forEach(post -> IntStream.of(post.words()).mapToObj(talk::lemma).forEach(lemmas::add)));
		return lemmas;
	}
}
