/**
 * Reads emotion, sentiment and need of each post, and keeps the encoder's vector of it, from one forward pass of the user's chosen model.
 *
 * <p>May know the core alone; whichever engine is installed answers as {@link io.murmure.core.reading.ModelEngine}.
 */
package io.murmure.annotator.emotion;
