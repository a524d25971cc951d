package io.murmure.connector.whatsapp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.connector.whatsapp.OrderEvidence.Decision;

/**
 * What the survey of a whole chat found.
 *
 * @param layouts    the layouts of stamps that begin a message here, and the order of day and month in each
 * @param otherForms layouts that begin no message here, though people of the chat stand behind them
 * @param authors    who writes
 * @param newName    the last name that the group was given, if any
 * @param group      under which name the group's own lines stand, if any do
 * @param firstStamp the line of the first message, 0 when there is none
 */
record ChatProfile(Map<Integer, Decision> layouts, List<SeenLayout> otherForms, Authors authors, Optional<String> newName, Optional<String> group, long firstStamp) {

	/** What the chat says that it is called. */
	Optional<String> groupName() {
		return newName.or(() -> group);
	}

	boolean isEmpty() {
		return layouts.isEmpty();
	}
}
