/**
 * Makes readings follow the listener's corrections: a corrected post reads as the listener says, and a small head, learnt from the corrections on
 * the user's machine, adapts the readings of all other posts.
 *
 * <p>{@link io.murmure.annotator.corrections.Adapter} learns from numbers alone and may be used without a study. May know the core alone.
 */
package io.murmure.annotator.corrections;
