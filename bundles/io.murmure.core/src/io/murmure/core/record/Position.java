package io.murmure.core.record;

/**
 * Where a record stands in its source, for audit and for warnings.
 *
 * @param file   the file or archive entry, with its folders inside the folder or archive that the user named
 * @param record the line of a text file or the ordinal of a record, both from 1; 0 when the whole file is meant
 */
public record Position(String file, long record) {

	@Override
	public String toString() {
		return record == 0 ? file : file + ":" + record;
	}
}
