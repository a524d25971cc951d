package io.murmure.connector.youtube;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which column of Takeout's comments holds what. Their names are in the language of the account; what stands in them is written alike in
 * all languages, and so tells them apart.
 */
final class TakeoutColumns {

	private static final Pattern TEXT = Pattern.compile("\\{\\s*\"(?:text|takeoutSegments|mention|videoLink)\"\\s*:.*", Pattern.DOTALL);
	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\S*");
	private static final Pattern CHANNEL = Pattern.compile("UC[\\w-]{22}");
	private static final Pattern COMMENT = Pattern.compile("Ug[\\w-]{2,}(?:\\.[\\w-]+)?");
	private static final Pattern POST = Pattern.compile("Ugk[\\w-]{8,}");
	private static final Pattern LIVE = Pattern.compile("(?:Lc|C[g-m])[\\w.%=-]{10,}");
	private static final Pattern VIDEO = Pattern.compile("[\\w-]{11}");

	private TakeoutColumns() {
	}

	/** Whether a header or, where it is in another language, the first row below it is that of comments or live chats. */
	static boolean fit(List<String> header, List<String> row) {
		return inEnglish(header.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList()) || row.size() == header.size()
				&& isWhole(byContent(row).keySet());
	}

	private static boolean isWhole(Collection<String> cells) {
		boolean under = cells.contains("video id") || cells.contains("post id");
		return under && cells.contains("channel id") && Stream.of("comment", "live chat").anyMatch(kind -> cells.containsAll(List.of(kind + " id", kind + " text", kind + " create timestamp")));
	}

	static boolean inEnglish(Collection<String> columns) {
		return columns.contains("video id") && (columns.containsAll(List.of("comment id", "comment text")) || columns.containsAll(List.of("live chat id", "live chat text")));
	}

	/** The cells of a row under their English names. A comment's own id stands before that of the one it answers. */
	static Map<String, String> byContent(List<String> row) {
		Map<String, String> cells = new HashMap<>();
		boolean live = row.stream().noneMatch(cell -> COMMENT.matcher(cell).matches());
		String kind = live ? "live chat" : "comment";
		for (String cell : row) {
			if (TEXT.matcher(cell).matches()) {
				cells.putIfAbsent(kind + " text", cell);
			} else if (TIME.matcher(cell).matches()) {
				cells.putIfAbsent(kind + " create timestamp", cell);
			} else if (CHANNEL.matcher(cell).matches()) {
				cells.putIfAbsent("channel id", cell);
			} else if (POST.matcher(cell).matches() && cells.containsKey(kind + " id")) {
				cells.putIfAbsent("post id", cell);
			} else if (COMMENT.matcher(cell).matches() || live && LIVE.matcher(cell).matches()) {
				cells.putIfAbsent(cells.containsKey(kind + " id") ? "parent comment id" : kind + " id", cell);
			} else if (VIDEO.matcher(cell).matches()) {
				cells.putIfAbsent("video id", cell);
			}
		}
		return cells;
	}
}
