/**
 * Watches series of numbers: what is usual at this hour of this day, and how surprising the next point is.
 *
 * <p>It knows numbers and times alone, looks at each point once, and keeps a few dozen numbers a series whatever its length.
 */
package io.murmure.engine.series;
