package io.murmure.analysis.profiles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.community.Distinction;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;
import io.murmure.engine.graph.Clustering;
import io.murmure.engine.graph.Cores;
import io.murmure.engine.graph.Graph;
import io.murmure.engine.graph.Subgraph;

/** Says what holds each community together, what makes it tick, and who plays which part in it. */
@Component(service = StudyAnalysis.class)
public final class ProfilesAnalysis implements StudyAnalysis<ProfilesParameters> {

	private static final double PERCENT = 100;

	/** What the analysis of communities measured already. */
	private record Shape(double density, double conductance, double reciprocity) {
	}

	@Override
	public String id() {
		return "profiles";
	}

	@Override
	public String version() {
		return "5";
	}

	@Override
	public Class<ProfilesParameters> parameters() {
		return ProfilesParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.COMMUNITIES, Tables.MEMBERS, Tables.INTERACTIONS, Tables.POSTS, Tables.POST_HASHTAGS, Tables.READINGS);
	}

	@Override
	public List<Table> makes() {
		return List.of(CommunityTables.PROFILES, CommunityTables.EMOTIONS, CommunityTables.MOODS, CommunityTables.DRIVERS, CommunityTables.ROLES);
	}

	@Override
	public void analyse(Input input, ProfilesParameters parameters, RowSink out, Progress progress) {
		Corpus corpus = Corpus.read(input, parameters, progress);
		Map<Long, Shape> shapes = shapes(input);
		long[] vouching = Vouchers.count(input, corpus.members(), progress);
		Moods moods = new Moods(corpus, input.settings().zone());
		Roles roles = new Roles(corpus, parameters, progress);
		for (int c = 0; c < corpus.members().size(); c++) {
			progress.check();
			Graph inside = Subgraph.among(corpus.nodes(c), corpus.graph());
			writeProfile(input, corpus, c, inside, shapes.get(corpus.members().id(c)), vouching[c], parameters, out);
			moods.write(c, out);
			roles.write(c, inside, out);
		}
		Distinction distinction = new Distinction(new Disclosure(input.settings().disclosureK()));
		for (PostTerms source : List.of(PostTerms.OfTexts.read(input, corpus.posts(), progress), new PostTerms.OfHashtags(input, corpus.posts()))) {
			new Drivers(corpus, moods, distinction, progress).write(source, parameters.drivers(), out);
		}
	}

	private static Map<Long, Shape> shapes(Input input) {
		Map<Long, Shape> shapes = new HashMap<>();
		input.scan(Tables.COMMUNITIES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				shapes.put(batch.longs("community_id")[row],
						new Shape(batch.doubles("cohesion")[row], batch.doubles("conductance")[row], batch.doubles("reciprocity")[row]));
			}
		});
		return shapes;
	}

	private static void writeProfile(Input input, Corpus corpus, int community, Graph inside, Shape shape, long vouching,
			ProfilesParameters parameters, RowSink out) {
		Closeness closeness = Closeness.of(corpus, community);
		Presence presence = Presence.of(corpus, community, Micros.of(parameters.period()));
		Trust trust = Trust.of(corpus, community, input.settings().zone());
		double together = (closeness.answered() + trust.mutual() + trust.repeated()) / 3;
		out.add(CommunityTables.PROFILES, corpus.members().id(community), corpus.members().authors(community).length, closeness.posts(), shape.density(),
				shape.conductance(), shape.reciprocity(), Clustering.mean(inside), Arrays.stream(Cores.of(inside)).max().orElse(0),
				told(closeness.minutes()), told(closeness.answered()), told(presence.persistence()), told(presence.turnover()), told(trust.mutual()),
				told(trust.repeated()), told(PERCENT * vouching / closeness.posts()), told(together));
	}

	/** What cannot be told is null. */
	private static Double told(double value) {
		return Double.isFinite(value) ? value : null;
	}
}
