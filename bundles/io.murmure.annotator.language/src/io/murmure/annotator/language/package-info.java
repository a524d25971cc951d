/**
 * Tells in which language each post is written: the annotator {@code language} and the service that the command line asks.
 *
 * <p>A small model of our own for ten languages (trained by {@code tools/language-model}), weighed with what a listener's posts are likely to be: French or
 * English, in the words of chats. May know the core; knows no store, no engine and no network.
 */
package io.murmure.annotator.language;
