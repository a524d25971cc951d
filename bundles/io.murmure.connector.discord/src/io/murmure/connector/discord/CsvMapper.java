package io.murmure.connector.discord;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.People;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Tally;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes posts, renamings and comings and goings of the rows of a CSV file, which have neither ids nor replies. */
final class CsvMapper implements ExportConnector.Mapper {

	private static final Pattern REACTION = Pattern.compile("\\((\\d{1,9})\\)");
	private static final Pattern CHANNEL_ID = Pattern.compile("\\s*\\[\\d{15,20}\\].*$");
	private static final List<DateTimeFormatter> OLD_TIMES = Stream.of("dd-MMM-yy hh:mm a", "dd-MMM-yy HH:mm", "MM/dd/yyyy h:mm a", "dd/MM/yyyy HH:mm")
			.map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)).toList();

	private final Source file;
	private final ReadContext context;
	private final People people;
	private long leftOut;

	CsvMapper(Source file, ReadContext context) {
		this.file = file;
		this.context = context;
		this.people = new People(DiscordConnector.PLATFORM, context);
	}

	@Override
	public void map(JsonRecord row, Consumer<SourceRecord> out) {
		Json cells = row.value();
		Instant time = time(cells.get("Date").text()).orElseThrow(() -> new UnreadableException("no-time"));
		String text = cells.get("Content").text();
		String author = people.of(cells.get("Author").text(), cells.get("AuthorID").text());
		Optional<SystemLine> line = cells.get("Attachments").some().isPresent() ? Optional.empty() : SystemLine.of(text);
		if (line.isPresent()) {
			happened(line.get(), author, time, file.at(row.ordinal()), out);
			return;
		}
		List<String> files = cells.get("Attachments").some().map(all -> Stream.of(all.split(",")).map(FileName::ofAddress).toList()).orElse(List.of());
		Post.Builder post = Post.said(DiscordConnector.PLATFORM, channel(), author, time, text,
				file.at(row.ordinal())).mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(Talk.links(text)).attachments(files);
		if (!files.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		reactions(cells.get("Reactions").text()).writeTo(post);
		out.accept(post.build());
	}

	private void happened(SystemLine line, String author, Instant time, Position position, Consumer<SourceRecord> out) {
		if (line.kind() == SystemLine.Kind.RENAMED) {
			line.about().forEach(name -> out.accept(new Renaming(DiscordConnector.PLATFORM, channel(), author, time, name, position)));
		} else if (line.kind().change().isPresent()) {
			List<String> who = line.about().isEmpty() ? List.of(author) : line.about();
			who.forEach(one -> out.accept(new Membership(DiscordConnector.PLATFORM, channel(), one, time, line.kind().change().get(), position)));
		} else {
			leftOut++;
		}
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "events-left-out", leftOut);
		}
	}

	/** {@code 👍 (2),🎉 (1)} */
	private static Tally reactions(String written) {
		Tally reactions = Tally.ofReactions();
		int from = 0;
		for (Matcher count = REACTION.matcher(written); count.find(); from = count.end()) {
			String sign = written.substring(from, count.start());
			reactions.add(sign.substring(sign.lastIndexOf(',') + 1), Double.parseDouble(count.group(1)));
		}
		return reactions;
	}

	private Optional<Instant> time(String written) {
		Optional<Instant> iso = Times.iso(written, context.zone());
		for (DateTimeFormatter old : OLD_TIMES) {
			if (iso.isPresent()) {
				return iso;
			}
			try {
				iso = Optional.of(LocalDateTime.parse(written.strip(), old).atZone(context.zone()).toInstant());
			} catch (DateTimeException otherForm) {
				continue;
			}
		}
		return iso;
	}

	/** Files are called "Server - Category - channel [id].csv". */
	private String channel() {
		return context.channel().orElseGet(() -> CHANNEL_ID.matcher(ExportConnector.stem(file)).replaceFirst(""));
	}
}
