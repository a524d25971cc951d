package io.murmure.connector.document.internal.text;

/**
 * What becomes one post.
 *
 * @param position of its first block
 */
public record Passage(long position, String text) {
}
