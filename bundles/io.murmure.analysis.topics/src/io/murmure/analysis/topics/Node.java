package io.murmure.analysis.topics;

/**
 * A place in the tree of topics.
 *
 * @param id     from 1
 * @param parent 0 for the whole
 * @param topic  0 for what holds several
 */
record Node(long id, long parent, long topic) {
}
