package io.murmure.connector.whatsapp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.murmure.core.component.Sentence;
import io.murmure.core.connector.MendedText;
import io.murmure.core.source.Archive;
import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.core.source.TextDecoding;

/** The chats in a source: the text file itself, or those in an archive. */
final class ChatFiles {

	/** Most bytes of a line that are looked at, and of the pieces in which a longer one is read. */
	static final int LONGEST_PIECE = 1 << 16;

	private static final double SURE = 0.3;
	private static final int HEAD = 1 << 15;

	private ChatFiles() {
	}

	/** The texts in {@code source} that look like chats, in order; a text file is always taken at its word. */
	static List<Source> in(Source source) throws IOException {
		if (!Archive.is(source)) {
			return List.of(source);
		}
		List<Source> chats = new ArrayList<>();
		for (Source entry : texts(source)) {
			if (likeness(MendedText.byItsHead(entry)) >= SURE) {
				chats.add(entry);
			}
		}
		if (chats.isEmpty()) {
			throw new SourceException(Sentence.of(ChatFiles.class, "no-chat", source.name()));
		}
		return chats;
	}

	/** From 0 to 1: how much the source, or the best text in it, looks like a chat. */
	static double recognise(Source source) throws IOException {
		if (!Archive.is(source)) {
			return likeness(source);
		}
		double best = 0;
		for (Source entry : texts(source)) {
			best = Math.max(best, likeness(MendedText.byItsHead(entry)));
		}
		return best;
	}

	private static List<Source> texts(Source archive) throws IOException {
		return Archive.of(archive).entries().stream().filter(entry -> (entry.extension().equals("txt") || entry.name().indexOf('.') < 0) && !entry.name().startsWith("._")).toList();
	}

	private static double likeness(Source source) throws IOException {
		byte[] head = source.head(HEAD);
		Optional<TextDecoding> decoding = TextDecoding.of(head);
		if (decoding.isEmpty()) {
			return 0;
		}
		ChatSurvey survey = new ChatSurvey();
		try (LineReader lines = LineReader.open(new HeadOf(source, head), decoding.get(), LONGEST_PIECE)) {
			while (lines.advance()) {
				survey.see(lines.number(), lines.line());
			}
		}
		return survey.likeness();
	}
}
