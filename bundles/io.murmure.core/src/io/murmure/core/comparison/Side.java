package io.murmure.core.comparison;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;

/** One of two sets of posts: those of a study that a Focus is on. Both may be of one study. */
public record Side(Study study, Focus focus) {
}
