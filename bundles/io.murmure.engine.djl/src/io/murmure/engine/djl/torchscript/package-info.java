/** Turns the weights and the configuration of a Hugging Face folder into a TorchScript archive, without Python. */
package io.murmure.engine.djl.torchscript;
