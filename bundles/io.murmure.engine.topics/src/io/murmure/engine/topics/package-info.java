/**
 * Topics as dense places among vectors, and the words that set them apart: principal components, nearest neighbours, a layout of their graph, HDBSCAN with its
 * condensed tree, c-TF-IDF, and the figures by which topics are judged.
 *
 * <p>It knows vectors and terms, nothing of studies. Everything is deterministic: the seed is a parameter, and threads share out rows, never sums.
 *
 * <p>Why not a library: Tribuo's HDBSCAN (Apache-2.0) gives neither the condensed tree nor soft membership and brings a framework of data sets; ELKI is AGPL and
 * newer Smile GPL, which cannot ship with this product; none of them has a layout of the neighbour graph.
 */
package io.murmure.engine.topics;
