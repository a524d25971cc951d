/**
 * How people feel towards the subject of the Brief and its rivals: the sentences that name them are read by themselves, by the model that reads the posts, and told by week,
 * by circle and for everybody, each share with an interval; circles that surely feel otherwise than the rest are told for it or against it.
 *
 * <p>It may know the core, the comparison engine and the library of circles; whichever engine is installed answers as {@link io.murmure.core.reading.ModelEngine}.
 */
package io.murmure.analysis.subject;
