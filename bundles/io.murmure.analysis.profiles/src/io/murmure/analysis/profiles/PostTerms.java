package io.murmure.analysis.profiles;

import java.util.Locale;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Names;
import io.murmure.lib.circles.PostIndex;

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
	record OfTexts(Input input, PostIndex posts, Names names) implements PostTerms {

		static OfTexts read(Input input, PostIndex posts, Progress progress) {
			return new OfTexts(input, posts, Names.read(input.scan(Tables.POSTS), progress));
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
						int post = posts.find(batch.longs("post_id")[row]);
						names.others(batch.texts("text")[row]).forEach((lemma, form) -> visitor.visit(post, lemma, form));
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
