/**
 * Words of texts in French and English: cutting, stop words, and the lemmas under which forms of a word are counted together.
 *
 * <p>It knows nothing of studies: texts come in as strings.
 */
package io.murmure.lib.words;
