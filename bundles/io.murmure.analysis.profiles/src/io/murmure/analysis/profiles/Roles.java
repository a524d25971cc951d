package io.murmure.analysis.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.progress.Progress;
import io.murmure.core.table.CommunityTables;
import io.murmure.core.table.Micros;
import io.murmure.core.table.RowSink;
import io.murmure.engine.graph.Betweenness;
import io.murmure.engine.graph.Cores;
import io.murmure.engine.graph.Graph;
import io.murmure.engine.graph.Participation;

/**
 * Who plays which part in a community.
 *
 * <ul>
 * <li>Bridge: in several communities, or with ties spread over some (participation above {@value #CONNECTOR}, where R. Guimerà and L. A. N.
 * Amaral, 2005, begin to speak of connectors) and on more shortest paths than a usual member.
 * <li>Voice: writes at least {@value #VOICE} times as much as an equal share.
 * <li>Newcomer: wrote first in the last days of the study, when the community was there already.
 * <li>Core: in the innermost k-core (Seidman 1983), and with ties inside that weigh at least as much as those of half of the members.
 * </ul>
 */
final class Roles {

	private static final double CONNECTOR = 0.3;
	private static final double VOICE = 1.5;

	/** What is told of a member. */
	private record Member(long author, long posts, int ties, int core, double strength, double betweenness, double participation, long firstSeen) {
	}

	private final Corpus corpus;
	private final long newcomer;
	private final double[] betweenness;
	private final Map<Integer, Double> participation = new HashMap<>();
	private final long end;

	/** @param newcomer microseconds before the end of the study */
	Roles(Corpus corpus, ProfilesParameters parameters, Progress progress) {
		this.corpus = corpus;
		this.newcomer = Micros.of(parameters.newcomer());
		betweenness = Betweenness.of(corpus.graph(), parameters.sources(), parameters.seed(), progress);
		long last = Long.MIN_VALUE;
		for (int p = 0; p < corpus.posts().size(); p++) {
			last = Math.max(last, corpus.posts().time(p));
		}
		end = last;
	}

	/** @param inside the ties among the community's nodes, in the order of {@link Corpus#nodes} */
	void write(int community, Graph inside, RowSink out) {
		List<Member> members = members(community, inside);
		double posts = members.stream().mapToLong(Member::posts).sum();
		double half = median(members.stream().mapToDouble(Member::strength).toArray());
		double between = members.stream().mapToDouble(Member::betweenness).average().orElse(0);
		int innermost = members.stream().mapToInt(Member::core).max().orElse(0);
		long founded = members.stream().filter(member -> member.posts() > 0).mapToLong(Member::firstSeen).min().orElse(0);
		for (Member member : members) {
			List<String> roles = new ArrayList<>();
			boolean several = corpus.members().communities(member.author()).length > 1;
			add(roles, "bridge", several || member.participation() > CONNECTOR && member.betweenness() > between);
			add(roles, "voice", member.posts() >= VOICE * posts / members.size() && member.posts() > 0);
			add(roles, "newcomer", member.posts() > 0 && member.firstSeen() >= end - newcomer && member.firstSeen() - newcomer >= founded);
			add(roles, "core", innermost > 0 && member.core() == innermost && member.strength() >= half);
			out.add(CommunityTables.ROLES, corpus.members().id(community), member.author(), roles.isEmpty() ? "member" : roles.get(0),
					roles.isEmpty() ? null : String.join(" ", roles), member.posts(), posts == 0 ? 0.0 : member.posts() / posts, member.ties(), member.core(),
					member.betweenness(), member.participation(), member.posts() == 0 ? null : Micros.instant(member.firstSeen()));
		}
	}

	private static void add(List<String> roles, String role, boolean holds) {
		if (holds) {
			roles.add(role);
		}
	}

	private List<Member> members(int community, Graph inside) {
		int[] cores = Cores.of(inside);
		List<Member> members = new ArrayList<>();
		int place = 0;
		for (long author : corpus.members().authors(community)) {
			int[] posts = corpus.timeline().of(author);
			long first = posts.length == 0 ? 0 : corpus.posts().time(posts[0]);
			int node = corpus.ties().authors().find(author);
			if (node < 0) {
				members.add(new Member(author, posts.length, 0, 0, 0, 0, 0, first));
			} else {
				members.add(new Member(author, posts.length, inside.degree(place), cores[place], inside.strength(place), betweenness[node],
						participation(node), first));
				place++;
			}
		}
		return members;
	}

	private double participation(int node) {
		return participation.computeIfAbsent(node, v -> Participation.of(corpus.graph(), v,
				u -> corpus.members().communities(corpus.ties().authors().id(u))));
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		return values.length == 0 ? 0 : values[values.length / 2];
	}
}
