package io.murmure.analysis.opportunities;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.table.CommunityTables;
import io.murmure.lib.circles.MemberIndex;

/**
 * How many people are expected to turn to what a circle says: its own, as far as they trust one another, and those whom its members reach with what they pass on, weighed by trust; the more so the more of its
 * members are bridges to others. Our own definition, over what profiles, roles and relays measured; what was not measured counts for nothing.
 */
final class Influence {

	/** So many people give 0.63. */
	private static final double SCALE = 10;
	private static final Pattern BRIDGE = Pattern.compile("\\bbridge\\b");

	private final MemberIndex members;
	private final Map<Long, Double> trust = new HashMap<>();
	private final Map<Long, Integer> bridges = new HashMap<>();
	private final double[] passedOn;

	private Influence(MemberIndex members) {
		this.members = members;
		passedOn = new double[members.size()];
	}

	static Influence read(Input input, MemberIndex members) {
		Influence influence = new Influence(members);
		input.scan(CommunityTables.PROFILES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				influence.trust.put(batch.longs("community_id")[row], batch.doubles("trust")[row]);
			}
		});
		input.scan(CommunityTables.ROLES).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				if (!batch.isNull("roles", row) && BRIDGE.matcher(batch.texts("roles")[row]).find()) {
					influence.bridges.merge(batch.longs("community_id")[row], 1, Integer::sum);
				}
			}
		});
		input.scan(CommunityTables.RELAY_PEOPLE).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				for (int community : members.communities(batch.longs("author_id")[row])) {
					influence.passedOn[community] += batch.doubles("trusted_reach")[row];
				}
			}
		});
		return influence;
	}

	/** People who are expected to turn to what the circle says. */
	double reach(int community) {
		int people = members.authors(community).length;
		double within = people * trust.getOrDefault(members.id(community), 0.0);
		return (within + passedOn[community]) * (1 + bridges.getOrDefault(members.id(community), 0) / (double) people);
	}

	/** The same in [0, 1). */
	static double of(double reach) {
		return 1 - Math.exp(-reach / SCALE);
	}
}
