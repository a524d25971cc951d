package io.murmure.connector.document.internal.mail;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.stream.Field;

/**
 * Tells of which mailing list an mbox file is the archive, where no mail says so itself: everybody writes to the list, which never writes, and they
 * answer one another there. Who owns a mailbox is written to as often, but people who answer one another address one another then.
 */
public final class ListSurvey {

	private static final int FEWEST_MAILS = 3;
	private static final int FEWEST_ANSWERS = 2;
	/** Where mail servers write whose mailbox it is. */
	private static final List<String> OWNER = List.of("Delivered-To", "X-Original-To", "X-Delivered-To", "Envelope-To");

	private final String stem;
	private final Map<String, Address> addresses = new HashMap<>();
	private final Map<String, String> senders = new HashMap<>();
	private final Set<String> people = new HashSet<>();
	/** What lists call themselves, by the address that people write to. */
	private final Map<String, String> names = new HashMap<>();
	private int mails;

	/** What was seen of an address that mails are sent to. */
	private static final class Address {
		private final Set<String> writers = new HashSet<>();
		private int mails;
		private int answers;
	}

	/** @param stem name of the file without its extension */
	public ListSurvey(String stem) {
		this.stem = stem.toLowerCase(Locale.ROOT);
	}

	/** Looks at one more mail; bytes that are none tell nothing. */
	public void add(byte[] content) {
		try {
			Message message = MailParser.header(content);
			add(message);
			message.dispose();
		} catch (IOException broken) {
			// told when it is read
		}
	}

	private void add(Message message) {
		mails++;
		String from = MailParser.from(message).map(Mail.Person::address).orElse("");
		people.add(from);
		OWNER.stream().flatMap(field -> message.getHeader().getFields(field).stream()).map(Field::getBody).forEach(body -> people.add(body.strip().toLowerCase(Locale.ROOT)));
		List<String> addressed = MailParser.addressed(message).distinct().toList();
		Optional<String> answered = MailParser.replyTo(message).map(senders::get);
		boolean passedBy = answered.isPresent() && !answered.get().equals(from) && !addressed.contains(answered.get());
		for (String one : addressed) {
			Address address = addresses.computeIfAbsent(one, seen -> new Address());
			address.mails++;
			address.writers.add(from);
			address.answers += passedBy ? 1 : 0;
		}
		MailParser.id(message).ifPresent(id -> senders.put(id, from));
		ListSigns.named(message).ifPresent(list -> ListSigns.addresses(message).forEach(address -> names.putIfAbsent(address, list.name())));
	}

	/** What the list calls itself, in other mails, that this one was sent to: one's own copy of an answer does not say through what it went. */
	public Optional<String> name(Mail mail) {
		return mail.to().stream().map(person -> names.get(person.address())).filter(Objects::nonNull).findFirst();
	}

	/** The list, by what was added. */
	public Optional<MailingList> list() {
		List<String> lists = addresses.keySet().stream().filter(this::isList).sorted().toList();
		return lists.stream().max((one, other) -> Integer.compare(addresses.get(one).mails, addresses.get(other).mails)).map(most -> MailingList.at(most, Set.copyOf(lists)));
	}

	private boolean isList(String written) {
		Address address = addresses.get(written);
		if (people.contains(written) || address.writers.size() < 2) {
			return false;
		}
		boolean answered = address.answers >= FEWEST_ANSWERS;
		boolean namesake = stem.equals(MailingList.local(written)) && address.mails * 2 >= mails;
		return namesake && answered || mails >= FEWEST_MAILS && address.mails * 10 >= mails * 9 && answered;
	}
}
