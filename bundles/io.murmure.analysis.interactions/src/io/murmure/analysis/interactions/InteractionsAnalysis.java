package io.murmure.analysis.interactions;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.Figure;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.PostIndex;

/** Makes the table of interactions: who turned to whom, how, when and in which post. */
@Component(service = StudyAnalysis.class)
public final class InteractionsAnalysis implements StudyAnalysis<InteractionsParameters> {

	private static final Figure KINDS = new Figure("kinds", Figure.Form.BARS, """
			select kind, count(*) as interactions, count(distinct source) as people
			from interactions group by kind order by interactions desc, kind""");

	@Override
	public String id() {
		return "interactions";
	}

	@Override
	public Class<InteractionsParameters> parameters() {
		return InteractionsParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.POSTS, Tables.MENTIONS, Tables.REACTIONS, Tables.MEMBERSHIPS);
	}

	@Override
	public List<Table> makes() {
		return List.of(Tables.INTERACTIONS);
	}

	@Override
	public List<Figure> figures() {
		return List.of(KINDS);
	}

	@Override
	public void analyse(Input input, InteractionsParameters parameters, RowSink out, Progress progress) {
		PostIndex posts = PostIndex.read(input.scan(Tables.POSTS), platforms(parameters.apart()), progress);
		Ties ties = new Ties(posts, out);
		Addressed addressed = new Addressed(posts, parameters, ties, progress);
		addressed.references(input.scan(Tables.POSTS));
		addressed.mentions(input.scan(Tables.MENTIONS));
		addressed.reactions(input.scan(Tables.REACTIONS));
		if (parameters.coParticipation() > 0) {
			new Conversations(posts).forEach(new CoParticipation(posts, parameters, ties, progress));
		}
		if (parameters.membership() > 0) {
			SharedChannels channels = new SharedChannels(parameters, ties, progress);
			channels.memberships(input.scan(Tables.MEMBERSHIPS));
			channels.posts(input.scan(Tables.POSTS));
			channels.write();
		}
	}

	private static Set<String> platforms(String words) {
		return Arrays.stream(words.split(",")).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
	}
}
