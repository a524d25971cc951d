package io.murmure.workbench.communities.internal.circle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.murmure.core.community.CommunityWords;
import io.murmure.ui.Texts;
import io.murmure.ui.graph.GraphLegend;
import io.murmure.ui.graph.GraphLegend.Mark;
import io.murmure.ui.graph.IEntityShapeProvider.Shape;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** The shape of each role and the dash of each kind of tie: they are told apart without any colour. */
public final class CircleMarks {

	/** In the order in which the legend has them; roles as in {@code member_roles}. */
	private static final List<String> ROLES = List.of("core", "voice", "bridge", "newcomer", "member");
	private static final Map<String, Shape> SHAPES = Map.of("core", Shape.HEXAGON, "voice", Shape.TRIANGLE, "bridge", Shape.DIAMOND, "newcomer", Shape.RING);
	/** Pixels of line and gap by turns. */
	private static final Map<String, List<Integer>> DASHES = Map.of("mention", List.of(10, 4), "quote", List.of(2, 3), "repost", List.of(10, 3, 2, 3), "reaction", List.of(5, 5), "co-participation",
			List.of(2, 7), "membership", List.of(10, 3, 2, 3, 2, 3));

	private CircleMarks() {
	}

	/** A member without a role of its own, and who is in another circle or none, has a disc. */
	public static Shape shape(String role) {
		return SHAPES.getOrDefault(role, Shape.DISC);
	}

	/** A reply, the surest kind, has a solid line. */
	public static List<Integer> dash(String kind) {
		return DASHES.getOrDefault(kind, List.of());
	}

	/** What of these a network has. */
	public static List<Mark> legend(Network network) {
		Texts texts = CommunityTexts.texts();
		CommunityWords words = CommunityWords.of(Locale.getDefault());
		List<Mark> marks = new ArrayList<>();
		ROLES.stream().filter(role -> network.nodes().stream().anyMatch(node -> node.role().equals(role))).forEach(role -> marks.add(new Mark.OfNode(shape(role), words.role(role))));
		network.nodes().stream().filter(node -> node.key().group()).findFirst()
				.ifPresent(circle -> marks.add(new Mark.OfNode(circle.inside() ? Shape.DISC : Shape.SQUARE, texts.get("circles.name"))));
		CircleFilter.KINDS.stream().filter(kind -> network.ties().stream().anyMatch(tie -> tie.kind().equals(kind))).forEach(kind -> marks.add(new Mark.OfTie(dash(kind), texts.get("kind." + kind))));
		return marks;
	}
}
