/**
 * Words of texts in French and English: cutting, stop words, the lemmas under which forms of a word are counted together, the words that set
 * one group of texts apart from another, and those that vouch for something; the sites that addresses lead to; and where a text names a
 * thing by one of its names.
 *
 * <p>It knows nothing of studies: texts come in as strings.
 */
package io.murmure.lib.words;
