package io.murmure.workbench.listen.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.murmure.core.correction.ReadingRow;
import io.murmure.core.palette.Palette;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Row;

/**
 * What a model read in one post.
 *
 * @param emotions      probabilities, strongest first; empty when it was not read
 * @param told          emotions that pass their thresholds, strongest first
 * @param fine          finer emotions that pass their thresholds, strongest first
 * @param sentiment     negative, neutral or positive, with its probability
 * @param needs         request, problem, or both
 * @param tellsNeeds    whether the model tells needs at all
 * @param marks         of the reading, such as {@code corrected}
 * @param unread        why it was not read, when the model said so
 * @param language      ISO 639-1 code, empty when it was not told
 */
public record PostReading(List<Probability> emotions, List<String> told, List<String> fine, Optional<Probability> sentiment, List<String> needs,
		boolean tellsNeeds, List<String> marks, Optional<String> unread, String language) {

	/** How likely a label is, in [0, 1]. */
	public record Probability(String label, double probability) {
	}

	/** Reads what is known of a post. */
	static PostReading read(Answers answers, long post) {
		List<String> fine = answers.first(row -> words(row.text(0)), "select coalesce(told, '') from fine_readings where post_id = ?", post).orElse(List.of());
		Optional<String> unread = answers.first(row -> row.text(0), "select reason from unread where post_id = ?", post);
		String language = answers.first(row -> row.text(0), "select coalesce(language, '') from posts where post_id = ?", post).orElse("");
		return answers.first(row -> of(row, fine, unread, language), "select " + String.join(", ", Palette.EMOTIONS)
				+ ", sentiment, greatest(sentiment_negative, sentiment_neutral, sentiment_positive) as sure, coalesce(needs, ''), coalesce(marks, ''), "
				+ "coalesce(emotions, emotion, '') as told, need_request"
				+ " from readings where post_id = ?", post)
				.orElse(new PostReading(List.of(), List.of(), List.of(), Optional.empty(), List.of(), false, List.of(), unread, language));
	}

	private static PostReading of(Row row, List<String> fine, Optional<String> unread, String language) {
		int after = Palette.EMOTIONS.size();
		List<Probability> emotions = IntStream.range(0, after).filter(i -> !row.isEmpty(i))
				.mapToObj(i -> new Probability(Palette.EMOTIONS.get(i), row.real(i)))
				.sorted(Comparator.comparingDouble(Probability::probability).reversed()).toList();
		Optional<Probability> sentiment = row.isEmpty(after) ? Optional.empty() : Optional.of(new Probability(row.text(after), row.real(after + 1)));
		return new PostReading(emotions, words(row.text(after + 4)), fine, sentiment, words(row.text(after + 2)), !row.isEmpty(after + 5),
				words(row.text(after + 3)), unread, language);
	}

	private static List<String> words(String separated) {
		return Arrays.stream(separated.split(" ")).filter(word -> !word.isEmpty()).toList();
	}

	public boolean isRead() {
		return !emotions.isEmpty();
	}

	/** Whether the model was not trained on the post's language. */
	public boolean otherLanguage() {
		return marks.contains("other-language");
	}

	/** Whether it reads as the listener says. */
	public boolean corrected() {
		return marks.contains(ReadingRow.CORRECTED);
	}

	/** Whether it reads as the listener's corrections of other posts teach. */
	public boolean adapted() {
		return marks.contains(ReadingRow.ADAPTED) && !corrected();
	}
}
