package io.murmure.connector.document.internal.mail;

import java.util.Set;

/**
 * A mailing list.
 *
 * @param name      what its channel is called
 * @param addresses where mails to it are sent, in lower case; empty when not known
 */
public record MailingList(String name, Set<String> addresses) {

	/** Whether an address that a mail is sent to may be the list's instead of a person's. */
	public boolean mayBe(Mail.Person addressed) {
		return addresses.isEmpty() || addresses.contains(addressed.address());
	}

	/** The list at an address, called by what stands before the @. */
	static MailingList at(String address, Set<String> addresses) {
		return new MailingList(local(address), addresses);
	}

	static String local(String address) {
		return address.substring(0, Math.max(0, address.indexOf('@')));
	}
}
