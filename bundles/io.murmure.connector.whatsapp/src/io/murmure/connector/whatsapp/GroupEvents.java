package io.murmure.connector.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.murmure.connector.whatsapp.Phrases.Kind;
import io.murmure.core.record.Membership.Change;

/** Understands the lines that WhatsApp writes when people come and go. */
final class GroupEvents {

	private static final Map<Kind, Change> CHANGES = Map.of(Kind.JOINED, Change.JOINED, Kind.CREATED, Change.JOINED, Kind.LEFT, Change.LEFT,
			Kind.REMOVED, Change.REMOVED, Kind.ADDED, Change.ADDED);
	private static final List<Kind> ORDER = List.of(Kind.ADDED, Kind.REMOVED, Kind.LEFT, Kind.CREATED, Kind.SUBJECT, Kind.JOINED);
	private static final List<String> AND = List.of(" and ", " et ", " y ", " e ", " und ", " en ", " и ", " та ", " ve ", " i ", " a ", " dan ",
			" och ", " og ", " ja ", " și ", " és ", " και ", " و", "、");

	/** What WhatsApp says of a group is no longer. */
	static final int LONGEST_EVENT = 300;

	private static final char PLAIN_QUOTE = '"';
	private static final String QUOTES = "\u00AB\u201C\u201E\u300C";

	private final Phrases phrases = Phrases.ALL;
	private final Set<String> authors;

	/** @param authors who writes in the chat; a name that is one of them is not taken apart at "and" */
	GroupEvents(Set<String> authors) {
		this.authors = authors;
	}

	/** One person's coming or going. */
	record Move(String who, Change change) {
	}

	/** True when WhatsApp said it, and no member. */
	boolean isEvent(String text) {
		return isOfCommunity(text) || ORDER.stream().anyMatch(kind -> phrases.fits(kind, text));
	}

	/** True for what WhatsApp is known to write of a group, or of itself, where a line has no author. */
	static boolean isBySystem(String said) {
		return said.length() < LONGEST_EVENT && (Phrases.ALL.fits(Kind.NOTICE, said) || ORDER.stream().anyMatch(kind -> Phrases.ALL.fits(kind, said)));
	}

	/** True for what WhatsApp shows in place of a message that it has not deciphered: "Waiting for this message. This may take a while." */
	static boolean isWaiting(String said) {
		if (said.length() > LONGEST_EVENT) {
			return false;
		}
		int stop = said.indexOf(". ");
		return Phrases.ALL.is(Kind.WAITING, stop < 0 ? said : said.substring(0, stop));
	}

	/** True when a line of iOS speaks of its own author, as WhatsApp does: "Ann: Ann left". */
	static boolean isOfItself(String said, String author) {
		return said.length() > author.length() && said.length() < LONGEST_EVENT && said.startsWith(author.strip())
				&& Glyphs.isSpace(said.charAt(author.strip().length()));
	}

	/** True for the line that stands first in a chat, and on iOS under the name of the chat. */
	static boolean isEncryptionNotice(String said) {
		return said.length() < LONGEST_EVENT && Phrases.ALL.fits(Kind.NOTICE, said);
	}

	/** True when what stands before a colon is no author: "Ann added this group to the community: North side". */
	boolean isCommunityEvent(String beforeColon) {
		return phrases.fits(Kind.COMMUNITY, beforeColon);
	}

	/** True for what is said of groups in a community, of which one may have a colon in its name or the name of the community behind one. */
	private boolean isOfCommunity(String text) {
		int colon = text.indexOf(':');
		return isCommunityEvent(text) || colon > 0 && isCommunityEvent(text.substring(0, colon));
	}

	/** True when the colon may stand inside quotation marks: "Ann changed the subject to “Plan: Sunday”". */
	static boolean isQuoted(String line, int body, int colon) {
		for (int at = body; at < colon; at++) {
			char c = line.charAt(at);
			if (c == PLAIN_QUOTE || c >= QUOTES.charAt(0) && QUOTES.indexOf(c) >= 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Who came or went; empty for other events, and for the owner of the telephone, who is called "you" there and whose name is not
	 * known.
	 */
	List<Move> moves(String text) {
		if (isOfCommunity(text)) {
			return List.of();
		}
		for (Kind kind : ORDER) {
			Optional<Template.Match> match = phrases.match(kind, text);
			if (match.isPresent()) {
				return CHANGES.containsKey(kind) ? moves(match.get(), CHANGES.get(kind)) : List.of();
			}
		}
		return List.of();
	}

	/** Who gave the group its name, and which; empty for other events, and {@code by} empty for the owner of the telephone. */
	Optional<Naming> naming(String text) {
		return phrases.match(Kind.SUBJECT, text).map(match -> new Naming(phrases.is(Kind.SELF, match.by()) ? "" : Authors.name(match.by()), Glyphs.visible(match.name())))
				.filter(naming -> !naming.name().isEmpty());
	}

	/** A group got another name. */
	record Naming(String by, String name) {
	}

	/** The name of the group that the line tells. */
	static Optional<String> groupName(String text) {
		return Phrases.ALL.match(Kind.SUBJECT, text).or(() -> Phrases.ALL.match(Kind.CREATED, text)).map(Template.Match::name)
				.map(name -> Glyphs.visible(name)).filter(name -> !name.isEmpty());
	}

	private List<Move> moves(Template.Match match, Change change) {
		String who = change == Change.JOINED && match.who().isEmpty() ? match.by() : match.who();
		return people(who).stream().map(Authors::name).filter(name -> !name.isEmpty() && !phrases.is(Kind.SELF, name))
				.map(name -> new Move(name, change)).toList();
	}

	private List<String> people(String list) {
		if (authors.contains(Authors.name(list))) {
			return List.of(list);
		}
		List<String> people = new ArrayList<>(List.of(list.split("[,،、] ?")));
		String last = people.get(people.size() - 1);
		if (!authors.contains(Authors.name(last))) {
			for (String and : AND) {
				int at = last.lastIndexOf(and);
				if (at > 0) {
					people.set(people.size() - 1, last.substring(0, at));
					people.add(last.substring(at + and.length()));
					return people;
				}
			}
		}
		return people;
	}
}
