package io.murmure.core.connector;

import java.time.ZoneId;
import java.util.Optional;

import io.murmure.core.progress.Progress;
import io.murmure.core.record.Position;

/** What a connector is told, and whom it tells, while it reads one source. */
public interface ReadContext {

	/** Kind of the warning about a source, or a file in it, that could not be read or breaks off; its detail is the sentence. */
	String UNREADABLE = "unreadable";

	Progress progress();

	/** The zone of times that carry none. */
	ZoneId zone();

	/** The name that the user gave the channel; it wins over the source's own. */
	Optional<String> channel();

	/**
	 * Tells another name or handle of somebody, so that who is called so in texts and mentions is them. A name that says nothing new is of no effect.
	 *
	 * @param author the person as the records call them
	 * @param other  what others may call them
	 */
	void alsoCalled(String platform, String author, String other);

	/**
	 * Tells the platform's own id of somebody: whoever has it stays one person, whatever they are called in another export. To be told before the records that name
	 * them. A blank one is of no effect.
	 *
	 * @param author the person as the records call them
	 */
	void identified(String platform, String author, String id);

	/**
	 * Reports a record that was not, or not wholly, read.
	 *
	 * @param kind    a hyphenated word whose sentence stands in the connector's messages as {@code Name.warning.kind}
	 * @param details numbers or format names for that sentence; never the record's content
	 */
	void warn(Position position, String kind, Object... details);
}
