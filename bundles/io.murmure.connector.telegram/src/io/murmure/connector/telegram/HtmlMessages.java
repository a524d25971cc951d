package io.murmure.connector.telegram;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.Reaction;
import io.murmure.core.record.Renaming;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Markup;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Tally;

/** Makes posts, reactions and comings and goings of the messages of an HTML page. A message that is joined to the one before has its author. */
final class HtmlMessages {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
	private static final Pattern DATED = Pattern.compile("(\\d{2}\\.\\d{2}\\.\\d{4} \\d{2}:\\d{2}:\\d{2})(?: UTC([+-]\\d{2}:\\d{2}))?");
	private static final Pattern TARGET = Pattern.compile("#go_to_message(-?\\d+)$");
	private static final Pattern VOTES = Pattern.compile("^(\\d{1,9}) votes?");
	private static final Pattern REACTED = Pattern.compile("(.+), (\\d{2}\\.\\d{2}\\.\\d{4} \\d{2}:\\d{2}:\\d{2}.*)");
	private static final DateTimeFormatter HEADING = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	/** The program that helped to write it. */
	private static final Pattern VIA = Pattern.compile(" via @\\w+$");

	private final Source file;
	private final boolean memberChanges;
	private final ReadContext context;
	private String channel = "";
	private String author = "";
	private String passedOn = "";
	private final Forwards forwards = new Forwards();
	private Instant lastTime = Instant.EPOCH;
	private ZoneId zone;
	private long ordinal;
	private long leftOut;

	HtmlMessages(Source file, boolean memberChanges, ReadContext context) {
		this.file = file;
		this.memberChanges = memberChanges;
		this.context = context;
		this.zone = context.zone();
	}

	void map(Element element, Consumer<SourceRecord> out) {
		if (element.hasClass("page_header")) {
			channel = element.text().strip();
			return;
		}
		ordinal++;
		if (element.hasClass("service")) {
			service(element, out);
			return;
		}
		Element body = element.selectFirst("> .body");
		Optional<ZonedDateTime> time = body == null ? Optional.empty() : time(body.select("> .date").attr("title"), context.zone());
		if (time.isEmpty()) {
			context.warn(position(), "no-time");
			return;
		}
		lastTime = time.get().toInstant();
		zone = time.get().getZone();
		Element from = body.selectFirst("> .from_name");
		author = from == null ? author : name(from);
		Post post = post(element.id(), body);
		out.accept(post);
		body.select(".reaction").forEach(reaction -> reactions(reaction, post, out));
	}

	private Post post(String id, Element body) {
		Element forwarded = body.selectFirst("> .forwarded.body");
		Element said = forwarded == null ? body : forwarded;
		Element textOf = said.selectFirst("> .text");
		String text = textOf == null ? poll(said) : Markup.text(textOf);
		List<String> links = textOf == null ? List.of() : textOf.select("a[href^=http]").eachAttr("href");
		Post.Builder post = Post.said(TelegramConnector.PLATFORM, place(), author, lastTime, text, position()).platformId(id.replaceFirst("^message", ""))
				.mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(links)
				.attachments(said.select(".media_wrap a[href]").eachAttr("href").stream().map(FileName::of).toList());
		Matcher target = TARGET.matcher(said.select("> .reply_to a").attr("href"));
		if (target.find()) {
			post.replyTo(target.group(1));
		}
		if (forwarded == null) {
			forwards.remember(place(), new Forwards.Who(author, ""), text, id.replaceFirst("^message", ""), lastTime);
		} else {
			Element from = forwarded.selectFirst("> .from_name");
			passedOn = from == null ? passedOn : name(from);
			post.mark(Mark.FORWARDED);
			forwards.origin(place(), new Forwards.Who(passedOn, ""), text, lastTime).ifPresent(origin -> post.repostOf(origin.id()));
		}
		if (!said.select("> .media_wrap").isEmpty()) {
			post.mark(said.select(".media_poll").isEmpty() ? said.select(".media_location, .media_live_location, .media_venue").isEmpty() ? Mark.MEDIA : Mark.LOCATION : Mark.POLL);
		}
		Tally reactions = Tally.ofReactions();
		body.select(".reaction").forEach(reaction -> reactions.add(sign(reaction), count(reaction)));
		reactions.writeTo(post);
		votes(said).writeTo(post);
		return post.build();
	}

