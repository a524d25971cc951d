package io.murmure.connector.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.murmure.connector.document.internal.mail.DeliveryTime;
import io.murmure.connector.document.internal.mail.ListSurvey;
import io.murmure.connector.document.internal.mail.Mail;
import io.murmure.connector.document.internal.mail.MailParser;
import io.murmure.connector.document.internal.mail.MailboxMessages;
import io.murmure.connector.document.internal.mail.MailingList;
import io.murmure.connector.document.internal.mail.OwnWords;
import io.murmure.core.component.Sentence;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Maildir;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.core.source.TextDamage;

/** Makes posts of mails, each of what its sender wrote in it. A person keeps the first name that their address is seen with. */
final class MailPosts {

	static final String PLATFORM = "mail";
	private static final int LARGEST = 64 << 20;
	/** How many first messages, and bytes of them, tell whether a mailbox is the archive of a list. */
	private static final int SURVEYED_MAILS = 300;
	private static final long SURVEYED_BYTES = 64 << 20;
	private static final String DRAFT = "D";
	private static final String TRASHED = "T";

	private final Source source;
	private final ReadContext context;
	private final Map<String, String> names = new HashMap<>();
	private ListSurvey survey = new ListSurvey("");
	private Optional<MailingList> archived = Optional.empty();

	MailPosts(Source source, ReadContext context) {
		this.source = source;
		this.context = context;
	}

	/** How the bytes of one message are taken apart. */
	@FunctionalInterface
	interface Parser {
		Mail parse(byte[] content, TextDamage.Told told) throws IOException;
	}

	/** The message of an EML or MSG file. */
	Stream<SourceRecord> one(Parser parser) throws IOException {
		String flags = Maildir.flags(source);
		if (flags.contains(DRAFT) || flags.contains(TRASHED)) {
			context.warn(source.at(0), flags.contains(DRAFT) ? "mail-draft" : "mail-trashed");
			return Stream.empty();
		}
		byte[] content;
		Mail mail;
		try (InputStream in = source.open()) {
			content = in.readNBytes(LARGEST);
			if (in.read() >= 0) {
				context.warn(source.at(1), "cut-mail");
			}
			mail = parser.parse(content, told(1));
		} catch (SourceException told) {
			throw told;
		} catch (IOException broken) {
			throw new SourceException(Sentence.of(MailPosts.class, "broken", source.name()), broken);
		}
		return post(mail, () -> DeliveryTime.of("", content), 1, mail.list().map(MailingList::name).or(() -> Maildir.folder(source)).orElse(PLATFORM)).stream();
	}

	/** Lines of the text of a mail are none of the file. */
	private TextDamage.Told told(long position) {
		return (line, kind, details) -> {
			if (kind.equals("mixed-encoding")) {
				context.warn(source.at(position), "mail-mixed-encoding", details[0], details[details.length - 1]);
			} else {
				context.warn(source.at(position), kind, details);
			}
		};
	}

	/** The messages of an mbox file, lazily. */
	Stream<SourceRecord> mailbox() throws IOException {
		survey = survey();
		archived = survey.list();
		return new MailboxMessages(source.open()).stream().mapMulti((message, out) -> post(message).ifPresent(out));
	}

	/** Of which list the file is the archive, and what lists call themselves. */
	private ListSurvey survey() throws IOException {
		ListSurvey seen = new ListSurvey(DocumentConnector.stem(source));
		try (MailboxMessages messages = new MailboxMessages(source.open())) {
			long bytes = 0;
			for (int mail = 0; mail < SURVEYED_MAILS && bytes < SURVEYED_BYTES && messages.hasNext(); mail++) {
				context.progress().check();
				byte[] content = messages.next().content();
				bytes += content.length;
				seen.add(content);
			}
		} catch (UncheckedIOException broken) {
			// told when it is read; the mails before it tell enough
		}
		return seen;
	}

	private Optional<SourceRecord> post(MailboxMessages.Message message) {
		context.progress().check();
		if (message.cut()) {
			context.warn(source.at(message.position()), "cut-mail");
		}
		try {
			Mail mail = MailParser.parse(message.content(), told(message.position()));
			return post(mail, () -> DeliveryTime.of(message.envelope(), message.content()), message.position(), survey.name(mail).or(() -> mail.list().map(MailingList::name)).orElse(DocumentConnector.stem(source)));
		} catch (IOException broken) {
			context.warn(source.at(message.position()), "broken-mail");
			return Optional.empty();
		}
	}

	private Optional<SourceRecord> post(Mail mail, Supplier<Optional<Instant>> delivered, long line, String place) {
		Position position = source.at(line);
		String words = OwnWords.of(mail.text());
		String text = mail.replyTo().isPresent() || mail.subject().isEmpty() ? words : (mail.subject() + "\n\n" + words).strip();
		if (text.isEmpty()) {
			context.warn(position, "mail-without-text");
			return Optional.empty();
		}
		Optional<Instant> time = mail.time().or(delivered);
		if (mail.time().isEmpty()) {
			context.warn(position, time.isPresent() ? "mail-delivery-time" : "mail-without-date");
		}
		return time.map(known -> build(mail, known, text, context.channel().orElse(place), position));
	}

	private Post build(Mail mail, Instant time, String text, String channel, Position position) {
		String author = mail.from().map(this::name).orElse("");
		List<String> to = mail.to().stream().filter(person -> !mayBeList(mail, person)).map(this::name).filter(name -> !name.equals(author)).distinct().toList();
		Post.Builder post = Post.said(PLATFORM, channel, author, time, text, position).mentions(to).attachments(mail.attachments());
		mail.id().ifPresent(post::platformId);
		mail.replyTo().ifPresent(post::replyTo);
		return post.build();
	}

	private boolean mayBeList(Mail mail, Mail.Person addressed) {
		return Stream.of(mail.list(), archived).flatMap(Optional::stream).anyMatch(list -> list.mayBe(addressed));
	}

	private String name(Mail.Person person) {
		return names.computeIfAbsent(person.address(), address -> person.name());
	}
}
