package io.murmure.connector.document;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.murmure.connector.document.internal.FileKind;
import io.murmure.connector.document.internal.text.Block;
import io.murmure.connector.document.internal.text.PageFurniture;
import io.murmure.connector.document.internal.text.Passage;
import io.murmure.connector.document.internal.text.Passages;
import io.murmure.connector.document.internal.text.Reflow;
import io.murmure.connector.document.internal.text.TextBlocks;
import io.murmure.connector.document.internal.tika.ParsedDocument;
import io.murmure.connector.document.internal.tika.TikaReader;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.TextDecoding;

/** Makes posts of the paragraphs of one document. */
final class DocumentPosts {

	static final String PLATFORM = "document";
	/** Bytes of a line above which it is read in pieces. */
	private static final int LONGEST_PIECE = 1 << 16;

	private final Source source;
	private final DocumentParameters parameters;
	private final ReadContext context;
	private final Position whole;

	DocumentPosts(Source source, DocumentParameters parameters, ReadContext context) {
		this.source = source;
		this.parameters = parameters;
		this.context = context;
		this.whole = source.at(0);
	}

	Stream<SourceRecord> read(FileKind kind) throws IOException {
		return kind == FileKind.TEXT || kind == FileKind.TALK ? text() : parsed(kind);
	}

	private Stream<SourceRecord> text() throws IOException {
		TextDecoding decoding = TextDecoding.of(source).orElseThrow();
		TextBlocks blocks = new TextBlocks(LineReader.openInPieces(source, decoding, LONGEST_PIECE), (line, kind, details) -> context.warn(source.at(line), kind, details));
		context.warn(whole, "file-time");
		return posts(blocks.stream(), "", Optional.empty(), source.modified());
	}

	private Stream<SourceRecord> parsed(FileKind kind) throws IOException {
		ParsedDocument document = TikaReader.read(source, kind);
		document.trouble().ifPresent(trouble -> context.warn(source.at(document.blocks().getLast().position()), trouble));
		if (document.time().isEmpty()) {
			context.warn(whole, "file-time");
		}
		Instant time = document.time().isPresent() ? document.time().get() : source.modified();
		List<Block> blocks = kind == FileKind.PDF ? reflowed(document.blocks()) : document.blocks();
		Optional<String> language = document.language().map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage());
		return posts(blocks.stream(), document.author().orElse(""), language, time);
	}

	private static List<Block> reflowed(List<Block> blocks) {
		return Reflow.rejoined(PageFurniture.removedFrom(blocks).stream().flatMap(block -> Reflow.paragraphs(block).stream()).toList());
	}

	private Stream<SourceRecord> posts(Stream<Block> blocks, String author, Optional<String> language, Instant time) {
		Passages passages = new Passages(blocks, parameters.shortest(), parameters.longest());
		String channel = context.channel().orElse(DocumentConnector.stem(source));
		return passages.stream().map(passage -> post(passage, channel, author, language, time));
	}

	private SourceRecord post(Passage passage, String channel, String author, Optional<String> language, Instant time) {
		context.progress().check();
		return Post.said(PLATFORM, channel, author, time, passage.text(), source.at(passage.position())).language(language.orElse("")).build();
	}
}
