package io.murmure.core.study;

/**
 * How far a component got.
 *
 * @param key      what its result depends on beside the posts: version, parameters, model, inputs
 * @param revision for an annotator, the last post revision that it has annotated
 */
public record ComponentState(String key, long revision) {
}
