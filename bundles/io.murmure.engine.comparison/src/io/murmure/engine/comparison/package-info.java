/**
 * Compares sets of posts and tells what differs. It reads posts and readings of a Study through its port, counts them person by
 * person, and draws people, never posts: what one person writes hangs together. It knows nothing of faces or of paper.
 */
package io.murmure.engine.comparison;
