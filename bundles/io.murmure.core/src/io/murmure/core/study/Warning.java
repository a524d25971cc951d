package io.murmure.core.study;

import java.util.List;

import io.murmure.core.record.Position;

/**
 * A record that was not, or not wholly, read: where and of what kind, never its content.
 *
 * @param kind    key of the sentence in the component's messages
 * @param details numbers or format names for that sentence
 */
public record Warning(Position position, String kind, List<String> details) {
}
