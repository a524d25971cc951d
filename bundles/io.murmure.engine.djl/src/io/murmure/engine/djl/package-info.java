/**
 * Reads emotion, sentiment and need with transformers on the user's own machine: the engine behind
 * {@link io.murmure.core.reading.ModelEngine}, on DJL and PyTorch.
 *
 * <p>A Hugging Face folder becomes a TorchScript archive, written in Java and kept in the user's cache; texts are sorted by length
 * and read by one-thread predictors. Nothing is ever downloaded. May know the core and DJL; knows no store and no view.
 */
package io.murmure.engine.djl;
