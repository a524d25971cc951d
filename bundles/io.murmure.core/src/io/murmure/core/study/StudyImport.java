package io.murmure.core.study;

import java.util.Optional;
import java.util.function.IntFunction;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.record.SourceRecord;

/**
 * One import under way: takes admitted records and adds those that the Study does not have. Once it is not wanted any more, whichever call waits
 * for the Study throws {@link CancelledException} soon after, and {@link #close} breaks off what is being written: what was made durable stays.
 */
public interface StudyImport extends AutoCloseable {

	/**
	 * The pseudonym of a person, for good; none for people who opted out. Who has the same id is the same person under any name; of two who share a name, the
	 * id tells which it is, and where none is told it is whoever had the name first.
	 *
	 * @param candidate gives the first, second ... choice; the first that nobody else bears is taken
	 */
	Optional<String> pseudonym(PersonKeys person, IntFunction<String> candidate);

	/** Whether the Study knows this person, who may have opted out. */
	boolean knows(PersonKeys person);

	/** Whether any message was removed with who wrote it. */
	boolean hasRemoved();

	/**
	 * Whether a message was removed with who wrote it.
	 *
	 * @param seal keyed hash, hexadecimal, as in {@link Forgetting.Seal}, or the fingerprint of a record that has an id
	 */
	boolean isRemoved(String seal);

	/** Tells that a record, which was added, was removed before: its author may be who opted out, under another name. {@link #endSource} decides. */
	void returned(String fingerprint);

	/**
	 * Adds a record whose names are pseudonyms and whose text is masked.
	 *
	 * @param fingerprint keyed hash, hexadecimal, that is the same for the same record in another export
	 */
	void add(SourceRecord record, String fingerprint);

	/** Makes what was added durable, at the latest before {@link #endSource}, {@link #added}, {@link #known} or {@link #finish} next returns. More may follow. */
	void commit();

	/**
	 * Ends one source and commits. Where it tells of a conversation that another source told of before, as another member's export does,
	 * the same message (channel, time within a minute, text) stays one post, and two names whose messages coincide become one person; where they
	 * coincide with those of somebody who opted out, so has that other name, and all of theirs is removed again.
	 */
	Overlap endSource();

	/**
	 * What a source shares with those before it.
	 *
	 * @param posts   posts that were there already under another name or minute
	 * @param persons people who were there already under another name
	 * @param removed posts, of this source or before, of people who opted out under another name
	 */
	record Overlap(long posts, long persons, long removed) {
	}

	/** Posts that were new so far. */
	long added();

	/** Posts that the Study already had. */
	long known();

	/** Resolves reply, repost, quote, mention and reaction targets, commits and ends the import. */
	void finish();

	/** Drops what was not committed, and where the import is not wanted any more also what {@link #commit} has not made durable yet; after {@link #finish} does nothing. */
	@Override
	void close();
}
