package io.murmure.connector.document.internal.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.stream.Field;

/** Tells by the header of one mail through which mailing list it went: by the fields of RFC 2919 and 2369, or by those that list servers wrote before. */
final class ListSigns {

	/** Where the address of the list itself stands. */
	private static final List<String> LIST = List.of("List-Post", "X-Mailing-List", "Mailing-List", "X-BeenThere");
	/** Where the address stands to which a list server wants what cannot be delivered. */
	private static final List<String> SERVER = List.of("Sender", "Return-Path", "Errors-To");

	private static final Pattern ADDRESS = Pattern.compile("[^\\s<>:;,\"()@]+@[\\p{Alnum}.-]+");
	/** What a list server adds to the name of the list for its own mail, and behind it for each reader. */
	private static final Pattern ROLE = Pattern.compile("^owner-|[-+](bounces?|owner|request|help|admin|return)([-+].*)?$");
	private static final Pattern HOST = Pattern
			.compile("(lists?|listes?|groups?|groupes?|mailman|sympa|listserv)\\..+|(.+\\.)?(googlegroups\\.com|groups\\.io|yahoogroup(s|es)\\.\\p{Alpha}+|framalistes\\.org|freelists\\.org)");
	private static final Pattern TAG = Pattern.compile("\\[([^\\[\\]]{2,60})\\]");

	private final Message message;
	private final Set<String> addressed;

	private ListSigns(Message message) {
		this.message = message;
		this.addressed = new LinkedHashSet<>(MailParser.addressed(message).toList());
	}

	static Optional<MailingList> of(Message message) {
		return named(message).or(() -> new ListSigns(message).list());
	}

	/** By which address people write to the list that a mail went through; none where it cannot be told from theirs. */
	static Set<String> addresses(Message message) {
		ListSigns signs = new ListSigns(message);
		return signs.list().map(MailingList::addresses).orElse(signs.addressed.size() == 1 ? signs.addressed : Set.of());
	}

	/** The list among the addresses, by the names of their servers. */
	static Optional<MailingList> among(Stream<String> addresses) {
		return list(addresses.filter(ListSigns::isAtListServer));
	}

	private static Optional<MailingList> list(Stream<String> addresses) {
		Set<String> lists = new LinkedHashSet<>(addresses.toList());
		return lists.stream().findFirst().map(first -> MailingList.at(first, lists));
	}

	/** By its List-Id, which tells no address. */
	static Optional<MailingList> named(Message message) {
		return bodies(message, "List-Id").findFirst().map(String::strip)
				.map(body -> body.startsWith("<") ? body.replaceAll("[<>]", "").replaceAll("\\..*", "") : body.replaceAll("\\s*<.*", "").replaceAll("^\"|\"$", ""))
				.filter(name -> !name.isBlank()).map(name -> new MailingList(name, Set.of()));
	}

	private Optional<MailingList> list() {
		Stream<String> told = LIST.stream().flatMap(field -> bodies(message, field)).flatMap(ListSigns::lists);
		Stream<String> delivered = bodies(message, "Delivered-To").filter(body -> body.toLowerCase(Locale.ROOT).contains("mailing list")).flatMap(ListSigns::lists);
		Stream<String> served = SERVER.stream().flatMap(field -> bodies(message, field)).flatMap(ListSigns::addresses).filter(address -> !address.equals(withoutRole(address)))
				.map(ListSigns::withoutRole).filter(addressed::contains);
		Stream<String> looking = addressed.stream().filter(address -> isAtListServer(address) || isInSubject(address) || isAnswered(address));
		return list(Stream.of(told, delivered, served, looking).flatMap(addresses -> addresses));
	}

	private static Stream<String> lists(String body) {
		return addresses(body).limit(1).map(ListSigns::withoutRole);
	}

	private static Stream<String> addresses(String body) {
		return ADDRESS.matcher(body.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
	}

	private static String withoutRole(String address) {
		String local = MailingList.local(address);
		return ROLE.matcher(local).replaceAll("") + address.substring(local.length());
	}

	private static boolean isAtListServer(String address) {
		return HOST.matcher(address.substring(address.indexOf('@') + 1)).matches();
	}

	/** As in "[velo] Les freins", written to velo@. */
	private boolean isInSubject(String address) {
		String subject = Optional.ofNullable(message.getSubject()).orElse("").toLowerCase(Locale.ROOT);
		return TAG.matcher(subject).results().anyMatch(tag -> tag.group(1).strip().equals(MailingList.local(address)));
	}

	/** Answers to what is sent to many go back to where it was sent. */
	private boolean isAnswered(String address) {
		boolean many = bodies(message, "Precedence").anyMatch(body -> body.strip().equalsIgnoreCase("list"));
		return many && bodies(message, "Reply-To").flatMap(ListSigns::addresses).anyMatch(address::equals);
	}

	private static Stream<String> bodies(Message message, String field) {
		return message.getHeader().getFields(field).stream().map(Field::getBody);
	}
}
