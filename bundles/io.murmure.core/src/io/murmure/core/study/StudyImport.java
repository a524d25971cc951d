package io.murmure.core.study;

import java.util.function.IntFunction;

import io.murmure.core.record.SourceRecord;

/** One import under way: takes admitted records and adds those that the Study does not have. */
public interface StudyImport extends AutoCloseable {

	/**
	 * The pseudonym of a person, for good.
	 *
	 * @param personKey keyed hash of the person's handle, hexadecimal
	 * @param candidate gives the first, second ... choice; the first that nobody else bears is taken
	 */
	String pseudonym(String personKey, IntFunction<String> candidate);

	/**
	 * Adds a record whose names are pseudonyms and whose text is masked.
	 *
	 * @param fingerprint keyed hash, hexadecimal, that is the same for the same record in another export
	 */
	void add(SourceRecord record, String fingerprint);

	/** Makes what was added durable. More may follow. */
	void commit();

	/** Posts that were new so far. */
	long added();

	/** Posts that the Study already had. */
	long known();

	/** Resolves reply, repost, quote, mention and reaction targets, commits and ends the import. */
	void finish();

	/** Drops what was not committed; after {@link #finish} does nothing. */
	@Override
	void close();
}
