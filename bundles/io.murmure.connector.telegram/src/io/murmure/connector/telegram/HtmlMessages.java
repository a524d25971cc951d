package io.murmure.connector.telegram;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Membership.Change;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.FileName;
import io.murmure.lib.exports.Markup;
import io.murmure.lib.exports.Talk;

/** Makes posts of the messages of an HTML page. A message that is joined to the one before has its author. */
final class HtmlMessages {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
	private static final Pattern DATED = Pattern.compile("(\\d{2}\\.\\d{2}\\.\\d{4} \\d{2}:\\d{2}:\\d{2})(?: UTC([+-]\\d{2}:\\d{2}))?");
	private static final Pattern TARGET = Pattern.compile("#go_to_message(-?\\d+)$");
	private static final Pattern INVITED = Pattern.compile("(.+) invited (.+)");
	private static final Pattern REMOVED = Pattern.compile("(.+) removed (.+)");
	private static final Pattern JOINED = Pattern.compile("(.+) joined (?:group|the group|the channel).*");
	private static final Pattern LEFT = Pattern.compile("(.+) left (?:group|the group).*");

	/** The program that helped to write it. */
	private static final Pattern VIA = Pattern.compile(" via @\\w+$");

	private final Source file;
	private final boolean memberChanges;
	private final ReadContext context;
	private String channel = "";
	private String author = "";
	private Instant lastTime = Instant.EPOCH;
	private long ordinal;

	HtmlMessages(Source file, boolean memberChanges, ReadContext context) {
		this.file = file;
		this.memberChanges = memberChanges;
		this.context = context;
	}

	void map(Element element, Consumer<SourceRecord> out) {
		if (element.hasClass("page_header")) {
			channel = element.text().strip();
			return;
		}
		ordinal++;
		if (element.hasClass("service")) {
			service(element.select("> .body").text().strip(), out);
			return;
		}
		Element body = element.selectFirst("> .body");
		Optional<Instant> time = body == null ? Optional.empty() : time(body.select("> .date").attr("title"));
		if (time.isEmpty()) {
			context.warn(position(), "no-time");
			return;
		}
		lastTime = time.get();
		Element from = body.selectFirst("> .from_name");
		author = from == null ? author : VIA.matcher(from.ownText().strip()).replaceFirst("");
		out.accept(post(element.id(), body));
	}

	private Post post(String id, Element body) {
		Element forwarded = body.selectFirst("> .forwarded");
		Element said = forwarded == null ? body : forwarded;
		Element textOf = said.selectFirst("> .text");
		String text = textOf == null ? poll(said) : Markup.text(textOf);
		List<String> links = textOf == null ? List.of() : textOf.select("a[href^=http]").eachAttr("href");
		Post.Builder post = Post.said(TelegramConnector.PLATFORM, place(), author, lastTime, text, position()).platformId(id.replaceFirst("^message", ""))
				.mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(links)
				.attachments(said.select(".media_wrap a[href]").eachAttr("href").stream().map(FileName::of).toList());
		Matcher target = TARGET.matcher(body.select("> .reply_to a").attr("href"));
		if (target.find()) {
			post.replyTo(target.group(1));
		}
		if (forwarded != null) {
			post.mark(Mark.FORWARDED);
		}
		if (!said.select("> .media_wrap").isEmpty()) {
			post.mark(said.select(".media_poll").isEmpty() ? said.select(".media_location, .media_live_location, .media_venue").isEmpty() ? Mark.MEDIA : Mark.LOCATION : Mark.POLL);
		}
		double reactions = body.select(".reaction").stream().mapToDouble(HtmlMessages::count).sum();
		if (reactions > 0) {
			post.count("reactions", reactions);
		}
		return post.build();
	}

	/** Question and choices, without how many chose each. */
	private static String poll(Element said) {
		StringBuilder poll = new StringBuilder(said.select(".media_poll .question").text());
		said.select(".media_poll .answer").forEach(choice -> poll.append("\n- ").append(choice.ownText().strip().replaceFirst("^- ", "")));
		return poll.toString();
	}

	/** A number when many reacted, otherwise their pictures. */
	private static double count(Element reaction) {
		String number = reaction.select(".count").text().strip();
		return number.matches("\\d{1,9}") ? Double.parseDouble(number) : Math.max(1, reaction.select(".userpic").size());
	}

	private void service(String text, Consumer<SourceRecord> out) {
		Matcher invited = INVITED.matcher(text);
		Matcher removed = REMOVED.matcher(text);
		Matcher joined = JOINED.matcher(text);
		Matcher left = LEFT.matcher(text);
		if (!memberChanges || lastTime.equals(Instant.EPOCH)) {
			return;
		}
		if (invited.matches()) {
			HtmlPage.names(invited.group(2)).forEach(name -> out.accept(move(name, name.equals(invited.group(1)) ? Change.JOINED : Change.ADDED)));
		} else if (removed.matches() && !removed.group(2).startsWith("group photo")) {
			HtmlPage.names(removed.group(2)).forEach(name -> out.accept(move(name, name.equals(removed.group(1)) ? Change.LEFT : Change.REMOVED)));
		} else if (joined.matches()) {
			out.accept(move(joined.group(1), Change.JOINED));
		} else if (left.matches()) {
			out.accept(move(left.group(1), Change.LEFT));
		}
	}

	/** Service lines have no time of their own; that of the message before stands for it. */
	private Membership move(String who, Change change) {
		return new Membership(TelegramConnector.PLATFORM, place(), who, lastTime, change, position());
	}

	private Optional<Instant> time(String written) {
		Matcher time = DATED.matcher(written);
		if (!time.find()) {
			return Optional.empty();
		}
		try {
			LocalDateTime local = LocalDateTime.parse(time.group(1), TIME);
			return Optional.of(time.group(2) == null ? local.atZone(context.zone()).toInstant() : local.toInstant(ZoneOffset.of(time.group(2))));
		} catch (DateTimeException unreadable) {
			return Optional.empty();
		}
	}

	private String place() {
		return context.channel().orElse(channel.isEmpty() ? ExportConnector.stem(file) : channel);
	}

	private Position position() {
		return file.at(ordinal);
	}
}
