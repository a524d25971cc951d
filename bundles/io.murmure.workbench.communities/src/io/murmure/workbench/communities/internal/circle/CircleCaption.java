package io.murmure.workbench.communities.internal.circle;

import io.murmure.ui.Texts;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** What stands above the circle view: what is shown, whether filters are on, and what was searched in vain. */
public final class CircleCaption {

	private final Texts texts = CommunityTexts.texts();

	/** @param missed what was searched in vain; empty for nothing */
	public String of(Network network, CircleFilter filter, String missed) {
		String hidden = network.hidden() == 0 ? "" : texts.get("graph.hidden", network.hidden());
		String what = network.circle().map(circle -> texts.get("graph.circle", circle.name(), network.inside(), network.nodes().size() - network.inside(), hidden))
				.orElseGet(() -> all(network, hidden));
		return what + (filter.isOn() ? " · " + texts.get("graph.filtered") : "") + (missed.isEmpty() ? "" : " · " + texts.get("graph.missed", missed));
	}

	/** All circles, and to how many of them no tie leads. */
	private String all(Network network, String hidden) {
		int circles = network.nodes().size();
		if (circles > 1 && network.ties().isEmpty()) {
			return texts.get("graph.apart", circles, hidden);
		}
		long alone = circles == 1 ? 0 : network.nodes().stream().filter(node -> !network.isTied(node)).count();
		return texts.get("graph.all", circles, hidden, alone == 0 ? "" : texts.get("graph.alone", alone));
	}
}
