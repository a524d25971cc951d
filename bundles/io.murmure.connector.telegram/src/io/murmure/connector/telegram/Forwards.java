package io.murmure.connector.telegram;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the message that a forward means, among the last ones of the export, by who said it and its text: the first one in the same
 * place, otherwise that of another place where one alone has it. Memory for the last messages.
 */
final class Forwards {

	private static final int MOST = 200_000;

	/** Short texts are said too often to tell which one was passed on. */
	private static final int SHORTEST = 12;

	private static final Origin SEVERAL = new Origin("", "", "", Instant.EPOCH);

	private final Map<Long, Origin> here = lastOnes();
	private final Map<Long, Origin> anywhere = lastOnes();

	/** Who said something: the name that others see, and Telegram's id, of which either may be blank. */
	record Who(String name, String id) {

		private String key() {
			return name.isBlank() ? id : name;
		}

		private boolean mayBe(String other) {
			return id.isBlank() || other.isBlank() || id.equals(other);
		}
	}

	/** A message, where it was said and when. */
	record Origin(String channel, String id, String author, Instant time) {
	}

	void remember(String channel, Who who, String text, String id, Instant time) {
		if (text.length() < SHORTEST || id.isBlank()) {
			return;
		}
		Origin origin = new Origin(channel, id, who.id(), time);
		here.putIfAbsent(key(channel, who, text), origin);
		anywhere.merge(key("", who, text), origin, (known, other) -> known.channel().equals(channel) && who.mayBe(known.author()) ? known : SEVERAL);
	}

	/** @param time of the forward, before which its message was said */
	Optional<Origin> origin(String channel, Who who, String text, Instant time) {
		if (text.length() < SHORTEST) {
			return Optional.empty();
		}
		return fitting(here.get(key(channel, who, text)), who, time).or(() -> fitting(anywhere.get(key("", who, text)), who, time));
	}

	private static Optional<Origin> fitting(Origin origin, Who who, Instant time) {
		return Optional.ofNullable(origin).filter(one -> one != SEVERAL && who.mayBe(one.author()) && !one.time().isAfter(time));
	}

	private static long key(String channel, Who who, String text) {
		long high = (channel + '\n' + who.key()).hashCode();
		return high << Integer.SIZE ^ text.hashCode() & 0xFFFFFFFFL;
	}

	private static Map<Long, Origin> lastOnes() {
		return new LinkedHashMap<>() {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<Long, Origin> eldest) {
				return size() > MOST;
			}
		};
	}
}
