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
 * @param groupName  the last name that the chat tells for itself
 * @param firstStamp the line of the first message, 0 when there is none
 */
record ChatProfile(Map<Integer, Decision> layouts, List<SeenLayout> otherForms, Authors authors, Optional<String> groupName, long firstStamp) {

	boolean isEmpty() {
		return layouts.isEmpty();
	}
}
