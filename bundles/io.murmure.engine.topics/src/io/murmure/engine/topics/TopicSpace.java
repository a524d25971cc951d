package io.murmure.engine.topics;

import java.util.Arrays;

import io.murmure.core.progress.Progress;

/**
 * Where documents lie by what they are about, seen in two ways. A document's words in a {@link WordSpace} tell most surely what it is about, but nothing of a document in
 * another language. The places of its words among the embeddings, each word's place the mean of the documents that have it, are near for words of two languages that
 * are said in like posts; what a language has in common is taken away from them. The embedding itself tells how something is said at least as much as what it is about. Our own
 * combination; {@code docs/findings.md} has what each part brings.
 *
 * @param places     a vector of length 1 a document, of zeros where it has no word that another has too
 * @param embeddings around the mean of their language
 */
record TopicSpace(float[][] places, float[][] embeddings) {

	private static final int OF_WORDS = 64;
	private static final int OF_MEANINGS = 50;
	private static final double WORDS_WEIGH = 0.3;

	/** @param embeddings one a document */
	static TopicSpace of(float[][] embeddings, Documents documents, long seed, Progress progress) {
		Stems stems = Stems.of(documents);
		float[][] words = WordSpace.of(stems, OF_WORDS, seed, progress);
		float[][] centred = copy(embeddings);
		Vectors.centre(centred, documents::language, documents.languages());
		float[][] own = copy(centred);
		for (float[] embedding : own) {
			Vectors.unit(embedding);
		}
		float[][] meanings = meanings(own, stems);
		Vectors.centre(meanings, documents::language, documents.languages());
		PrincipalComponents components = PrincipalComponents.of(meanings, OF_MEANINGS, seed, progress);
		float[][] places = new float[words.length][];
		for (int document = 0; document < places.length; document++) {
			places[document] = Vectors.isZero(words[document]) ? new float[OF_WORDS + OF_MEANINGS] : joined(words[document], components.project(meanings[document]));
		}
		return new TopicSpace(places, centred);
	}

	private static float[][] copy(float[][] vectors) {
		return Arrays.stream(vectors).map(float[]::clone).toArray(float[][]::new);
	}

	/** @param embeddings of length 1 */
	private static float[][] meanings(float[][] embeddings, Stems stems) {
		float[][] places = new float[stems.size()][embeddings[0].length];
		for (int document = 0; document < embeddings.length; document++) {
			float[] own = embeddings[document];
			stems.forEach(document, stem -> Vectors.add(places[stem], own, 1));
		}
		for (float[] place : places) {
			Vectors.unit(place);
		}
		float[][] meanings = new float[embeddings.length][];
		for (int document = 0; document < meanings.length; document++) {
			float[] sum = new float[embeddings[0].length];
			stems.forEach(document, stem -> Vectors.add(sum, places[stem], (float) stems.weight(stem)));
			meanings[document] = Vectors.unit(sum);
		}
		return meanings;
	}

	private static float[] joined(float[] words, float[] meaning) {
		float[] joined = new float[OF_WORDS + OF_MEANINGS];
		for (int i = 0; i < words.length; i++) {
			joined[i] = (float) (Math.sqrt(WORDS_WEIGH) * words[i]);
		}
		for (int i = 0; i < meaning.length; i++) {
			joined[OF_WORDS + i] = (float) (Math.sqrt(1 - WORDS_WEIGH) * meaning[i]);
		}
		return Vectors.unit(joined);
	}
}
