package io.murmure.engine.topics;

import java.util.Arrays;

import io.murmure.core.progress.Progress;

/**
 * Where documents lie by what they are about, seen in three ways. A document's words in a {@link WordSpace} tell most surely what it is about, but nothing of a document in
 * another language. The places of its words among the embeddings, each word's place the mean of the documents that have it, are near for words of two languages that
 * are said in like posts. Its own embedding also tells how something is said. What a language has in common is taken away from the last two. Our own combination;
 * {@code docs/findings.md} has what each part brings.
 *
 * @param places     a vector of length 1 a document, of zeros where it has no word that another has too
 * @param embeddings around the mean of their language
 */
record TopicSpace(float[][] places, float[][] embeddings) {

	private static final int OF_WORDS = 64;
	private static final int OF_MEANINGS = 50;
	private static final double WORDS_WEIGH = 0.4;
	private static final double MEANINGS_WEIGH = 0.4;
	private static final double EMBEDDING_WEIGHS = 0.2;

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
		PrincipalComponents ofMeanings = PrincipalComponents.of(meanings, OF_MEANINGS, seed, progress);
		PrincipalComponents ofEmbeddings = PrincipalComponents.of(own, OF_MEANINGS, seed, progress);
		float[][] places = new float[words.length][];
		for (int document = 0; document < places.length; document++) {
			places[document] = new float[OF_WORDS + 2 * OF_MEANINGS];
			if (!Vectors.isZero(words[document])) {
				lay(words[document], WORDS_WEIGH, places[document], 0);
				lay(ofMeanings.project(meanings[document]), MEANINGS_WEIGH, places[document], OF_WORDS);
				lay(ofEmbeddings.project(own[document]), EMBEDDING_WEIGHS, places[document], OF_WORDS + OF_MEANINGS);
				Vectors.unit(places[document]);
			}
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

	/** A view's vector into the joint one: of the squares of all differences it has the share that it weighs. */
	private static void lay(float[] view, double weight, float[] joint, int from) {
		for (int i = 0; i < view.length; i++) {
			joint[from + i] = (float) (Math.sqrt(weight) * view[i]);
		}
	}
}
