/**
 * The emotion model that Murmure ships: a Hugging Face folder, {@code model/}, that reads emotion, sentiment and need in
 * French and English, with the card that tells its data, figures and limits. The bundle is unpacked on disk, since the weights
 * are read from files. It holds no engine and knows of none: it only says where the folder is.
 */
package io.murmure.model.emotion;
