package io.murmure.analysis.profiles;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.PostIndex;
import io.murmure.lib.words.Lemma;
import io.murmure.lib.words.Words;

/** The terms of each post, each once: its words without the names of people, or its hashtags. */
interface PostTerms {

	/** Takes a term of a post, by the post's place. */
	@FunctionalInterface
	interface Visitor {
		void visit(int post, String lemma, String form);
	}

	/** {@code word} or {@code hashtag}. */
	String kind();

	void forEach(Visitor visitor, Progress progress);

	/** The words of posts. */
	record OfTexts(Input input, PostIndex posts, Set<String> names) implements PostTerms {

		static OfTexts read(Input input, PostIndex posts) {
			Set<String> names = new HashSet<>();
			input.scan(Tables.POSTS).forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					if (batch.texts("author")[row] != null) {
						Words.forEach(batch.texts("author")[row], name -> names.add(Lemma.of(name)));
					}
				}
			});
			return new OfTexts(input, posts, names);
		}

		@Override
		public String kind() {
			return "word";
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) {
			input.scan(Tables.POSTS).forEach(batch -> {
				progress.check();
				for (int row = 0; row < batch.size(); row++) {
					if (batch.texts("text")[row] != null) {
						Map<String, String> terms = new LinkedHashMap<>();
						Words.forEach(batch.texts("text")[row], word -> terms.putIfAbsent(Lemma.of(word), word));
						terms.keySet().removeAll(names);
						int post = posts.find(batch.longs("post_id")[row]);
						terms.forEach((lemma, form) -> visitor.visit(post, lemma, form));
					}
				}
			});
		}
	}

	/** The hashtags of posts. */
	record OfHashtags(Input input, PostIndex posts) implements PostTerms {

		@Override
		public String kind() {
			return "hashtag";
		}

		@Override
		public void forEach(Visitor visitor, Progress progress) {
			input.scan(Tables.POST_HASHTAGS).forEach(batch -> {
				progress.check();
				for (int row = 0; row < batch.size(); row++) {
					int post = posts.find(batch.longs("post_id")[row]);
					String tag = batch.texts("hashtag")[row].toLowerCase(Locale.ROOT);
					if (post >= 0) {
						visitor.visit(post, '#' + tag, '#' + tag);
					}
				}
			});
		}
	}
}
