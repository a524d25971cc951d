package io.murmure.connector.whatsapp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands before the colon of a message. A chat has few of them, and each a thousand times: what they say is found once. For one reading of one chat. */
final class Signatures {

	private final GroupEvents events;
	private final Map<String, Signature> known = new HashMap<>();

	/**
	 * @param author   empty when no member signs so, but WhatsApp tells of a community: "Ann added this group to the community: North side"
	 * @param isQuoted the colon may stand inside quotation marks: "Ann changed the subject to “Plan: Sunday”"
	 */
	record Signature(Optional<String> author, boolean isQuoted) {
	}

	Signatures(GroupEvents events) {
		this.events = events;
	}

	Signature of(String signature) {
		Signature signed = known.get(signature);
		if (signed == null) {
			signed = new Signature(events.isCommunityEvent(signature) ? Optional.empty() : Optional.of(Authors.name(signature)), GroupEvents.isQuoted(signature, 0, signature.length()));
			if (known.size() < Authors.MOST) {
				known.put(signature, signed);
			}
		}
		return signed;
	}
}
