/**
 * Reads the emotion of each post, and keeps the encoder's vector of it, from one forward pass of the user's chosen model.
 *
 * <p>May know the core alone; whichever engine is installed answers as {@link io.murmure.core.reading.EmotionReader}.
 */
package io.murmure.annotator.emotion;
