package io.murmure.lib.exports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the message that a forward or a quotation means, among the last ones of the same export: same place, same author, same text. */
public final class RecentTexts {

	private static final int MOST = 200_000;
	private static final int SHORTEST = 12;

	private final Map<Long, String> ids = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
			return size() > MOST;
		}
	};

	/** Short texts are said too often to tell which one was passed on. */
	public void remember(String channel, String author, String text, String id) {
		if (text.length() >= SHORTEST && !id.isBlank()) {
			ids.putIfAbsent(key(channel, author, text), id);
		}
	}

	/** The id of the first message with the text. */
	public Optional<String> origin(String channel, String author, String text) {
		return text.length() < SHORTEST ? Optional.empty() : Optional.ofNullable(ids.get(key(channel, author, text)));
	}

	private static long key(String channel, String author, String text) {
		long high = (channel + '\n' + author).hashCode();
		return high << Integer.SIZE ^ text.hashCode() & 0xFFFFFFFFL;
	}
}
