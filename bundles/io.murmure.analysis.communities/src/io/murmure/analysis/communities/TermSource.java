package io.murmure.analysis.communities;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;
import io.murmure.lib.words.Lemma;
import io.murmure.lib.words.Sites;
import io.murmure.lib.words.Words;

/**
 * Where people's terms come from: the words of their posts, their hashtags, or the sites that they link to.
 *
 * @param kind    {@code word}, {@code hashtag} or {@code link}
 * @param rows    begins to read them; the table has the column {@code author_id}
 * @param column  that holds the text
 * @param cut     the terms of a text
 * @param lemma   under which forms of a term are counted together
 * @param ignored lemmas that tell nothing
 */
record TermSource(String kind, Supplier<BatchReader> rows, String column, Cut cut, Function<String, String> lemma, Set<String> ignored) {

	/** Takes a text apart. */
	@FunctionalInterface
	interface Cut {
		void forEach(String text, Consumer<String> action);
	}

	/** Takes a term and who used it. */
	@FunctionalInterface
	interface Visitor {
		void visit(long author, String term);
	}

	/** The words of posts; the names of people are told apart from what they talk about. */
	static TermSource words(Input input, Progress progress) {
		Set<String> names = new HashSet<>();
		Set<String> authors = new HashSet<>();
		input.scan(Tables.POSTS).forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				String author = batch.texts("author")[row];
				if (author != null && authors.add(author)) {
					Words.forEach(author, name -> names.add(Lemma.of(name)));
				}
			}
		});
		return new TermSource("word", () -> input.scan(Tables.POSTS), "text", Words::forEach, Lemma::of, names);
	}

	static TermSource hashtags(Input input) {
		return new TermSource("hashtag", () -> input.scan(Tables.POST_HASHTAGS), "hashtag",
				(text, action) -> action.accept(text.toLowerCase(Locale.ROOT)), tag -> tag, Set.of());
	}

	static TermSource links(Input input) {
		return new TermSource("link", () -> input.scan(Tables.POST_LINKS), "link", (text, action) -> action.accept(Sites.of(text)), site -> site, Set.of());
	}

	void forEach(Visitor visitor, Progress progress) {
		rows.get().forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				long author = batch.longs("author_id")[row];
				String text = batch.texts(column)[row];
				if (text != null) {
					cut.forEach(text, term -> visitor.visit(author, term));
				}
			}
			progress.worked(batch.size());
		});
	}
}
