package io.murmure.workbench.communities.internal.landscape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.murmure.core.community.Certainty;
import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.core.study.Study;
import io.murmure.core.table.Tables;
import io.murmure.engine.layout.Places;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Beside;

/**
 * What the landscape shows.
 *
 * @param known  the network
 * @param saved  its layout as it was kept with the study, if there is one
 * @param active  people in Focus, by number, whatever circles are
 * @param inFocus how much that is, if anything narrows the Focus
 */
public record LandscapeState(Known known, Optional<Places> saved, BitSet active, Focus focus, Optional<InFocus> inFocus) {

	/** People who wrote posts in Focus, and pairs of people of whom one addressed the other in them. */
	public record InFocus(int people, long ties) {
	}

	/**
	 * The network of one state of one study.
	 *
	 * @param certainty of its circles
	 */
	public record Known(Study study, long interactions, long communities, LandscapePanel.Prepared prepared, Certainty certainty) {

		private boolean still(Study now) {
			return now == study && now.tableVersion(Tables.INTERACTIONS) == interactions && now.tableVersion(Tables.COMMUNITIES) == communities;
		}
	}

	/** Reads what is not known yet. Not for the user interface thread. */
	public static LandscapeState read(Answers answers, Study study, Focus focus, Optional<Known> last) {
		Optional<Known> still = last.filter(one -> one.still(study));
		Known known = still.orElseGet(() -> known(answers, study));
		Landscape landscape = known.prepared().landscape();
		// who is in the circles in Focus is coloured with them
		BitSet active = writers(answers, landscape, focus.onCommunities(Set.of()));
		return new LandscapeState(known, still.isPresent() ? Optional.empty() : SavedPlaces.read(study, landscape), active, focus,
				focus.narrows() ? Optional.of(inFocus(answers, landscape, focus, active)) : Optional.empty());
	}

	private static Known known(Answers answers, Study study) {
		Supplier<Certainty> certainty = Beside.of(() -> Certainty.of(study));
		return new Known(study, study.tableVersion(Tables.INTERACTIONS), study.tableVersion(Tables.COMMUNITIES), LandscapePanel.Prepared.of(Landscape.read(answers)), certainty.get());
	}

	private static InFocus inFocus(Answers answers, Landscape landscape, Focus focus, BitSet active) {
		FocusCondition condition = FocusCondition.of(focus);
		long ties = answers.first(row -> row.number(0), """
				select count(*) as ties from (select distinct least(source, target), greatest(source, target) from interactions
				where source <> target and post_id in (select post_id from posts where %s))""".formatted(condition.sql()), condition.arguments().toArray()).orElse(0L);
		return new InFocus((focus.communities().isEmpty() ? active : writers(answers, landscape, focus)).cardinality(), ties);
	}

	/** Who said something of what is in Focus. */
	private static BitSet writers(Answers answers, Landscape landscape, Focus focus) {
		FocusCondition condition = FocusCondition.of(focus);
		if (condition.sql().equals("true")) {
			return LandscapePanel.all(landscape);
		}
		BitSet active = new BitSet();
		Arrays.stream(answers.numbers("select distinct author_id from posts where " + condition.sql(), condition.arguments().toArray()))
				.mapToInt(landscape.numbers()).filter(v -> v != Numbering.NONE).forEach(active::set);
		return active;
	}

	public Landscape landscape() {
		return known.prepared().landscape();
	}
}
