package io.murmure.lib.exports;

/**
 * One record of a JSON file.
 *
 * @param path    where it stands, such as {@code chats.list[].messages[]}
 * @param value   the record
 * @param owner   the plain fields, and small objects, of the object around it, as far as they stand before it
 * @param root    the same of the outermost object
 * @param ordinal from 1, in the order of the file; the line in a file of one record a line
 */
public record JsonRecord(String path, Json value, Json owner, Json root, long ordinal) {
}
