package io.murmure.connector.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.murmure.connector.table.internal.rows.Row;
import io.murmure.connector.table.internal.time.TimeStyle;
import io.murmure.core.component.ComponentText;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.source.Source;

/** Makes a post of a row, and of a form that asks several things one of each answer. */
final class RowPosts {

	static final String PLATFORM = "table";
	/** Rows without an author are all by one nobody, so that they never count as many people. */
	private static final String NOBODY = "";

	private final Source source;
	private final ReadContext context;
	private final TimeStyle style;
	private final Instant otherwise;
	private final String channelOtherwise;
	private final int[] roles = new int[Role.values().length];
	private final WordlessRows wordless;
	private final Map<Integer, String> counts = new LinkedHashMap<>();
	private final Map<Integer, String> answers = new LinkedHashMap<>();
	private final Map<TimeStyle.Writing, Long> writings = new EnumMap<>(TimeStyle.Writing.class);

	/**
	 * @param otherwise time of rows when there is no time column
	 * @param channel   place of rows that name none
	 */
	RowPosts(Source source, ColumnRoles columns, TimeStyle style, Instant otherwise, String channel, ReadContext context) {
		this.source = source;
		this.context = context;
		this.wordless = new WordlessRows(context);
		this.style = style;
		this.otherwise = otherwise;
		this.channelOtherwise = channel;
		for (Role role : Role.values()) {
			roles[role.ordinal()] = columns.index(role);
		}
		columns.answers().forEach(column -> answers.put(columns.columns().indexOf(column), column));
		columns.counts().forEach((column, count) -> counts.put(columns.columns().indexOf(column), count));
	}

	/** Gives what the row says, or a warning when it has no text or no readable time. */
	void give(Row row, Consumer<? super Post> out) {
		Position position = source.at(row.position());
		String said = said(row);
		if (said.isEmpty() && answers.keySet().stream().allMatch(column -> row.cell(column).isBlank())) {
			wordless.add(position);
			return;
		}
		wordless.end();
		Optional<Instant> time = time(row);
		if (time.isEmpty()) {
			context.warn(position, "bad-time");
			return;
		}
		boolean first = true;
		if (!said.isEmpty()) {
			out.accept(build(row, said, "", first, time.get(), position));
			first = false;
		}
		for (Map.Entry<Integer, String> answer : answers.entrySet()) {
			String answered = row.cell(answer.getKey()).strip();
			if (!answered.isEmpty()) {
				out.accept(build(row, answered, "/" + answer.getValue(), first, time.get(), position));
				first = false;
			}
		}
	}

	/** Tells of the last rows, when they were left out, and of times that were not all written alike. */
	void end() {
		wordless.end();
		if (writings.size() > 1) {
			context.warn(source.at(0), "mixed-times", described(writings, Locale.getDefault()));
		}
	}

	private static String described(Map<TimeStyle.Writing, Long> writings, Locale locale) {
		ComponentText texts = ComponentText.of(TableConnector.class, locale);
		return writings.entrySet().stream().map(one -> texts.get("time." + one.getKey().name().toLowerCase(Locale.ROOT)).orElse(one.getKey().name()) + " (" + one.getValue() + ")")
				.collect(Collectors.joining(", "));
	}

	/**
	 * @param told  what tells it from the others of the row: nothing of the text itself, its column of a further answer, whether others are given or not
	 * @param first whether what the row counts and names is told with it
	 */
	private Post build(Row row, String said, String told, boolean first, Instant time, Position position) {
		String id = cell(row, Role.ID);
		String author = cell(row, Role.AUTHOR);
		String channel = context.channel().orElseGet(() -> cell(row, Role.CHANNEL));
		Post.Builder post = Post.said(PLATFORM, channel.isEmpty() ? channelOtherwise : channel, author.isEmpty() ? NOBODY : author, time, said, position);
		post.platformId(id.isEmpty() ? id : id + told).replyTo(cell(row, Role.REPLY_TO)).mentions(first ? mentions(row, said) : Talk.mentions(said)).hashtags(Talk.hashtags(said)).links(Talk.links(said));
		String language = cell(row, Role.LANGUAGE);
		if (language.length() >= 2) {
			post.language(language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
		}
		if (first) {
			counts.forEach((column, count) -> number(row.cell(column)).ifPresent(value -> post.count(count, value)));
		}
		return post.build();
	}

	private String said(Row row) {
		String text = cell(row, Role.TEXT);
		String title = cell(row, Role.TITLE);
		if (title.isEmpty() || text.isEmpty() || text.startsWith(title)) {
			return text.isEmpty() ? title : text;
		}
		return title + "\n\n" + text;
	}

	private Optional<Instant> time(Row row) {
		if (roles[Role.TIME.ordinal()] < 0) {
			return Optional.of(otherwise);
		}
		Optional<TimeStyle.Told> told = style.read(cell(row, Role.TIME), context.zone());
		told.ifPresent(one -> writings.merge(one.writing(), 1L, Long::sum));
		return told.map(TimeStyle.Told::time);
	}

	private List<String> mentions(Row row, String said) {
		List<String> inText = Talk.mentions(said);
		String listed = cell(row, Role.MENTIONS);
		if (listed.isEmpty()) {
			return inText;
		}
		List<String> all = new ArrayList<>(Talk.names(listed));
		inText.stream().filter(name -> !all.contains(name)).forEach(all::add);
		return all;
	}

	private String cell(Row row, Role role) {
		int column = roles[role.ordinal()];
		return column < 0 ? "" : row.cell(column).strip();
	}

	private static Optional<Double> number(String cell) {
		try {
			String plain = cell.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
			return plain.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(plain)).filter(Double::isFinite);
		} catch (NumberFormatException notANumber) {
			return Optional.empty();
		}
	}
}
