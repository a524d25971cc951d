package io.murmure.connector.whatsapp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.MendedText;
import io.murmure.core.connector.OneOfSeveral;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.LineReader;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.core.source.TextDecoding;

/** Reads WhatsApp chats as exported from Android and iOS, as text or ZIP, in any language. */
@Component(service = Connector.class)
public final class WhatsAppConnector implements Connector<WhatsAppConnector.Options> {

	/**
	 * What a user can choose.
	 *
	 * @param dateOrder     in which order day, month and year stand
	 * @param memberChanges whether to read who came and went
	 */
	public record Options(@Parameter("auto") DateOrder dateOrder, @Parameter("true") boolean memberChanges) {
	}

	@Override
	public String id() {
		return "whatsapp";
	}

	@Override
	public List<Trait> traits() {
		return List.of(Trait.of("31/12/2026, 23:59", "^\\W{0,3}\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}(?:\\W{1,3}|T)\\d{1,2}[:.]\\d{2}"),
				Trait.of("23:59", "^\\W{0,3}(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}(?:\\P{L}{1,4}|T))?\\d{1,2}[:.]\\d{2}"),
				Trait.of("31/12/2026, 23:59 - NAME: TEXT", "^\\W{0,3}\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\W{1,3}\\d{1,2}[:.]\\d{2}.{0,12}[\\]-] [^:\n]{1,60}: "));
	}

	@Override
	public Class<Options> parameters() {
		return Options.class;
	}

	@Override
	public double recognise(Source source) throws IOException {
		return ChatFiles.recognise(source);
	}

	@Override
	public Stream<SourceRecord> read(Source source, Options options, ReadContext context) throws IOException {
		List<Source> chats = ChatFiles.in(source);
		if (chats.equals(List.of(source))) {
			return chat(source, source, options, context);
		}
		if (chats.size() == 1) {
			OneOfSeveral.tellFlaw(chats.get(0), context);
			return chat(MendedText.of(chats.get(0), context), source, options, context);
		}
		return chats.stream().flatMap(chat -> {
			try {
				return OneOfSeveral.of(chat, chat(MendedText.of(chat, context), chat, options, context), context);
			} catch (SourceException told) {
				context.warn(chat.at(0), ReadContext.UNREADABLE, told.getMessage());
			} catch (IOException broken) {
				context.warn(chat.at(0), "file-left-out");
			}
			return Stream.empty();
		});
	}

	private static Stream<SourceRecord> chat(Source chat, Source file, Options options, ReadContext context) throws IOException {
		TextDecoding decoding = TextDecoding.of(chat)
				.orElseThrow(() -> new SourceException(Sentence.of(WhatsAppConnector.class, "no-text", chat.name())));
		ChatProfile profile;
		try (LineReader lines = LineReader.open(chat, decoding, ChatFiles.LONGEST_PIECE)) {
			profile = ChatSurvey.of(lines, options.dateOrder(), context.progress());
		}
		if (profile.isEmpty()) {
			throw new SourceException(Sentence.of(WhatsAppConnector.class, "no-message", chat.name()));
		}
		ChatMessage message = new ChatMessage(channel(chat, file, profile, context), options.memberChanges(), profile, context);
		return new ChatReader(LineReader.openInPieces(chat, decoding, ChatFiles.LONGEST_PIECE), chat, profile, message, context).stream();
	}

	/** The user's name for it wins, then the file's or that of an unpacked export's folder, then what the chat says of itself. */
	private static String channel(Source chat, Source file, ChatProfile profile, ReadContext context) {
		Optional<String> told = context.channel().or(() -> ChatName.in(chat.name())).or(() -> ChatName.in(file.name())).or(() -> ChatName.ofFolder(chat))
				.or(profile::groupName);
		return told.or(() -> ChatName.folder(chat)).orElseGet(() -> ChatName.stem(file.name()));
	}
}
