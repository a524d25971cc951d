package io.murmure.analysis.relays;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;
import io.murmure.core.table.Tables;

/** Follows messages that are passed on: between which communities, how fast, how their emotion changes, and what their reach is worth. */
@Component(service = StudyAnalysis.class)
public final class RelaysAnalysis implements StudyAnalysis<RelaysParameters> {

	@Override
	public String id() {
		return "relays";
	}

	@Override
	public String version() {
		return "2";
	}

	@Override
	public Class<RelaysParameters> parameters() {
		return RelaysParameters.class;
	}

	@Override
	public List<Table> needs() {
		return List.of(Tables.MEMBERS, Tables.INTERACTIONS, Tables.POSTS, Tables.POST_LINKS, Tables.REACTIONS, Tables.MEMBERSHIPS, Tables.READINGS);
	}

	@Override
	public List<Table> makes() {
		return List.of(CommunityTables.RELAYS, CommunityTables.RELAY_STEPS, CommunityTables.RELAY_CROSSINGS, CommunityTables.RELAY_PEOPLE,
				CommunityTables.ATTENTION);
	}

	@Override
	public void analyse(Input input, RelaysParameters parameters, RowSink out, Progress progress) {
		Corpus corpus = Corpus.read(input, parameters, progress);
		List<Relay> relays = Relay.all(corpus, corpus.passing(input, parameters, progress));
		RelayRows rows = new RelayRows(corpus, parameters.advertisement(), out);
		relays.forEach(relay -> {
			progress.check();
			rows.write(relay);
		});
		Ways.write(relays, corpus, out);
		Carriers.write(relays, corpus, out);
		write("circle", corpus.field().attention().circle(), out);
		write("outside", corpus.field().attention().outside(), out);
	}

	private static void write(String bond, Attention.Rate rate, RowSink out) {
		if (rate.people() > 0) {
			out.add(CommunityTables.ATTENTION, bond, rate.people(), rate.seen(), rate.answered(), rate.rate(), rate.low(), rate.high());
		}
	}
}
