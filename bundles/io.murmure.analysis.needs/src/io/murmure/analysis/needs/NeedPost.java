package io.murmure.analysis.needs;

import io.murmure.core.need.Need;

/** A post that tells of a need; {@code place} is its place in the order of ids. */
record NeedPost(int place, String text, Need need, boolean answered) {
}
