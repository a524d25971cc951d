package io.murmure.connector.whatsapp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.murmure.connector.whatsapp.MessageText.Content;
import io.murmure.connector.whatsapp.Phrases.Kind;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.SourceRecord;

/** Collects the lines of one message after the other and makes records of them. */
final class ChatMessage {

	/** Most characters that are kept of one message: far more than anybody can send, so that only what is no message at all is cut. */
	static final int LONGEST = 1 << 22;

	private static final String PLATFORM = "whatsapp";

	private final String channel;
	private final boolean memberChanges;
	private final Authors authors;
	private final Optional<String> group;
	private final References references;
	private final GroupEvents events;
	private final Signatures signatures;
	private final ReadContext context;
	private final StringBuilder more = new StringBuilder();
	private final LeftOutLines unknown = new LeftOutLines("unknown-notice");
	private final LeftOutLines waiting = new LeftOutLines("not-deciphered");

	private State state = State.NONE;
	private String author = "";
	private String first = "";
	private Instant time = Instant.EPOCH;
	private Position position = new Position("", 0);
	private long lost;
	private boolean understood;
	private boolean silent = true;

	/** What the lines that come now belong to. */
	private enum State {
		NONE, POST, EVENT
	}

	ChatMessage(String channel, boolean memberChanges, ChatProfile profile, ReadContext context) {
		this.channel = channel;
		this.memberChanges = memberChanges;
		this.authors = profile.authors();
		this.group = profile.group();
		this.references = new References(authors);
		this.events = new GroupEvents(authors.names());
		this.signatures = new Signatures(events);
		this.context = context;
	}

	/** Starts the message whose stamp ends at {@code body} of its first line. */
	void begin(String line, int body, Instant when, Position where) {
		time = when;
		position = where;
		lost = 0;
		int colon = authors.colon(line, body);
		Optional<String> signer = colon < 0 ? Optional.empty() : signer(line, body, colon);
		if (signer.isEmpty()) {
			state = State.EVENT;
			first = line.substring(body);
			understood = first.isBlank() || isNotice(first);
			return;
		}
		int from = colon + 1;
		while (from < line.length() && Glyphs.isSpace(line.charAt(from))) {
			from++;
		}
		author = signer.get();
		first = line.substring(from);
		if (GroupEvents.isWaiting(first)) {
			waiting.see(position);
			state = State.NONE;
			return;
		}
		state = isSaidByWhatsApp() ? State.EVENT : State.POST;
	}

	private Optional<String> signer(String line, int body, int colon) {
		Signatures.Signature signature = signatures.of(line.substring(body, colon));
		return signature.isQuoted() && events.isEvent(line.substring(body)) ? Optional.empty() : signature.author();
	}

	/**
	 * iOS gives the group's own lines, and what it says of a member, an author, and begins them with a mark. Some programs lose the mark:
	 * then only what WhatsApp is known to write counts, under the name of the group or of whom it is said.
	 */
	private boolean isSaidByWhatsApp() {
		boolean marked = !first.isEmpty() && Glyphs.isSystemMark(first.charAt(0));
		boolean ofTheGroup = author.equals(channel) || group.filter(author::equals).isPresent();
		if (!marked && (first.length() > GroupEvents.LONGEST_EVENT || !ofTheGroup && !GroupEvents.isOfItself(first, author))) {
			return false;
		}
		String said = Glyphs.visible(first);
		if (!isPlain(said)) {
			return false;
		}
		understood = isNotice(said);
		return understood || marked && (ofTheGroup || Authors.name(said).startsWith(author + " "));
	}

	private boolean isNotice(String said) {
		return events.isEvent(said) || Phrases.ALL.fits(Kind.NOTICE, said);
	}

	private static boolean isPlain(String said) {
		return MessageText.of(said).marks().isEmpty();
	}

	/** One more line of the message that began last. */
	void add(String line) {
		goOn("\n");
		goOn(line);
	}

	/** More of the line that came last. */
	void goOn(String piece) {
		if (state == State.POST) {
			int room = Math.clamp(LONGEST - first.length() - more.length(), 0, piece.length());
			int taken = room > 0 && room < piece.length() && Character.isHighSurrogate(piece.charAt(room - 1)) ? room - 1 : room;
			more.append(piece, 0, taken);
			lost += piece.length() - taken;
		} else if (state == State.EVENT) {
			understood &= piece.isBlank();
		}
	}

	/** The lines that come now belong to nothing. */
	void skip() {
		state = State.NONE;
	}

	/** Ends the message and gives its records. */
	void finish(Consumer<SourceRecord> out) {
		switch (state) {
			case POST -> out.accept(post());
			case EVENT -> event(out);
			case NONE -> {
			}
		}
		state = State.NONE;
		more.setLength(0);
	}

	/** Tells of what was left out: what no member signs and nobody knows what it says, and what was not deciphered. */
	void tellLeftOut() {
		unknown.tell(context);
		waiting.tell(context);
	}

	/** True as long as nobody said anything. */
	boolean silent() {
		return silent;
	}

	private Post post() {
		silent = false;
		String raw = more.isEmpty() ? first : first + more;
		if (lost > 0) {
			context.warn(position, "message-cut", raw.length(), lost);
		}
		Content content = MessageText.of(raw);
		Post.Builder post = Post.said(PLATFORM, channel, author, time, content.text(), position).attachments(content.attachments())
				.links(references.links(content.text())).hashtags(references.hashtags(content.text())).mentions(references.mentions(raw));
		content.marks().forEach(post::mark);
		if (content.marks().contains(Mark.POLL)) {
			post.count("votes", content.votes().stream().mapToDouble(Double::doubleValue).sum());
			for (int choice = 0; choice < content.votes().size(); choice++) {
				post.count("votes." + (choice + 1), content.votes().get(choice));
			}
		}
		return post.build();
	}

	private void event(Consumer<SourceRecord> out) {
		if (!understood) {
			unknown.see(position);
		}
		List<GroupEvents.Move> moves = memberChanges ? events.moves(first) : List.of();
		moves.forEach(move -> out.accept(new Membership(PLATFORM, channel, move.who(), time, move.change(), position)));
		events.naming(first).ifPresent(naming -> out.accept(new Renaming(PLATFORM, channel, naming.by(), time, naming.name(), position)));
	}
}
