package io.murmure.connector.document.internal.tika;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import io.murmure.connector.document.internal.FileKind;
import io.murmure.connector.document.internal.text.Block;
import io.murmure.core.component.Sentence;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** Takes text and metadata out of one document, without what is embedded in it, without pictures, without macros. */
public final class TikaReader {

	/** How web pages name the day they were published on: Open Graph, schema.org, Dublin Core, and habits of publishing programs. */
	private static final List<String> PUBLISHED = List.of("article:published_time", "og:article:published_time", "og:published_time", "datePublished", "DC.date.issued", "dcterms.date", "dcterms.created",
			"DC.date", "citation_publication_date", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "date");

	/** Pages of a PDF whose end, and with it the list of its pages, is missing. */
	private static final String NO_PAGES = "0";

	/** What unpacks to more than 200 times its size is an archive bomb, here as in {@link io.murmure.core.source.Archive.Limits}. */
	private static final double LEAST_PACKED = 0.005;

	static {
		// Tika takes the guard away for everything that reads Office files here, workbooks too
		new OOXMLParser();
		ZipSecureFile.setMinInflateRatio(LEAST_PACKED);
	}

	private TikaReader() {
	}

	/** ISO 8601, whole or only the day; a time without a zone is taken as UTC. */
	private static Optional<Instant> instant(String written) {
		String iso = written.strip().replace(' ', 'T').replace('/', '-');
		for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_DATE_TIME, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss]XX"), DateTimeFormatter.ISO_LOCAL_DATE)) {
			try {
				return Optional.of(format.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)).map(TikaReader::instant);
			} catch (DateTimeException another) {
				// the next form may fit
			}
		}
		return Optional.empty();
	}

	private static Instant instant(TemporalAccessor time) {
		return switch (time) {
			case OffsetDateTime whole -> whole.toInstant();
			case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
			default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
		};
	}

	/** @throws SourceException when nothing of the document can be read */
	public static ParsedDocument read(Source source, FileKind kind) throws IOException {
		// Tika and the libraries under it find their parts through the thread's class loader
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(Parser.class.getClassLoader());
		try {
			return parse(source, kind);
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	private static ParsedDocument parse(Source source, FileKind kind) throws IOException {
		BlockHandler blocks = new BlockHandler(kind == FileKind.HTML || kind == FileKind.BOOK);
		Metadata metadata = new Metadata();
		Optional<String> trouble = Optional.empty();
		try (TikaInputStream in = open(source)) {
			SecureContentHandler guarded = new SecureContentHandler(blocks, in);
			parser(kind).parse(in, guarded, metadata, context());
		} catch (EncryptedDocumentException locked) {
			throw new SourceException(Sentence.of(TikaReader.class, "locked", source.name()), locked);
		} catch (BlockHandler.TooLong endless) {
			trouble = Optional.of("cut-document");
		} catch (OutOfMemoryError bomb) {
			// what a document unpacks to is held as a whole by the libraries under Tika; now that they are left, it is free again
			trouble = Optional.of("cut-document");
		} catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError damaged) {
			if (damaged instanceof SourceException limit && blocks.blocks().isEmpty()) {
				throw limit;
			}
			trouble = Optional.of("damaged-document");
		}
		if (kind == FileKind.WORD && trouble.isPresent() && blocks.blocks().isEmpty()) {
			trouble = rescue(source, blocks, metadata) ? Optional.of("cut-document") : trouble;
		}
		List<Block> found = blocks.blocks();
		if (found.isEmpty()) {
			trouble = NO_PAGES.equals(metadata.get(PagedText.N_PAGES)) ? Optional.of("damaged-document") : trouble;
			throw new SourceException(Sentence.of(TikaReader.class, trouble.isPresent() ? "damaged" : "no-text", source.name()));
		}
		return new ParsedDocument(found, first(metadata, TikaCoreProperties.CREATOR), first(metadata, TikaCoreProperties.LANGUAGE), time(metadata), trouble);
	}

	/** @return whether the document is longer than any should be */
	private static boolean rescue(Source source, BlockHandler blocks, Metadata metadata) {
		try {
			DamagedWord.rescue(source, blocks, metadata);
			return false;
		} catch (BlockHandler.TooLong endless) {
			return true;
		} catch (SAXException | IOException | IllegalArgumentException end) {
			// what came before is in the blocks
			return false;
		}
	}

	private static TikaInputStream open(Source source) throws IOException {
		return source.path().isPresent() ? TikaInputStream.get(source.path().get()) : TikaInputStream.get(source.open());
	}

	private static Parser parser(FileKind kind) {
		return switch (kind) {
			case PDF -> new PDFParser();
			case WORD, SLIDES -> new OOXMLParser();
			case OFFICE_97 -> new OfficeParser();
			case OPEN_DOCUMENT -> new OpenDocumentParser();
			case RTF -> new RTFParser();
			case BOOK -> new EpubParser();
			case HTML -> new JSoupParser();
			case MAIL, OUTLOOK, MAILBOX, TEXT, TALK, ARCHIVE, NONE -> throw new IllegalArgumentException(kind + " is not read by Tika");
		};
	}

	private static ParseContext context() {
		PDFParserConfig pdf = new PDFParserConfig();
		pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
		pdf.setExtractInlineImages(false);
		pdf.setExtractBookmarksText(false);
		pdf.setExtractActions(false);
		OfficeParserConfig office = new OfficeParserConfig();
		office.setExtractMacros(false);
		office.setIncludeHeadersAndFooters(false);
		office.setIncludeDeletedContent(false);
		ParseContext context = new ParseContext();
		context.set(PDFParserConfig.class, pdf);
		context.set(OfficeParserConfig.class, office);
		leaveEmbedded(context);
		return context;
	}

	static void leaveEmbedded(ParseContext context) {
		context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
	}

	private static Optional<String> first(Metadata metadata, Property property) {
		return Optional.ofNullable(metadata.get(property)).map(String::strip).filter(value -> !value.isEmpty());
	}

	/** What the page says of itself comes first: a web page has no other date of its own. */
	private static Optional<Instant> time(Metadata metadata) {
		for (String name : PUBLISHED) {
			Optional<Instant> published = Optional.ofNullable(metadata.get(name)).flatMap(TikaReader::instant);
			if (published.isPresent()) {
				return published;
			}
		}
		Date created = metadata.getDate(TikaCoreProperties.CREATED);
		Date known = created == null ? metadata.getDate(TikaCoreProperties.MODIFIED) : created;
		return Optional.ofNullable(known).map(Date::toInstant);
	}

	/** Leaves attachments, pictures and objects alone. */
	private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
		@Override
		public boolean shouldParseEmbedded(Metadata metadata) {
			return false;
		}

		@Override
		public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
			// nothing embedded is read
		}
	}
}
