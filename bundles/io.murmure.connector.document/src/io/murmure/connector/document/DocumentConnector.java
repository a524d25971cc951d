package io.murmure.connector.document;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.connector.document.internal.FileKind;
import io.murmure.connector.document.internal.mail.MailParser;
import io.murmure.connector.document.internal.mail.OutlookParser;
import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.OneOfSeveral;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Archive;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** Reads PDF, Word, OpenDocument, RTF, HTML, EPUB, slides, text and Markdown by paragraphs, and mails by messages. */
@Component(service = Connector.class)
public final class DocumentConnector implements Connector<DocumentParameters> {

	@Override
	public String id() {
		return "document";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.of("From:", "^From: "), Trait.of("Date:", "^Date: "), Trait.of("Subject:", "^Subject: "), Trait.of("Message-ID:", "(?i)^Message-ID: "));
	}

	@Override
	public Class<DocumentParameters> parameters() {
		return DocumentParameters.class;
	}

	/** At most 0.6, and 0.2 for plain text, so that a connector that knows the export wins. */
	@Override
	public double recognise(Source source) throws IOException {
		return FileKind.of(source).confidence();
	}

	@Override
	public Stream<SourceRecord> read(Source source, DocumentParameters parameters, ReadContext context) throws IOException {
		FileKind kind = FileKind.of(source);
		return switch (kind) {
			case MAIL -> new MailPosts(source, context).one(MailParser::parse);
			case OUTLOOK -> new MailPosts(source, context).one((content, told) -> OutlookParser.parse(content));
			case MAILBOX -> new MailPosts(source, context).mailbox();
			case ARCHIVE -> archive(source, parameters, context);
			case NONE -> throw unknown(source);
			default -> new DocumentPosts(source, parameters, context).read(kind);
		};
	}

	private static SourceException unknown(Source source) throws IOException {
		return new SourceException(Sentence.of(DocumentConnector.class, source.head(1).length == 0 ? "empty" : "unknown", source.name()));
	}

	private Stream<SourceRecord> archive(Source source, DocumentParameters parameters, ReadContext context) throws IOException {
		return Archive.of(source).entries().stream().flatMap(entry -> entry(entry, parameters, context).orElseGet(Stream::empty));
	}

	/** An entry that cannot be read is reported and does not lose the others. */
	private Optional<Stream<SourceRecord>> entry(Source entry, DocumentParameters parameters, ReadContext context) {
		try {
			return Optional.of(OneOfSeveral.of(entry, read(entry, parameters, context), context));
		} catch (IOException unreadable) {
			context.warn(entry.at(0), "unreadable-entry");
			return Optional.empty();
		}
	}

	/** The name of the source without its extension. */
	static String stem(Source source) {
		int dot = source.name().lastIndexOf('.');
		return dot > 0 ? source.name().substring(0, dot) : source.name();
	}
}