	private static String name(Element from) {
		return VIA.matcher(from.ownText().strip()).replaceFirst("");
	}

	/** Question and choices, without how many chose each: that changes from one export to the next. */
	private static String poll(Element said) {
		StringBuilder poll = new StringBuilder(said.select(".media_poll .question").text());
		said.select(".media_poll .answer").forEach(choice -> poll.append("\n- ").append(choice.ownText().strip().replaceFirst("^- ", "")));
		return poll.toString();
	}

	private static Tally votes(Element said) {
		Tally votes = Tally.ofVotes();
		Elements choices = said.select(".media_poll .answer");
		for (int i = 0; i < choices.size(); i++) {
			Matcher number = VOTES.matcher(choices.get(i).select(".details").text());
			votes.add(Integer.toString(i + 1), number.find() ? Double.parseDouble(number.group(1)) : 0);
		}
		return votes;
	}

	private static String sign(Element reaction) {
		return reaction.select(".emoji").text().strip();
	}

	/** Who reacted, as far as the page tells: behind each picture, with the time on the clock of its messages. */
	private void reactions(Element reaction, Post post, Consumer<SourceRecord> out) {
		for (Element who : reaction.select("[title]")) {
			Matcher told = REACTED.matcher(who.attr("title").strip());
			if (told.matches()) {
				Instant at = time(told.group(2), zone).map(ZonedDateTime::toInstant).orElse(post.time());
				out.accept(new Reaction(TelegramConnector.PLATFORM, post.channel(), told.group(1), at, post.platformId().orElse(""), sign(reaction), post.position()));
			}
		}
	}

	/** A number when many reacted, otherwise their pictures. */
	private static double count(Element reaction) {
		String number = reaction.select(".count").text().strip();
		return number.matches("\\d{1,9}") ? Double.parseDouble(number) : Math.max(1, reaction.select(".userpic").size());
	}

	/** A line of Telegram's own has no time; that of the message or the heading of the day before it stands for it. */
	private void service(Element element, Consumer<SourceRecord> out) {
		String text = element.select("> .body").text().strip();
		Optional<Instant> day = day(text);
		if (day.isPresent()) {
			lastTime = day.get().isAfter(lastTime) ? day.get() : lastTime;
			return;
		}
		HtmlServiceLine line = HtmlServiceLine.of(text);
		if (line.saysNothing() || lastTime.equals(Instant.EPOCH)) {
			leftOut++;
			return;
		}
		if (memberChanges) {
			line.moves().forEach(move -> out.accept(new Membership(TelegramConnector.PLATFORM, place(), move.who(), lastTime, move.change(), position())));
		}
		line.naming().ifPresent(named -> out.accept(new Renaming(TelegramConnector.PLATFORM, place(), named.by(), lastTime, named.name(), position())));
	}

	/** A heading that stands before the first message of a day. */
	private Optional<Instant> day(String heading) {
		try {
			return Optional.of(LocalDate.parse(heading, HEADING).atStartOfDay(zone).toInstant());
		} catch (DateTimeException otherLine) {
			return Optional.empty();
		}
	}

	/** @param otherwise the zone of a time that has no offset */
	private static Optional<ZonedDateTime> time(String written, ZoneId otherwise) {
		Matcher time = DATED.matcher(written);
		if (!time.find()) {
			return Optional.empty();
		}
		try {
			ZoneId zone = time.group(2) == null ? otherwise : ZoneOffset.of(time.group(2));
			return Optional.of(LocalDateTime.parse(time.group(1), TIME).atZone(zone));
		} catch (DateTimeException unreadable) {
			return Optional.empty();
		}
	}

	private String place() {
		return context.channel().orElse(channel.isEmpty() ? ExportConnector.stem(file) : channel);
	}

	void tellWhatWasLeftOut() {
		if (leftOut > 0) {
			context.warn(file.at(0), "events-left-out", leftOut);
		}
	}

	private Position position() {
		return file.at(ordinal);
	}
}
