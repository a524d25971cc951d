package io.murmure.analysis.communities;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Names;
import io.murmure.lib.words.Sites;

/**
 * Where people's terms come from: the words of their posts, their hashtags, or the sites that they link to.
 *
 * @param kind    {@code word}, {@code hashtag} or {@code link}
 * @param rows    begins to read them; the table has the column {@code author_id}
 * @param column  that holds the text
 * @param cut     the terms of a text
 */
record TermSource(String kind, Supplier<BatchReader> rows, String column, Cut cut) {

	/** Takes a text apart: the action takes the lemma under which forms of a term are counted together, and the form. */
	@FunctionalInterface
	interface Cut {
		void forEach(String text, BiConsumer<String, String> action);
	}

	/** Takes who used a term, its lemma, and the form. */
	@FunctionalInterface
	interface Visitor {
		void visit(long author, String lemma, String form);
	}

	/** The words of posts; the names of people are told apart from what they talk about. */
	static TermSource words(Input input, Progress progress) {
		return new TermSource("word", () -> input.scan(Tables.POSTS), "text", Names.read(input.scan(Tables.POSTS), progress)::forEachOther);
	}

	static TermSource hashtags(Input input) {
		return new TermSource("hashtag", () -> input.scan(Tables.POST_HASHTAGS), "hashtag", whole(text -> text.toLowerCase(Locale.ROOT)));
	}

	static TermSource links(Input input) {
		return new TermSource("link", () -> input.scan(Tables.POST_LINKS), "link", whole(Sites::of));
	}

	/** A text that is one term. */
	private static Cut whole(UnaryOperator<String> term) {
		return (text, action) -> action.accept(term.apply(text), term.apply(text));
	}

	void forEach(Visitor visitor, Progress progress) {
		rows.get().forEach(batch -> {
			progress.check();
			for (int row = 0; row < batch.size(); row++) {
				long author = batch.longs("author_id")[row];
				String text = batch.texts(column)[row];
				if (text != null) {
					cut.forEach(text, (lemma, form) -> visitor.visit(author, lemma, form));
				}
			}
			progress.worked(batch.size());
		});
	}
}
