package io.murmure.connector.document.internal.tika;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.Set;

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
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;
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

	private static final String DAMAGED = "damaged-document";
	private static final String TOO_LONG = "cut-document";
	/** Kinds that are ZIP files. */
	private static final Set<FileKind> PACKED = Set.of(FileKind.WORD, FileKind.SLIDES, FileKind.OPEN_DOCUMENT, FileKind.BOOK);
	/** What POI says of a part that unpacks to too much. */
	private static final String SAYS_BOMB = "Zip bomb";

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
		BlockHandler blocks = new BlockHandler(kind == FileKind.HTML || kind == FileKind.BOOK, size(source));
		Metadata metadata = new Metadata();
		boolean cutOff = kind == FileKind.PDF && Ending.PDF.isMissing(source);
		Optional<String> trouble = cutOff ? Optional.of(DAMAGED) : taken(source, kind, blocks, metadata, kind == FileKind.HTML);
		if (kind == FileKind.HTML && blocks.blocks().stream().allMatch(Block::heading)) {
			blocks = new BlockHandler(true, size(source));
			metadata = new Metadata();
			trouble = taken(source, kind, blocks, metadata, false);
		}
		if (blocks.blocks().isEmpty()) {
			rescue(source, kind, blocks, metadata);
			trouble = trouble.isPresent() || blocks.blocks().isEmpty() ? trouble : Optional.of(DAMAGED);
		} else if (trouble.isEmpty() && PACKED.contains(kind) && Ending.ZIP.isMissing(source)) {
			// Tika put together what is left of it
			trouble = Optional.of(DAMAGED);
		}
		if (blocks.isBomb() || blocks.isTooLong() && PACKED.contains(kind)) {
			throw bomb(source);
		}
		List<Block> found = blocks.blocks();
		if (found.isEmpty()) {
			boolean damaged = trouble.isPresent() || NO_PAGES.equals(metadata.get(PagedText.N_PAGES));
			throw new SourceException(Sentence.of(TikaReader.class, damaged ? "damaged" : "no-text", source.name()));
		}
		return new ParsedDocument(found, first(metadata, TikaCoreProperties.CREATOR), first(metadata, TikaCoreProperties.LANGUAGE), time(metadata),
				blocks.isTooLong() ? Optional.of(TOO_LONG) : trouble);
	}

	/**
	 * Gives {@code blocks} what Tika takes out of the document, and returns the kind of the warning when it did not come to its end.
	 *
	 * @param words whether the furniture of a web page stays out
	 */
	private static Optional<String> taken(Source source, FileKind kind, BlockHandler blocks, Metadata metadata, boolean words) throws SourceException {
		try (TikaInputStream in = open(source)) {
			SecureContentHandler guarded = new SecureContentHandler(words ? new WithoutBanners(blocks) : blocks, in);
			guarded.setMaximumCompressionRatio(Integer.MAX_VALUE);
			ParseContext context = context();
			context.set(HtmlMapper.class, words ? WordsOfPage.MAPPER : DefaultHtmlMapper.INSTANCE);
			parser(kind).parse(in, guarded, metadata, context);
			return Optional.empty();
		} catch (EncryptedDocumentException locked) {
			throw new SourceException(Sentence.of(TikaReader.class, "locked", source.name()), locked);
		} catch (OutOfMemoryError bomb) {
			// what a document unpacks to is held as a whole by the libraries under Tika; now that they are left, it is free again
			return Optional.of(TOO_LONG);
		} catch (TikaException | SAXException | IOException | RuntimeException | StackOverflowError damaged) {
			for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
				if (String.valueOf(cause.getMessage()).contains(SAYS_BOMB)) {
					throw bomb(source);
				}
			}
			if (damaged instanceof SourceException limit && blocks.blocks().isEmpty()) {
				throw limit;
			}
			return Optional.of(DAMAGED);
		}
	}

	private static SourceException bomb(Source source) {
		return new SourceException(Sentence.of(TikaReader.class, "bomb", source.name()));
	}

	/** Bytes of the file. */
	private static long size(Source source) throws IOException {
		if (source.size() >= 0) {
			return source.size();
		}
		try (InputStream in = source.open()) {
			return in.transferTo(OutputStream.nullOutputStream());
		} catch (IOException breaksOff) {
			return source.head(1 << 20).length;
		}
	}

	private static void rescue(Source source, FileKind kind, BlockHandler blocks, Metadata metadata) {
		try {
			if (kind == FileKind.PDF) {
				DamagedPdf.rescue(source, blocks, metadata);
			} else if (PACKED.contains(kind)) {
				DamagedOffice.rescue(source, blocks, metadata);
			}
		} catch (SAXException | TikaException | IOException | RuntimeException end) {
			// what came before is in the blocks
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
