package io.murmure.connector.suites;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.ExportConnector;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecord;
import io.murmure.lib.exports.Talk;
import io.murmure.lib.exports.Times;
import io.murmure.lib.exports.UnreadableException;

/** Makes a post of a row, by the mapping of its suite. */
final class RowMapper implements ExportConnector.Mapper {

	/** As Meltwater wrote it: {@code 01-Jul-2024 10:00AM}. */
	private static final DateTimeFormatter HALF_DAYS = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d-MMM-yyyy hh:mm[ ]a").toFormatter(Locale.ENGLISH);
	private static final DateTimeFormatter NAMED_ZONE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

	private final Source file;
	private final Suite suite;
	private final ReadContext context;

	RowMapper(Source file, Suite suite, ReadContext context) {
		this.file = file;
		this.suite = suite;
		this.context = context;
	}

	@Override
	public void map(JsonRecord row, Consumer<SourceRecord> out) {
		Json cells = row.value();
		Instant time = time(cells).orElseThrow(() -> new UnreadableException("no-time"));
		String text = text(cells);
		String id = first(cells, suite.ids()).orElse("");
		Set<String> links = links(cells);
		links.addAll(Talk.links(text));
		Post.Builder post = Post.said(platform(cells), context.channel().or(() -> first(cells, suite.channels())).orElseGet(() -> ExportConnector.stem(file)), author(cells), time, text,
				file.at(row.ordinal())).platformId(id).mentions(Talk.mentions(text)).hashtags(Talk.hashtags(text)).links(List.copyOf(links));
		first(cells, suite.replyTo()).filter(target -> !target.equals(id)).ifPresent(post::replyTo);
		first(cells, suite.languages()).map(language -> language.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "")).filter(language -> language.length() == 2).ifPresent(post::language);
		suite.counts().forEach((column, count) -> {
			if (!cells.get(column).text().isBlank()) {
				post.count(count, number(cells.get(column)));
			}
		});
		if (text.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		out.accept(post.build());
	}

	/** A group's table tells the group, and not who wrote in it. */
	private String author(Json cells) {
		return cells.get("account_type").text().contains("group") || !cells.get("Group Name").text().isBlank() ? "" : first(cells, suite.authors()).orElse("").replaceFirst("^@", "");
	}

	private String platform(Json cells) {
		if (!cells.get("Tweet Id").text().isBlank()) {
			return "x";
		}
		String told = cells.get(suite.platform()).some().orElse(suite.platform()).toLowerCase(Locale.ROOT).strip();
		String plain = told.replaceFirst("^(www\\.|socialmedia_)", "").replaceFirst("\\.(com|org|net)$", "").replaceAll("[^a-z0-9]+", "-");
		return plain.equals("twitter") ? "x" : plain;
	}

	private Optional<Instant> time(Json cells) {
		for (String column : suite.times()) {
			Json cell = cells.get(column);
			Optional<Instant> time = Times.iso(cell.text(), suite.utc() ? ZoneOffset.UTC : context.zone()).or(() -> cell.text().matches("\\s*\\d{9,14}\\s*") ? Times.epoch(cell) : Optional.empty()).or(() -> named(cell.text())).or(() -> halfDays(cell.text()));
			if (time.isPresent()) {
				return time;
			}
		}
		return Optional.empty();
	}

	private static Optional<Instant> named(String written) {
		try {
			return Optional.of(ZonedDateTime.parse(written.strip(), NAMED_ZONE).toInstant());
		} catch (DateTimeException otherForm) {
			return Optional.empty();
		}
	}

	private Optional<Instant> halfDays(String written) {
		try {
			return Optional.of(LocalDateTime.parse(written.strip(), HALF_DAYS).atZone(context.zone()).toInstant());
		} catch (DateTimeException otherForm) {
			return Optional.empty();
		}
	}

	/** The first alternative that says anything; a part that another one begins with is said once. */
	private String text(Json cells) {
		for (List<String> alternative : suite.texts()) {
			List<String> parts = alternative.stream().map(column -> cells.get(column).text().strip()).filter(part -> !part.isEmpty()).distinct().toList();
			if (!parts.isEmpty()) {
				return parts.stream().filter(part -> parts.stream().noneMatch(other -> !other.equals(part) && other.startsWith(part))).collect(Collectors.joining("\n\n"));
			}
		}
		return "";
	}

	private Set<String> links(Json cells) {
		return first(cells, suite.links()).stream().flatMap(all -> Stream.of(all.split("\\s*[|,]\\s*(?=https?://)|\\s+"))).filter(link -> link.startsWith("http"))
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Optional<String> first(Json cells, List<String> columns) {
		return columns.stream().map(column -> cells.get(column).text().strip()).filter(text -> !text.isEmpty()).findFirst();
	}

	/** Thousands may be parted by commas. */
	private static double number(Json cell) {
		String plain = cell.text().replaceAll("[,\\s\u00A0\u202F](?=\\d{3})", "");
		return plain.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(plain) : 0;
	}
}
