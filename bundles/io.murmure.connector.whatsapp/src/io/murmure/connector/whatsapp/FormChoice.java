package io.murmure.connector.whatsapp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.connector.whatsapp.OrderEvidence.Decision;

/**
 * Chooses which layouts of stamps begin a message in a chat, and how the dates of each are read: the one that most lines have, what is often, what only
 * another clock tells apart, and what goes on from these in time. The rest is text that somebody pasted.
 */
final class FormChoice {

	private static final int FEWEST = 3;
	private static final int FEWEST_IN_A_HUNDRED = 20;

	private final Stretches stretches;
	private final DateOrder wanted;
	private final Map<Integer, Decision> chosen = new LinkedHashMap<>();
	private final List<SeenLayout> otherForms = new ArrayList<>();

	/** @param wanted by the user */
	FormChoice(Collection<SeenLayout> layouts, Stretches stretches, DateOrder wanted) {
		this.stretches = stretches;
		this.wanted = wanted;
		layouts.stream().reduce((one, other) -> other.stamps() > one.stamps() ? other : one).ifPresent(main -> choose(main, layouts));
	}

	private void choose(SeenLayout main, Collection<SeenLayout> layouts) {
		long stamps = layouts.stream().mapToLong(SeenLayout::stamps).sum();
		read(main, main.decisions(wanted));
		layouts.stream().filter(seen -> seen.stamps() >= FEWEST && seen.stamps() * 100 >= stamps * FEWEST_IN_A_HUNDRED).forEach(seen -> read(seen, seen.decisions(wanted)));
		layouts.stream().filter(seen -> seen.isAlike(main)).forEach(seen -> read(seen, seen.decisionsAfter(main, wanted)));
		layouts.stream().filter(seen -> seen.mayGoOnFrom(main)).forEach(seen -> runningOn(seen, seen.decisions(wanted)).ifPresent(decision -> chosen.putIfAbsent(seen.layout(), decision)));
		layouts.stream().filter(seen -> !chosen.containsKey(seen.layout()) && seen.isClosed() && seen.sharesAuthorsWith(main)).forEach(otherForms::add);
	}

	/** Reads its dates in the likeliest way in which time runs on. */
	private void read(SeenLayout seen, List<Decision> ways) {
		if (!chosen.containsKey(seen.layout())) {
			chosen.put(seen.layout(), runningOn(seen, ways).orElse(ways.get(0)));
		}
	}

	private Optional<Decision> runningOn(SeenLayout seen, List<Decision> ways) {
		return ways.stream().filter(way -> stretches.runOn(seen.layout(), way, chosen)).findFirst();
	}

	/** The layouts that begin a message, and the order of day and month in each. */
	Map<Integer, Decision> chosen() {
		return chosen;
	}

	/** Layouts that begin no message, though people of the chat stand behind them. */
	List<SeenLayout> otherForms() {
		return otherForms;
	}
}
