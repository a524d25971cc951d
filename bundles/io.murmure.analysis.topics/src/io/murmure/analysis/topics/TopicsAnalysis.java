package io.murmure.analysis.topics;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.core.table.TopicTables;

/** Finds what people talk about, how they feel about it, when, and in which circle. The report has a section of its own for it. */
@Component(service = StudyAnalysis.class)
public final class TopicsAnalysis implements StudyAnalysis<TopicsParameters> {

	@Override
	public String id() {
		return "topics";
	}

	@Override
	public String version() {
		return "4";
	}

	@Override
	public Class<TopicsParameters> parameters() {
		return TopicsParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.LANGUAGES, Tables.READINGS, Tables.EMBEDDINGS, Tables.MEMBERS);
	}

	@Override
	public List<Table> makes() {
		return List.of(TopicTables.TOPICS, TopicTables.TOPIC_TERMS, TopicTables.POST_TOPICS, TopicTables.TOPIC_TREE, TopicTables.TOPIC_PLACES, TopicTables.TOPIC_WEEKS,
				TopicTables.TOPIC_COMMUNITIES, TopicTables.TOPIC_EMOTIONS, TopicTables.TOPIC_QUALITY);
	}

	@Override
	public void analyse(Input input, TopicsParameters parameters, RowSink out, Progress progress) {
		Corpus corpus = Corpus.read(input, progress);
		if (corpus.size() > 0) {
			Earlier earlier = Earlier.read(input);
			Assigner assigner = new Assigner(corpus, parameters, earlier, progress);
			new TopicRows(corpus, assigner.assign()).write(earlier, assigner.settings(), input.settings().disclosureK(), out);
		}
	}
}
