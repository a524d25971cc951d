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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
	private static final DateTimeFormatter HALF_DAYS = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d-MMM-yyyy h:mm[ ]a").toFormatter(Locale.ENGLISH);
	private static final DateTimeFormatter NAMED_ZONE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

	private static final Pattern STATUS = Pattern.compile("^https?://(?:www\\.|mobile\\.)?(?:twitter|x)\\.com/[^/]+/status(?:es)?/(\\d+)");
	/** As Brandwatch writes both: {@code ana_f (Ana Ferri)}. */
	private static final Pattern BEHIND_A_HANDLE = Pattern.compile("^\\S+ \\((.+)\\)$");
	/** A message of Telegram, by its chat and its number there. */
	private static final Pattern IN_A_CHAT = Pattern.compile("(.+-)\\d+");
	private static final Pattern NUMBER = Pattern.compile("\\d+");
	private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
	private static final Pattern BLANKS = Pattern.compile("\\s+");
	private static final Pattern ADDRESS = Pattern.compile("^https?://(?:www\\.)?([^/]+)/?$");
	private static final Map<String, String> LANGUAGES = Stream.of(Locale.getISOLanguages())
			.collect(Collectors.toMap(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code -> code, (first, second) -> first));

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
		String platform = platform(cells);
		String author = author(cells);
		acquaint(platform, author, cells);
		String id = id(cells);
		Set<String> links = links(cells);
		links.addAll(Talk.links(text));
		Post.Builder post = Post.said(platform, place(cells), author, time, text, file.at(row.ordinal())).platformId(id).mentions(mentions(cells, text)).hashtags(Talk.hashtags(text))
				.links(List.copyOf(links)).replyTo(target(cells, Part.REPLY_TO, id)).quoteOf(target(cells, Part.QUOTE_OF, id));
		passedOn(cells, id, post);
		first(cells, Part.LANGUAGE).flatMap(RowMapper::language).ifPresent(post::language);
		counts(cells).forEach(post::count);
		if (text.isEmpty()) {
			post.mark(Mark.MEDIA);
		}
		out.accept(post.build());
	}

	/** A group's table tells the group, and not who wrote in it. */
	private String author(Json cells) {
		return cells.get("account_type").text().contains("group") || !cells.get("Group Name").text().isBlank() ? "" : first(cells, Part.AUTHOR).map(RowMapper::handle).orElse("");
	}

	private static String handle(String written) {
		return written.replaceFirst("^@", "");
	}

	/** How else the author is called, and by which id the platform knows them. */
	private void acquaint(String platform, String author, Json cells) {
		if (author.isEmpty()) {
			return;
		}
		first(cells, Part.PERSON).ifPresent(number -> context.identified(platform, author, number));
		first(cells, Part.NAME).map(name -> BEHIND_A_HANDLE.matcher(name).replaceFirst("$1")).ifPresent(name -> context.alsoCalled(platform, author, name));
	}

	private String place(Json cells) {
		String told = first(cells, Part.CHANNEL).map(channel -> ADDRESS.matcher(channel).replaceFirst("$1")).orElse("");
		return context.channel().or(() -> Optional.of((suite.place() + " " + told).strip()).filter(place -> !place.isEmpty())).orElseGet(() -> ExportConnector.stem(file));
	}

	/** The number of a post of X, by whichever column tells its address, so that others point to it; otherwise what the tool knows it by. */
	private String id(Json cells) {
		return suite.columns(Part.ID).stream().map(column -> STATUS.matcher(cells.get(column).text())).filter(Matcher::find).map(status -> status.group(1)).findFirst()
				.or(() -> first(cells, Part.ID)).orElse("");
	}

	/** What a post points to; within a chat, Telegram counts on its own. */
	private String target(Json cells, Part part, String own) {
		String told = first(cells, part).orElse("");
		Matcher status = STATUS.matcher(told);
		String target = status.find() ? status.group(1) : told;
		Matcher numbered = IN_A_CHAT.matcher(own);
		return target.equals(own) ? "" : numbered.matches() && NUMBER.matcher(target).matches() ? numbered.group(1) + target : target;
	}

	private List<String> mentions(Json cells, String text) {
		Stream<String> told = suite.columns(Part.MENTIONS).stream().flatMap(column -> Stream.of(COMMA.split(cells.get(column).text()))).map(String::strip).map(RowMapper::handle);
		return Stream.concat(Talk.mentions(text).stream(), told).filter(name -> !name.isEmpty()).distinct().toList();
	}

	private void passedOn(Json cells, String id, Post.Builder post) {
		String target = target(cells, Part.REPOST_OF, id);
		Optional<String> words = first(cells, Part.WORDS_OF).map(RowMapper::handle);
		if (!target.isEmpty() || words.isPresent()) {
			post.mark(Mark.FORWARDED).repostOf(target).wordsOf(words.orElse(""));
		}
	}

	/** By its code, or as it is called in English. */
	private static Optional<String> language(String told) {
		String small = told.toLowerCase(Locale.ROOT).strip();
		String code = small.replaceFirst("[-_,].*", "");
		return Optional.ofNullable(LANGUAGES.get(small)).or(() -> Optional.of(code).filter(two -> two.length() == 2));
	}

	private String platform(Json cells) {
		if (!cells.get("Tweet Id").text().isBlank()) {
			return "x";
		}
		String told = cells.get(suite.platform()).some().orElse(suite.platform()).toLowerCase(Locale.ROOT).strip();
		String plain = told.replaceFirst("^.*,", "").replaceFirst("^(www\\.|socialmedia_)", "").replaceFirst("\\.(com|org|net)$", "").replaceAll("[^a-z0-9]+", "-");
		return plain.equals("twitter") ? "x" : plain;
	}

	private Optional<Instant> time(Json cells) {
		for (String column : suite.columns(Part.TIME)) {
			Json cell = cells.get(column);
			Optional<Instant> time = Times.iso(cell.text(), suite.utc() ? ZoneOffset.UTC : context.zone()).or(() -> cell.text().matches("\\s*\\d{9,14}\\s*") ? Times.epoch(cell) : Optional.empty()).or(() -> named(cell.text())).or(() -> halfDays(cell.text())).or(() -> halfDays(cell.text() + " " + cells.get("Time").text()));
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
				return IntStream.range(0, parts.size()).filter(at -> !isSaidAgain(parts, at)).mapToObj(parts::get).collect(Collectors.joining("\n\n"));
			}
		}
		return "";
	}

	/** Of columns that count the same, each on its platform, the one that counts most. */
	private Map<String, Double> counts(Json cells) {
		Map<String, Double> counts = new TreeMap<>();
		suite.counts().forEach((column, count) -> {
			if (!cells.get(column).text().isBlank()) {
				counts.merge(count, number(cells.get(column)), Math::max);
			}
		});
		return counts;
	}

	/** Whether another part begins with it, wherever lines are broken; of two that are the same, the first is. */
	private static boolean isSaidAgain(List<String> parts, int at) {
		String part = oneLine(parts.get(at));
		return IntStream.range(0, parts.size()).filter(other -> other != at)
				.anyMatch(other -> oneLine(parts.get(other)).startsWith(part) && (other > at || oneLine(parts.get(other)).length() > part.length()));
	}

	private static String oneLine(String part) {
		return BLANKS.matcher(part).replaceAll(" ");
	}

	private Set<String> links(Json cells) {
		return first(cells, Part.LINKS).stream().flatMap(all -> Stream.of(all.split("\\s*[|,]\\s*(?=https?://)|\\s+"))).filter(link -> link.startsWith("http"))
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Optional<String> first(Json cells, Part part) {
		return suite.columns(part).stream().map(column -> cells.get(column).text().strip()).filter(text -> !text.isEmpty()).findFirst();
	}

	/** Thousands may be parted by commas. */
	private static double number(Json cell) {
		String plain = cell.text().replaceAll("[,\\s\u00A0\u202F](?=\\d{3})", "");
		return plain.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(plain) : 0;
	}
}
