package io.murmure.connector.document.internal.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One mail.
 *
 * @param id          its Message-ID without brackets
 * @param replyTo     the Message-ID that it answers
 * @param list        the mailing list that it went through
 * @param from        who sent it; empty when it does not say
 * @param to          who it is addressed to
 * @param subject     decoded
 * @param text        body as sent
 * @param attachments names of attached files
 */
public record Mail(Optional<String> id, Optional<String> replyTo, Optional<MailingList> list, Optional<Person> from, List<Person> to, String subject,
		Optional<Instant> time, String text, List<String> attachments) {

	/**
	 * A correspondent.
	 *
	 * @param address in lower case
	 * @param name    as displayed, the address if there is none
	 */
	public record Person(String address, String name) {
	}
}
